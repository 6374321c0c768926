// From documents to MiniSearch's index: node indexing.mjs documents.json index.json
import { readFileSync, writeFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { OPTIONS } from "./searching.js";

const index = new MiniSearch(OPTIONS);
index.addAll(JSON.parse(readFileSync(process.argv[2], "utf8")));
writeFileSync(process.argv[3], JSON.stringify(index));
