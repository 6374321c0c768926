// Narrows a complete list by the choices of a form. What is chosen stands in the address; choices load nothing.
// Words in a field `q` are asked of the search, which comes with its first focus and says here what it found; until then the
// names in the list are compared.
// An item is a list's entry that carries data for one of the form's fields: data-type, or data-types for several.
(function () {
  "use strict";
  var form = document.querySelector("form.k-filter");
  if (!form) {
    return;
  }
  var fields = Array.from(form.querySelectorAll("select, input"));
  var items = Array.from(document.querySelectorAll("main li")).filter(function (item) {
    return fields.some(function (field) {
      return dataOf(item, field.name) !== undefined;
    });
  });
  var status = form.querySelector("[role=status]");
  var found = {}; // What the search was asked, and the addresses that it found.

  function dataOf(item, name) {
    return name in item.dataset ? item.dataset[name] : item.dataset[name + "s"];
  }

  // Half or full width, capital or small, katakana or hiragana: all the same to who types a name.
  function folded(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\u30a1-\u30f6]/g, function (sign) {
      return String.fromCharCode(sign.charCodeAt(0) - 0x60);
    });
  }

  function fits(item, field) {
    var data = dataOf(item, field.name) || "";
    if (field.tagName === "SELECT") {
      return !field.value || data.split(" ").includes(field.value);
    }
    if (field.name === "q" && found.text === field.value) {
      return found.hrefs.has(item.querySelector("a").href);
    }
    var said = folded(item.querySelector("a").textContent + " " + data);
    return folded(field.value).split(/\s+/).every(function (word) {
      return said.includes(word);
    });
  }

  function say(count) {
    var words = count ? status.dataset.count : status.dataset.none;
    status.textContent = words.replace("{count}", count).replace("{total}", items.length);
  }

  function show() {
    var count = 0;
    items.forEach(function (item) {
      item.hidden = !fields.every(function (field) {
        return fits(item, field);
      });
      count += item.hidden ? 0 : 1;
    });
    document.querySelectorAll("main section").forEach(function (section) {
      var own = items.filter(function (item) {
        return section.contains(item);
      });
      if (own.length && !section.contains(form)) {
        section.hidden = own.every(function (item) {
          return item.hidden;
        });
      }
    });
    say(count);
  }

  function read() {
    var chosen = new URLSearchParams(location.search);
    fields.forEach(function (field) {
      var value = chosen.get(field.name) || "";
      var isKnown = field.tagName !== "SELECT" || Array.from(field.options).some(function (option) {
        return option.value === value;
      });
      field.value = isKnown ? value : "";
    });
    show();
  }

  function remember(query, isTyping) {
    var address = query ? "?" + query : location.pathname;
    if (query === location.search.slice(1)) {
      return;
    }
    try {
      history[isTyping ? "replaceState" : "pushState"](null, "", address);
    } catch (refused) {
      return; // A page opened from a disk may not change its address.
    }
  }

  function write(isTyping) {
    var chosen = new URLSearchParams();
    fields.forEach(function (field) {
      if (field.value.trim()) {
        chosen.set(field.name, field.value.trim());
      }
    });
    remember(chosen.toString(), isTyping);
    show();
  }

  form.addEventListener("change", function () {
    write(false);
  });
  form.addEventListener("input", function (event) {
    if (event.target.tagName !== "SELECT" && !event.isComposing) {
      write(true);
    }
  });
  form.addEventListener("compositionend", function () {
    write(true);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    write(false);
  });
  form.addEventListener("reset", function () {
    setTimeout(write, 0, false);
  });
  window.addEventListener("popstate", read);
  form.addEventListener("kyoten-found", function (event) {
    found = event.detail;
    show();
  });
  form.hidden = false;
  read();
})();
