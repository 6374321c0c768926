// From MiniSearch and our folding to an index, and to the paths of what is found in it.
import MiniSearch from "minisearch";
import { tokens } from "./folding.js";

const FIELDS = ["ja", "kana", "en", "words", "numbers"];
const isLatin = (term) => /^[a-z0-9]/.test(term);

export const OPTIONS = {
  fields: FIELDS,
  idField: "path",
  tokenize: tokens,
  processTerm: (term) => term,
  searchOptions: {
    prefix: isLatin,
    fuzzy: (term) => isLatin(term) && !/^\d/.test(term) && term.length > 3 && 0.2,
  },
};

let index;
globalThis.miniSearch = {
  load: (text) => (index = MiniSearch.loadJSON(text, OPTIONS)),
  // First what has every word, then what has some of them.
  ask(text) {
    const all = index.search(text, { combineWith: "AND" }).map((one) => one.id);
    if (all.length >= 10) return all.slice(0, 10);
    const some = index.search(text, { combineWith: "OR" }).map((one) => one.id);
    return [...new Set([...all, ...some])].slice(0, 10);
  },
};
