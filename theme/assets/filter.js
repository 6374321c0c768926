// Narrows a complete list by the choices of a form. What is chosen stands in the address; nothing is loaded.
(function () {
  "use strict";
  var form = document.querySelector("form.k-filter");
  if (!form) {
    return;
  }
  var choices = Array.from(form.querySelectorAll("select"));
  var items = Array.from(document.querySelectorAll("li[data-municipality]"));
  var status = form.querySelector("[role=status]");

  function valuesOf(item, name) {
    return (item.dataset[name] || item.dataset[name + "s"] || "").split(" ");
  }

  function fits(item) {
    return choices.every(function (choice) {
      return !choice.value || valuesOf(item, choice.name).includes(choice.value);
    });
  }

  function say(count) {
    var words = count ? status.dataset.count : status.dataset.none;
    status.textContent = words.replace("{count}", count).replace("{total}", items.length);
  }

  function show() {
    var count = 0;
    items.forEach(function (item) {
      item.hidden = !fits(item);
      count += item.hidden ? 0 : 1;
    });
    document.querySelectorAll("main section").forEach(function (section) {
      var own = section.querySelectorAll("li[data-municipality]");
      if (own.length && !section.contains(form)) {
        section.hidden = Array.from(own).every(function (item) {
          return item.hidden;
        });
      }
    });
    say(count);
  }

  function read() {
    var chosen = new URLSearchParams(location.search);
    choices.forEach(function (choice) {
      var value = chosen.get(choice.name) || "";
      var isKnown = Array.from(choice.options).some(function (option) {
        return option.value === value;
      });
      choice.value = isKnown ? value : "";
    });
    show();
  }

  function remember(query) {
    try {
      history.pushState(null, "", query ? "?" + query : location.pathname);
    } catch (refused) {
      return; // A page opened from a disk may not change its address.
    }
  }

  function write() {
    var chosen = new URLSearchParams();
    choices.forEach(function (choice) {
      if (choice.value) {
        chosen.set(choice.name, choice.value);
      }
    });
    remember(chosen.toString());
    show();
  }

  form.addEventListener("change", write);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    write();
  });
  form.addEventListener("reset", function () {
    setTimeout(write);
  });
  window.addEventListener("popstate", read);
  form.hidden = false;
  read();
})();
