// From a language and a prefecture to what stands around every page; each part is made once.
import { WORDS, escape } from "./words.js";

const READ = ["guide", "procedures", "coverage", "cases", "terms", "documents"];
const MORE = {
  past: ["types", "block-meetings", "practices"],
  know: ["tools", "programmes", "processes", "figures"],
  site: ["about", "accessibility", "data"],
};
const POLICY =
  "default-src 'none'; connect-src 'self'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";
const MADE = new Map();

export function shell(lang, place) {
  const key = `${lang} ${place.folder}`;
  if (!MADE.has(key)) MADE.set(key, parts(WORDS[lang], place));
  return MADE.get(key);
}

function parts(words, { folder, prefecture }) {
  const root = words.lang === "ja" ? "../../../" : "../../../../";
  const home = words.lang === "ja" ? root : `${root}${words.lang}/`;
  const around = { words, root, home, folder, prefecture };
  return { root, home, head: head(around), before: before(around), after: after(around), footer: footer(around) };
}

const head = ({ root }) => `<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/kyoten.css">
<script src="${root}assets/shell.js"></script>
</head>`;

const before = ({ words, home }) => `<body id="k-top">
<a class="k-skip" href="#main">${words.said.shell.skip}</a>
<aside class="k-strip" aria-label="${words.said.shell.strip.title}">
<div class="k-wrap">
<span class="k-strip-title">${words.said.shell.strip.danger}</span>
<a href="tel:119"><b>119</b> <span class="k-wide">${words.said.shell.strip.ambulance}</span></a>
<a href="tel:110"><b>110</b> <span class="k-wide">${words.said.shell.strip.police}</span></a>
<a class="k-strip-help" href="${home}emergency/">${words.said.shell.strip.help}</a>
</div>
</aside>
<header class="k-header">
<div class="k-wrap">
<a class="k-site" href="${home}">${words.said.shell.site_name}</a>
<form class="k-search" role="search" action="${home}search/">
<input type="search" name="q" aria-label="${words.said.shell.header.search}" placeholder="${words.said.shell.header.search_by}">
<button class="k-button" type="submit">${words.said.shell.header.search}</button>
</form>
<div class="k-switches">
<a class="k-button k-phone" href="#k-sitemap">${words.said.shell.header.menu}</a>
<button class="k-button k-script" type="button" data-larger aria-pressed="false">${words.said.shell.header.larger}</button>`;

const after = ({ words, home, folder, prefecture }) => `</div>
<nav class="k-menu" aria-label="${words.said.shell.header.main_pages}">
<ul>
<li><a href="${home}${folder}/">${words.html(prefecture.name)}</a></li>
<li><a href="${home}${folder}/facilities/" aria-current="page">${words.said.menu.facilities}</a></li>
${READ.map((name) => item(`${home}${name}/`, words.said.menu[name])).join("\n")}
</ul>
</nav>
</div>
</header>
<main id="main" class="k-page" tabindex="-1">
<nav class="k-crumbs" aria-label="${words.said.shell.header.crumbs}">
<ol>
${item(home, words.said.home.short)}
${item(`${home}${folder}/`, words.html(prefecture.name))}
${item(`${home}${folder}/facilities/`, words.said.facilities.title)}
</ol>
</nav>`;

const footer = ({ words, home, folder, prefecture }) => `</main>
<footer class="k-footer">
<div class="k-wrap">
<nav id="k-sitemap" aria-labelledby="k-sitemap-title" tabindex="-1">
<h2 id="k-sitemap-title">${words.said.shell.footer.sitemap}</h2>
<div class="k-sitemap">
<section>
<h3>${words.said.menu.find}</h3>
<ul>
${item(home, words.said.menu.home)}
${item(`${home}emergency/`, words.said.menu.emergency)}
${item(`${home}${folder}/`, words.html(prefecture.name))}
${item(`${home}${folder}/facilities/`, escape(words.said.menu.facilities_in(words.text(prefecture.name))))}
</ul>
</section>
${section(words, home, "read", READ)}
${Object.entries(MORE).map(([heading, names]) => section(words, home, heading, names)).join("\n")}
</div>
</nav>
<p><a href="#k-top">${words.said.shell.footer.top}</a></p>
<p>${words.said.shell.footer.license}</p>
</div>
</footer>
</body>
</html>
`;

const item = (href, label) => `<li><a href="${href}">${label}</a></li>`;

const section = (words, home, heading, names) => `<section>
<h3>${words.said.menu[heading]}</h3>
<ul>
${names.map((name) => item(`${home}${name}/`, words.said.menu[name.replace("-", "_")])).join("\n")}
</ul>
</section>`;

export const first = (lang) => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
