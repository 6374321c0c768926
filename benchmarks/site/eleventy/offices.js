// From a folder of YAML to the offices, each once a language, with the records that their pages name.
import fs from "node:fs";
import path from "node:path";
import yaml from "js-yaml";

const LANGUAGES = ["ja", "en"];
const AS_TEXT = { schema: yaml.FAILSAFE_SCHEMA }; // scalars stay text: the fastest way, and dates stay as typed

// Eleventy copies and wraps plain objects deeply, a page at a time; what has a class it leaves alone.
class Office {
  constructor(lang, fields) {
    this.lang = lang;
    Object.assign(this, fields);
  }
}

function records(folder) {
  if (!fs.existsSync(folder)) return {};
  const read = (name) => yaml.load(fs.readFileSync(path.join(folder, name), "utf8"), AS_TEXT);
  const entries = fs.readdirSync(folder).map((name) => [name.slice(0, -4), read(name)]);
  return Object.fromEntries(entries);
}

export function offices(data) {
  const documents = records(path.join(data, "national", "documents"));
  const prefectures = records(path.join(data, "national", "prefectures"));
  const folders = fs.readdirSync(data).filter((name) => name !== "national");
  return folders.flatMap((folder) => {
    const kind = (name) => records(path.join(data, folder, name));
    const towns = kind("municipalities");
    const bases = kind("bases");
    const place = { folder, prefecture: prefectures[folder], documents };
    return Object.entries(kind("facilities")).flatMap(([id, record]) => {
      const shared = { id, record, place, town: towns[record.municipality], base: bases[record.base] };
      return LANGUAGES.map((lang) => new Office(lang, shared));
    });
  });
}
