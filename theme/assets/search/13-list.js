// The words above a complete list: asks them, and tells the list what was found. filter.js does the rest.
function listOf(form) {
  var input = form.elements.q;

  async function look() {
    var text = input.value;
    if (!text.trim()) {
      return;
    }
    try {
      var results = await query(text, { limit: Infinity, filters: { kind: [form.dataset.kind] } });
      var hrefs = new Set(results.map((one) => hrefOf(one.url)));
      form.dispatchEvent(new CustomEvent("kyoten-found", { detail: { text: text, hrefs: hrefs } }));
    } catch (failed) {
      return; // The names in the list still answer.
    }
  }

  input.addEventListener("input", (event) => event.isComposing || look());
  input.addEventListener("compositionend", look);
  window.addEventListener("popstate", look);
  look();
}
