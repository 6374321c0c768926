// Pagefind: its documented interface; a result's address is in its fragment.
let pagefind;

globalThis.engine = {
  async start() {
    pagefind = await import("./pagefind/pagefind.js");
    await pagefind.init();
  },
  async ask(text) {
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map((page) => page.url.replace(/^\//, ""));
  },
};
