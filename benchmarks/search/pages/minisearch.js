// MiniSearch: one script with the engine and our folding, and one index.
globalThis.engine = {
  async start() {
    const script = document.createElement("script");
    script.src = "search.js";
    const loaded = new Promise((resolve) => (script.onload = resolve));
    document.head.append(script);
    const index = await (await fetch("index.json")).text();
    await loaded;
    miniSearch.load(index);
  },
  ask: async (text) => miniSearch.ask(text),
};
