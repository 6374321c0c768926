// What every page has: switches that this device remembers (larger text), and a search box that loads its engine when it is used.
// Loaded in the head and run at once, so that no page is drawn small first.
(function () {
  "use strict";
  var root = document.documentElement;
  var own = document.currentScript.src;
  var switches = ["larger", "no-slash"]; // Each is a class of the page, and a button that says whether it is on.
  var isLoading = false;

  function isOn(name) {
    return root.classList.contains("is-" + name);
  }

  function show(name, yes) {
    root.classList.toggle("is-" + name, yes);
    document.querySelectorAll("[data-" + name + "]").forEach((button) => button.setAttribute("aria-pressed", yes));
  }

  function showAll() {
    switches.forEach(function (name) {
      try {
        show(name, localStorage["kyoten-" + name] === "yes");
      } catch (refused) {
        show(name, isOn(name));
      }
    });
  }

  function turn(name) {
    show(name, !isOn(name));
    try {
      localStorage["kyoten-" + name] = isOn(name) ? "yes" : "no";
    } catch (refused) {
      return; // It lasts as long as the page.
    }
  }

  // The engine comes with the first focus and never before; what was typed meanwhile is asked when it is there.
  function loadSearch() {
    if (isLoading) {
      return;
    }
    isLoading = true;
    var script = document.createElement("script");
    script.src = own.replace(/[^/]*$/, "search/start.js");
    script.onerror = function () {
      isLoading = false;
      document.querySelectorAll("[data-failed]").forEach((said) => said.hidden = false);
    };
    document.head.append(script);
  }

  // Where the first focus was in vain, typing tries again.
  function use(event) {
    if (event.target.name === "q") {
      loadSearch();
    }
  }

  root.classList.add("has-script");
  showAll();
  document.addEventListener("focusin", use);
  document.addEventListener("input", use);
  document.addEventListener("keydown", function (event) {
    var isSlash = event.key === "/" && !isOn("no-slash") && !event.target.closest("input, select, textarea");
    if (isSlash || ((event.ctrlKey || event.metaKey) && event.key === "k")) {
      event.preventDefault();
      var box = document.querySelector("[role=search] input");
      box.focus();
      box.select();
    }
  });
  document.addEventListener("DOMContentLoaded", function () {
    showAll();
    var asked = /[?&]q=./.test(location.search) ? "[data-search], .k-filter [name=q]" : "[data-search]";
    if (location.search && document.querySelector(asked)) {
      loadSearch();
    }
  });
  document.addEventListener("click", function (event) {
    switches.filter((name) => event.target.closest("[data-" + name + "]")).forEach(turn);
  });
})();
