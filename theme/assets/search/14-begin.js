// Once the engine is there: the box of the header, or the page of the search, and the words above a list come to life.
(function () {
  files.tell(false);
  var form = document.querySelector("form[role=search]");
  var place = document.querySelector("[data-search]");
  if (form && place) {
    pageOf(place, form.querySelector("input"));
  } else if (form) {
    boxOf(form);
  }
  var list = document.querySelector(".k-filter[data-kind]");
  if (list) {
    listOf(list);
  }
})();
