// From an office in a language to its page.
import { page } from "../facility.js";

export const data = {
  pagination: { data: "offices", size: 1, alias: "office", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: ({ office }) => {
    const path = `${office.place.folder}/facilities/${office.id}/index.html`;
    return office.lang === "ja" ? path : `${office.lang}/${path}`;
  },
};

export const render = ({ office }) => page(office);
