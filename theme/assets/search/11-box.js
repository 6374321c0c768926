// The list below the search box of every page: a combobox that people use by keyboard, finger or voice.
var shownAtOnce = 8;

function boxOf(form) {
  var input = form.querySelector("input");
  var list = element("ul", { role: "listbox", id: "k-found", class: "k-found", "aria-label": said.results, hidden: "" });
  var status = element("p", { role: "status", class: "k-said" });
  var say = sayer(status);
  var asking = 0;
  var active = -1;
  form.append(list, status);
  var fixed = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": "k-found", "aria-expanded": "false" };
  Object.keys(fixed).forEach((key) => input.setAttribute(key, fixed[key]));

  function show(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      mark(-1);
    }
  }

  function mark(place) {
    active = place;
    Array.from(list.children).forEach((one, at) => one.setAttribute("aria-selected", String(at === place)));
    if (place < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  }

  function option(content, href, place) {
    var made = element("li", { role: "option", id: "k-found-" + place, "aria-selected": "false" }, content);
    made.dataset.href = href;
    return made;
  }

  function draw(answer, results, text) {
    var options = results.map((one, place) => option(partsOf(one), hrefOf(one.url), place));
    if (answer.total > results.length) {
      var all = said.all.replace("{count}", answer.total);
      options.push(option(all, hrefOf(addressOf("search/") + "?q=" + encodeURIComponent(text)), options.length));
    }
    list.replaceChildren.apply(list, options);
    mark(-1);
    show(options.length > 0);
    files.tell(false);
    say(inWords(answer, text));
  }

  async function look() {
    var text = input.value.trim();
    var turn = (asking += 1);
    if (!text) {
      show(false);
      say("", true);
      return;
    }
    try {
      var answer = await ask(text);
      await files.styled; // A list without its style would push the page aside.
      if (turn === asking && document.activeElement === input) {
        draw(answer, answer.found.slice(0, shownAtOnce).map((one) => resultOf(one, answer.stage)), text);
      }
    } catch (reason) {
      show(false);
      files.tell(true);
    }
  }

  function go(place, event) {
    var href = list.children[place].dataset.href;
    if (event.ctrlKey || event.metaKey) {
      window.open(href);
    } else {
      location.assign(href);
    }
  }

  function move(event, step) {
    event.preventDefault();
    var count = list.children.length;
    if (list.hidden) {
      look();
    } else {
      mark(((active + 1 + step + count + 1) % (count + 1)) - 1); // Between the last option and the first: none.
    }
  }

  input.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) {
      return; // The key belongs to the input method.
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      go(active, event);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  input.addEventListener("input", function (event) {
    if (!event.isComposing) {
      look();
    }
  });
  input.addEventListener("compositionend", look);
  input.addEventListener("blur", () => show(false));
  list.addEventListener("mousedown", (event) => event.preventDefault()); // The box keeps the focus.
  list.addEventListener("click", function (event) {
    var chosen = event.target.closest("[role=option]");
    if (chosen) {
      go(Array.from(list.children).indexOf(chosen), event);
    }
  });
  look();
}
