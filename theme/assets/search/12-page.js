// The page of the search: what stands in its address is what is asked; facets show how many each choice leaves.
var aPage = 20;

function pageOf(place, input) {
  var form = place.querySelector("form");
  var list = place.querySelector("ol");
  var status = place.querySelector("[role=status]");
  var more = place.querySelector("[data-more]");
  var lead = document.querySelector("[data-lead]");
  var nothing = place.querySelector("[data-nothing]");
  var selects = Array.from(form.querySelectorAll("select"));
  var say = sayer(status);
  var turn = 0;
  var shown = aPage;

  function chosen() {
    var filters = {};
    selects.filter((select) => select.value).forEach(function (select) {
      filters[select.name] = [select.value];
    });
    return filters;
  }

  // Options that would leave nothing are not offered; the one that is chosen stays.
  function offer(select, counts, value) {
    var options = index.values[select.name].list.map(function (one, at) {
      return counts[at] || one.id === value ? element("option", { value: one.id }, one[lang] + " (" + counts[at] + ")") : null;
    });
    select.replaceChildren.apply(select, [select.options[0]].concat(options.filter(Boolean)));
    select.value = value;
    select.parentElement.hidden = options.filter(Boolean).length < 2 && !value;
  }

  function entry(one) {
    var link = element("a", { href: hrefOf(one.url) }, one.title);
    var parts = partsOf(one);
    parts[0] = link;
    return element("li", {}, parts);
  }

  function draw(answer, text) {
    selects.forEach((select) => offer(select, answer.counts[select.name], select.value));
    var results = answer.found.slice(0, shown).map((one) => resultOf(one, answer.stage));
    list.replaceChildren.apply(list, results.map(entry));
    var isAsked = Boolean(text || Object.keys(chosen()).length);
    more.hidden = answer.total <= shown;
    nothing.hidden = answer.total > 0 || !isAsked;
    lead.hidden = isAsked;
    place.hidden = !isAsked && place.hidden; // A focus alone changes nothing.
    place.querySelector("details").open = place.querySelector("details").open || Object.keys(chosen()).length > 0;
    files.tell(false);
    say(text || answer.total ? inWords(answer, text) : "");
  }

  async function look() {
    var text = input.value.trim();
    var own = (turn += 1);
    try {
      var answer = await ask(text, { filters: chosen(), counts: true });
      if (own === turn) {
        draw(answer, text);
      }
    } catch (reason) {
      files.tell(true);
    }
  }

  function remember(isTyping) {
    var asked = new URLSearchParams();
    if (input.value.trim()) {
      asked.set("q", input.value.trim());
    }
    selects.filter((select) => select.value).forEach((select) => asked.set(select.name, select.value));
    var query = asked.toString();
    if (query !== location.search.slice(1)) {
      try {
        history[isTyping ? "replaceState" : "pushState"](null, "", query ? "?" + query : location.pathname);
      } catch (refused) {
        return; // A page opened from a disk may not change its address.
      }
    }
  }

  // An address may name a value without its folder: ?municipality=nagahama-shi.
  async function read(isFirst) {
    var asked = new URLSearchParams(location.search);
    input.value = asked.get("q") || (isFirst === true ? input.value : ""); // Typed while this was loaded.
    try {
      await core();
    } catch (reason) {
      files.tell(true);
      return;
    }
    selects.forEach(function (select) {
      var id = asked.get(select.name) || "";
      var value = index.values[select.name].list.find((one) => id && (one.id === id || one.id.endsWith("/" + id)));
      offer(select, index.values[select.name].list.map(() => 1), value ? value.id : "");
    });
    shown = aPage;
    look();
  }

  function changed(isTyping) {
    shown = aPage;
    remember(isTyping);
    look();
  }

  input.addEventListener("input", (event) => event.isComposing || changed(true));
  input.addEventListener("compositionend", () => changed(true));
  input.form.addEventListener("submit", function (event) {
    event.preventDefault();
    changed(false);
  });
  form.addEventListener("change", () => changed(false));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed, 0, false));
  more.addEventListener("click", function () {
    shown += aPage;
    look();
  });
  window.addEventListener("popstate", read);
  read(true);
}
