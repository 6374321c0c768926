// From results to what a list shows of each, and to the sentence that says how they were found.
function element(name, attributes, content) {
  var made = document.createElement(name);
  Object.keys(attributes || {}).forEach((key) => made.setAttribute(key, attributes[key]));
  made.append.apply(made, [].concat(content === undefined ? [] : content));
  return made;
}

// The way from this page to an address that is given from the site's root.
function hrefOf(url) {
  return new URL("../../" + url, files.base).href;
}

function kindInWords(kind) {
  var value = index.values.kind.list.find((one) => one.id === kind);
  return value ? value[lang] : "";
}

// A name with the Japanese one beside it, the mark of a sample, its kind and its place.
function partsOf(result) {
  var shown = [element("span", { class: "k-found-name" }, result.title)];
  if (result.original) {
    shown.push(" ", element("span", { class: "k-original", lang: "ja" }, result.original));
  }
  if (result.sample) {
    shown.push(" ", element("span", { class: "k-sample" }, said.sample));
  }
  var about = [kindInWords(result.kind), result.place].filter(Boolean).join(said.comma);
  return about ? shown.concat(" ", element("span", { class: "k-found-about" }, about)) : shown;
}

function inWords(answer, text) {
  if (!answer.total) {
    return said.none.replace("{text}", text);
  }
  var count = (answer.total === 1 ? said.one : said.count).replace("{count}", answer.total);
  var isExact = answer.found.some((one) => one.isWhole) || answer.stage === "all" || answer.stage === "joined";
  var how = { text: said.by_text, sentence: said.by_sentence, near: said.by_near }[answer.stage];
  return isExact || !how ? count : count + " " + how.replace("{words}", (answer.words || []).join(said.comma));
}

// Says something to whoever hears the page, when typing has paused.
function sayer(status) {
  var waiting = 0;
  return function (sentence, isAtOnce) {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      status.textContent = sentence;
    }, isAtOnce ? 0 : 500);
  };
}
