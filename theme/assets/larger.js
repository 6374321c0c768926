// Larger text, remembered on this device. Loaded in the head and run at once, so that no page is drawn small first.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "kyoten-larger-text";

  function remembered() {
    try {
      return localStorage.getItem(key) === "yes";
    } catch (refused) {
      return false;
    }
  }

  function remember(isLarger) {
    try {
      localStorage.setItem(key, isLarger ? "yes" : "no");
    } catch (refused) {
      return;
    }
  }

  function show(isLarger) {
    root.classList.toggle("is-larger", isLarger);
    document.querySelectorAll("[data-larger]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(isLarger));
    });
  }

  root.classList.add("has-script");
  show(remembered());
  document.addEventListener("DOMContentLoaded", function () {
    show(remembered());
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-larger]")) {
      var isLarger = !root.classList.contains("is-larger");
      remember(isLarger);
      show(isLarger);
    }
  });
})();
