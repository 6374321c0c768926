// The first file of a search: it names the others, in kyotenFiles, and loads the engine and the names at once.
(function () {
  "use strict";
  var files = globalThis.kyotenFiles;
  var own = document.currentScript;
  files.base = own.src.slice(0, own.src.lastIndexOf("/") + 1);
  files.load = function (file) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = files.base + file;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  };
  // Says in the page that the search could not be loaded, or takes that back.
  files.tell = function (isFailed) {
    var notice = document.querySelector("[data-failed]");
    var form = document.querySelector("form[role=search]");
    if (!notice && isFailed && form) {
      notice = document.createElement("p");
      notice.className = "k-warn k-failed";
      notice.dataset.failed = "";
      notice.setAttribute("role", "alert");
      notice.textContent = (files.words[document.documentElement.lang] || files.words.ja).failed;
      form.after(notice);
    }
    if (notice) {
      notice.hidden = !isFailed;
    }
  };
  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = files.base + files.style;
  files.styled = new Promise(function (resolve) {
    style.onload = style.onerror = resolve;
  });
  document.head.append(style);
  files.arrived = {};
  globalThis.kyotenIndex = function (name, columns) {
    files.arrived[name] = columns;
  };
  files.core = files.load(files.names[""]);
  files.core.catch(function () {
    files.core = null; // The engine loads it again when it is asked.
  });
  files.load(files.engine).catch(function () {
    files.tell(true);
    own.dispatchEvent(new Event("error"));
  });
})();
