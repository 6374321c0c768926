// mkdocs-material: its own worker with the messages that its pages send.
let worker;

function said(type) {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => data.type === type && resolve(data.data);
  });
}

globalThis.engine = {
  async start() {
    worker = new Worker("assets/javascripts/workers/search.min.js");
    const { config, docs } = await (await fetch("search/search_index.json")).json();
    worker.postMessage({ type: 0, data: { config, docs, options: { suggest: false } } });
    await said(1);
  },
  async ask(text) {
    worker.postMessage({ type: 2, data: text });
    const { items } = await said(3);
    return items.slice(0, 10).map((sections) => sections[0].location);
  },
};
