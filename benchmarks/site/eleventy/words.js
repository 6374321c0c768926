// From texts in two languages to HTML for a reader of one.
import fs from "node:fs";

export const SHARED = JSON.parse(fs.readFileSync("words.json", "utf8"));
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
const ERAS = [
  ["2019-05-01", 2019, "reiwa"],
  ["1989-01-08", 1989, "heisei"],
  ["1926-12-25", 1926, "showa"],
];

export const escape = (text) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign]) : text);

class Words {
  constructor(lang) {
    this.lang = lang;
    this.said = prepared(SHARED[lang]);
    this.days = new Map();
  }
  text(said) {
    return said[this.lang] ?? said.ja;
  }
  html(said) {
    const text = said[this.lang];
    return text === undefined ? `<span lang="ja">${escape(said.ja)}</span>` : escape(text);
  }
  named(name) {
    const html = this.html(name);
    if (this.lang === "ja" || name.en === undefined) return html;
    return `${html} <span class="k-original" lang="ja">${escape(name.ja)}</span>`;
  }
  paragraphs(said) {
    const open = said[this.lang] === undefined ? '<p><span lang="ja">' : "<p>";
    const close = said[this.lang] === undefined ? "</span></p>" : "</p>";
    const parts = this.text(said).split(/\n\s*\n/).map((part) => part.trim().replace(/\s+/g, " "));
    return parts.filter(Boolean).map((part) => `${open}${escape(part)}${close}`).join("\n");
  }
  day(day) {
    if (!this.days.has(day)) this.days.set(day, this.worded(day));
    return this.days.get(day);
  }
  worded(day) {
    const [year, month, date] = day.split("-").map(Number);
    const [, began, name] = ERAS.find(([begin]) => day >= begin);
    const { dates } = this.said;
    const number = year === began ? dates.first : year - began + 1;
    const era = typeof dates.era === "string" ? dates.era : dates.era(dates.eras[name], number);
    return dates.day(date, era, dates.months[`m${month}`], year);
  }
}

// Every sentence with parameters becomes a function of them; they are numbered: `%[1]v`.
function prepared(tree) {
  if (typeof tree !== "string") {
    return Object.fromEntries(Object.entries(tree).map(([key, inner]) => [key, prepared(inner)]));
  }
  const parts = tree.split(/%\[([0-9])\]v/);
  if (parts.length === 1) return tree;
  return (...values) => parts.map((part, i) => (i % 2 ? values[part - 1] : part)).join("");
}

export const WORDS = { ja: new Words("ja"), en: new Words("en") };
