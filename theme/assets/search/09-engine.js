// From the files of the index to `kyotenSearch.query`: loads what a question needs, asks it, gives results.
var files = globalThis.kyotenFiles;
var lang = document.documentElement.lang === "en" ? "en" : "ja";
var said = files.words[lang];
var most = 10;
var loading = {};
var index = { parts: [], values: null, groups: new Map(), gazetteer: null };

function once(key, load) {
  if (!loading[key]) {
    loading[key] = load();
    loading[key].catch(function () {
      delete loading[key]; // The next question may try again.
    });
  }
  return loading[key];
}

// The names of one file; the first file brings the facets, which every other needs.
function namesOf(name) {
  return once("names:" + name, async function () {
    await (name ? core() : files.core || files.load(files.names[""]));
    if (name) {
      await files.load(files.names[name]);
    }
    var columns = files.arrived[name];
    var part = partOf(columns);
    part.name = name;
    part.order = Object.keys(files.names).indexOf(name);
    if (!name) {
      var terms = columns.values.kind.findIndex((kind) => kind[0] === "term");
      index.groups = groupsOf(part, terms);
      index.values = valuesOf(columns.values, index.groups);
    }
    delete files.arrived[name];
    index.parts.push(part);
    index.gazetteer = null;
    return part;
  });
}

function core() {
  return namesOf("");
}

function textsOf(part) {
  return once("text:" + part.name, async function () {
    await files.load(files.texts[lang][part.name]);
    addText(part, files.arrived[part.name + ":text"]);
    delete files.arrived[part.name + ":text"];
  });
}

// The files that a choice of facets may need: where Areas are chosen, theirs alone, unless every value is to be counted.
async function partsFor(chosen, isCounting) {
  var first = await core();
  var others = Object.keys(files.names).filter(Boolean);
  if (chosen.area && !isCounting) {
    var wanted = Array.from(chosen.area, (place) => index.values.area.list[place].id);
    others = others.filter((name) => files.areas[name].some((area) => wanted.includes(area)));
  }
  return [first].concat(await Promise.all(others.map(namesOf)));
}

async function asked(text, options) {
  await core();
  var chosen = chosenOf(index, options.filters);
  var parts = await partsFor(chosen, options.counts);
  var question = questionOf(index, parts, text);
  if (!question.words.length) {
    return { stage: "all", found: Object.keys(chosen).length ? everything(parts) : [], chosen: chosen, question: question };
  }
  var answer = byNames(question);
  if (!answer.found.length && !isNumber(question.typed)) {
    await Promise.all(parts.map(textsOf)).catch(() => null); // Without the texts the names still answer.
    answer = byMore(question);
  }
  return Object.assign(withTowns(question, withWhole(question, answer)), { chosen: chosen, question: question });
}

// What was found, narrowed and in order, with the counts of the facets.
async function ask(text, options) {
  var answer = await asked(text, options || {});
  var all = answer.found;
  answer.found = ranked(index, narrowed(all, answer.chosen), answer.stage);
  answer.total = answer.found.length;
  answer.counts = options && options.counts ? countsOf(index, all, answer.chosen) : null;
  return answer;
}

function addressOf(path) {
  var page = files.offline && /(^|\/)$/.test(path) ? path + "index.html" : path;
  return lang === "ja" ? page : lang + "/" + page;
}

function resultOf(one, stage) {
  var ja = one.part.ja[one.record];
  var en = one.part.en[one.record];
  return {
    url: addressOf(one.part.path[one.record]),
    title: lang === "ja" ? ja : en,
    kind: one.kind,
    score: one.rank,
    stage: one.isWhole ? "all" : stage,
    sample: one.isSample,
    original: lang === "ja" || en === ja ? "" : ja,
    place: placeOf(one)
  };
}

// Where it is, in words: its one town, else its prefecture.
function placeOf(one) {
  var facets = one.kind === "municipality" ? ["prefecture"] : ["municipality", "prefecture"];
  var facet = facets.find((name) => one.part.facets[name].of[one.record].length === 1);
  return facet ? index.values[facet].list[one.part.facets[facet].of[one.record][0]][lang] : "";
}

// Many records that share one name or number are offered together, before the first of them.
function groupOf(text, answer) {
  var same = answer.found.filter((one) => one.isWhole).length;
  if (same <= most) {
    return [];
  }
  var title = said.group.replace("{text}", text.trim()).replace("{count}", same);
  var url = addressOf("search/") + "?q=" + encodeURIComponent(text.trim());
  return [{ url: url, title: title, kind: "group", score: Infinity, stage: "all", sample: false, original: "", place: "" }];
}

async function query(text, options) {
  var limit = (options && options.limit) || most;
  var answer = await ask(String(text), options);
  var group = groupOf(String(text), answer);
  return group.concat(answer.found.slice(0, limit - group.length).map((one) => resultOf(one, answer.stage)));
}

globalThis.kyotenSearch = { query: query, fold: fold, ready: core() };
