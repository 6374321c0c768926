// From an office to its page in one language: whom it takes, under which conditions, and how to call it.
import { first, shell } from "./shell.js";
import { SHARED, WORDS, escape } from "./words.js";

const PHONE = SHARED.phone;
const FUNCTIONS = ["consultation", "emergency", "trial_stay", "expertise", "community_system"];
const SAMPLE_PHONE = /^0749-00-[0-9]{4}$/;
const LONGEST = 70;
const STALE = 365 * 24 * 3600 * 1000;
const TODAY = Date.parse(SHARED.today);

export function page({ lang, id, record, place, town, base }) {
  const words = WORDS[lang];
  const other = lang === "ja" ? "en" : "ja";
  const around = shell(lang, place);
  const path = `${place.folder}/facilities/${id}/`;
  const twin = around.root + (other === "ja" ? path : `${other}/${path}`);
  const name = words.text(record.name);
  const site = words.said.shell.site_name;
  return `${first(lang)}
<title>${escape(short(name, site))} | ${site}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escape(words.said.facility.description(name, words.text(town.name)))}">
${around.head}
${around.before}
<a class="k-button" rel="alternate" lang="${other}" hreflang="${other}" href="${twin}">${WORDS[other].said.menu.language}</a>
${around.after}
<h1>${words.named(record.name)}</h1>
${record.sample === "true" ? `<p>${mark(words)} ${words.said.record.sample_text}</p>` : ""}
${body(words, around.home, { record, place, town, base })}
${foot(words, around.home, { record, place })}
${around.footer}`;
}

function body(words, home, { record, place, town, base }) {
  const intake = record.emergency?.intake;
  const label = intake ? words.said.enums.intake[intake] : words.said.facility.intake_unknown;
  const title = words.said.facility.emergency;
  const tags = record.services.map((service) => `<li class="k-tag">${words.said.enums.service[service]}</li>`);
  return `<ul class="k-tags">
<li class="k-tag k-tag-${intake ?? "unknown"}">${title} ${label}</li>
${tags.join("\n")}
</ul>
${call(words, record)}
<h2 id="hours">${words.said.facility.hours}</h2>
${record.hours ? facts(hours(words, record.hours)) : `<p>${words.said.contact.hours_unknown}</p>`}
<h2 id="emergency">${title}</h2>
${record.emergency ? facts(emergency(words, record.emergency)) : `<p class="k-empty">${words.said.facility.emergency_unknown}</p>`}
<h2 id="about">${words.said.facility.about}</h2>
${record.summary ? words.paragraphs(record.summary) : ""}
${facts(about(words, home, { record, place, town, base }))}
${near(words, home, { record, place, town })}
${unconfirmed(words, record)}`;
}

function call(words, { tel, sample }) {
  if (sample === "true" || SAMPLE_PHONE.test(tel))
    return `<p>${PHONE} <span class="k-number">${tel}</span> ${mark(words)}</p>
<p>${words.said.contact.sample_number}</p>`;
  const dialed = `+81${tel.replaceAll("-", "").replace(/^0/, "")}`;
  const number = `<span class="k-phone-number">${tel}</span>`;
  return `<p><a class="k-call" href="tel:${dialed}">${PHONE} ${words.said.contact.call} ${number}</a></p>`;
}

const mark = (words) => `<span class="k-sample">${words.said.record.sample}</span>`;

function hours(words, times) {
  const rows = ["weekdays", "saturday", "sunday", "holidays"].map((day) => [
    words.said.fields.hours[day].title,
    times[day] && span(words, times[day]),
  ]);
  return [...rows, [words.said.fields.hours.note.title, times.note && words.html(times.note)]];
}

function span(words, times) {
  const found = /^([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})$/.exec(times);
  return found ? words.said.dates.span(found[1], found[2]) : escape(times);
}

function emergency(words, one) {
  const registration = one.advance_registration === "true" ? "needed" : "not_needed";
  const title = (field) => words.said.fields.emergency_intake[field].title;
  return [
    [title("intake"), words.said.enums.intake[one.intake]],
    [title("conditions"), one.conditions && words.html(one.conditions)],
    [title("places"), people(words, one.places)],
    [title("advance_registration"), words.said.facility[`registration_${registration}`]],
  ];
}

const people = (words, count) => count && words.said.facility.people(count);

function about(words, home, { record, place, town, base }) {
  const above = `${home}${place.folder}`;
  const post = (one) => words.said.facility.post(one.number, words.html(one.post));
  const some = (kind, values) => values?.map((value) => words.said.enums[kind][value]);
  const site = record.site && escape(record.site);
  return [
    ["functions", some("base_function", record.functions)],
    ["disabilities", some("disability", record.disabilities)],
    ["capacity", people(words, record.capacity)],
    ["liaisons", record.liaisons?.map(post)],
    ["roles", some("role", record.roles)],
    ["enhanced_type", record.enhanced_type && words.said.enums.enhanced_type[record.enhanced_type.toLowerCase()]],
    ["base", link(`${above}/bases/${record.base}/`, words.named(base.name))],
    ["municipality", link(`${above}/municipalities/${record.municipality}/`, words.named(town.name))],
    ["address", address(words, record, town)],
    ["fax", record.fax],
    ["site", site && link(site, site)],
    ["corporation", record.corporation && words.html(record.corporation)],
    ["corporate_number", record.corporate_number],
    ["office_number", record.office_number],
    ["registered", words.day(record.registered)],
  ].map(([field, values]) => [words.said.fields.facility[field].title, values]);
}

function address(words, record, town) {
  const { contact } = words.said;
  const postal = record.postal ? contact.postal(record.postal) : "";
  const text = record.address[words.lang];
  const line =
    text === undefined
      ? contact.japanese_address(record.address.ja, postal, town.name.ja)
      : contact.address(text, postal, words.text(town.name));
  const html = escape(line.replace(/^[ ,]+|[ ,]+$/g, ""));
  return text === undefined ? `<span lang="ja">${html}</span>` : html;
}

function near(words, home, { record, place, town }) {
  const carried = FUNCTIONS.filter((name) => record.functions?.includes(name));
  if (!carried.length) return "";
  const links = carried.map((name) => {
    const href = `${home}${place.folder}/facilities/by/${record.municipality}/${name}/`;
    return `<li>${link(href, escape(words.said.facilities.by_title(words.said.enums.base_function[name], words.text(town.name))))}</li>`;
  });
  return `<h2 id="near">${words.said.facility.near}</h2>
<ul>
${links.join("\n")}
</ul>`;
}

function unconfirmed(words, record) {
  if (record.confirmed === "true" || record.sample === "true") return "";
  return `<section class="k-warn" aria-labelledby="unconfirmed">
<h2 class="k-title" id="unconfirmed">${words.said.record.unconfirmed}</h2>
<p>${words.said.record.unconfirmed_text}</p>
</section>`;
}

function foot(words, home, { record, place }) {
  const sources = record.source.map(({ document, place: where }) => {
    const id = document.replace("national/", "");
    const label = words.html(place.documents[id].name);
    return `<dd>${link(`${home}documents/${id}/`, label)}${where ? ` ${escape(where)}` : ""}</dd>`;
  });
  return `<section class="k-foot" aria-labelledby="k-foot">
<h2 id="k-foot">${words.said.shell.foot.title}</h2>
<dl class="k-facts">
<div><dt>${words.said.shell.foot.verified}</dt><dd>${verified(words, record.verified)}</dd></div>
<div><dt>${words.said.shell.foot.source}</dt>
${sources.join("\n")}
</div>
</dl>
</section>`;
}

function verified(words, day) {
  if (!day) return words.said.record.never_verified;
  const { verified, verified_long_ago } = words.said.record;
  return (TODAY - Date.parse(day) > STALE ? verified_long_ago : verified)(words.day(day));
}

const link = (href, label) => `<a href="${href}">${label}</a>`;

function facts(rows) {
  const lines = rows.filter(([, values]) => values?.length).map(([title, values]) => {
    const items = Array.isArray(values) ? values : [values];
    return `<div><dt>${title}</dt>\n${items.map((item) => `<dd>${item}</dd>`).join("\n")}\n</div>`;
  });
  return `<dl class="k-facts">\n${lines.join("\n")}\n</dl>`;
}

function short(title, site) {
  const room = LONGEST - site.length - " | ".length;
  if (escape(title).length <= room) return title;
  const cut = title.slice(0, room - 1);
  const whole = cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
  return `${whole.replace(/[ ,]+$/, "")}…`;
}
