// Reckons a form's formulas, exactly, each time somebody enters something. Nothing is loaded, kept or sent.
// A formula is "1/4" (a number), ["in", "claims"] (a field, or an earlier formula) or [operation, …parts].
(function () {
  "use strict";
  var zero = [0n, 1n];
  var one = [1n, 1n];

  function divisor(a, b) {
    while (b) {
      [a, b] = [b, a % b];
    }
    return a < 0n ? -a : a;
  }

  function fraction(over, under) {
    var common = divisor(over, under) || 1n;
    return under < 0n ? [-over / common, -under / common] : [over / common, under / common];
  }

  function flag(holds) {
    return holds ? one : zero;
  }

  function sum(a, b) {
    return fraction(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
  }

  function product(a, b) {
    return fraction(a[0] * b[0], a[1] * b[1]);
  }

  function less(a, b) {
    return a[0] * b[1] < b[0] * a[1];
  }

  function floor(a) {
    return [(a[0] - (((a[0] % a[1]) + a[1]) % a[1])) / a[1], 1n];
  }

  function holds(a) {
    return a[0] !== 0n;
  }

  var operations = {
    "+": (parts) => parts.reduce(sum, zero),
    "-": (parts) => sum(parts[0], [-parts[1][0], parts[1][1]]),
    "*": (parts) => parts.reduce(product, one),
    "/": (parts) => holds(parts[1]) ? fraction(parts[0][0] * parts[1][1], parts[0][1] * parts[1][0]) : zero,
    "min": (parts) => parts.reduce((a, b) => less(b, a) ? b : a),
    "max": (parts) => parts.reduce((a, b) => less(a, b) ? b : a),
    "floor": (parts) => floor(parts[0]),
    ">=": (parts) => flag(!less(parts[0], parts[1])),
    "=": (parts) => flag(parts[0][0] === parts[1][0] && parts[0][1] === parts[1][1]),
    "all": (parts) => flag(parts.every(holds)),
    "any": (parts) => flag(parts.some(holds)),
    "not": (parts) => flag(!holds(parts[0]))
  };

  function reckon(formula, values) {
    if (typeof formula === "string") {
      var parts = formula.split("/");
      return fraction(BigInt(parts[0]), BigInt(parts[1] || 1));
    }
    if (formula[0] === "in") {
      return values[formula[1]];
    }
    return operations[formula[0]](formula.slice(1).map((part) => reckon(part, values)));
  }

  // Every formula in its order, behind the values that are given.
  function reckoned(formulas, values) {
    Object.keys(formulas).forEach(function (name) {
      values[name] = reckon(formulas[name], values);
    });
    return values;
  }

  // What people type: half or full width, with or without commas between thousands; null where it is no number.
  function numberOf(text, isWhole) {
    var plain = text.normalize("NFKC").trim();
    var match = /^(\d{1,7}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,4}))?$/.exec(plain);
    if (!match || (isWhole && match[2])) {
      return null;
    }
    var decimals = match[2] || "";
    return fraction(BigInt(match[1].replace(/,/g, "") + decimals), 10n ** BigInt(decimals.length));
  }

  // An exact amount in text: decimals where they end, else a fraction.
  function textOf(amount) {
    var sign = amount[0] < 0n ? "-" : "";
    var over = amount[0] < 0n ? -amount[0] : amount[0];
    var whole = String(over / amount[1]).replace(/\B(?=(\d{3})+$)/g, ",");
    var rest = over % amount[1];
    if (!rest) {
      return sign + whole;
    }
    for (var places = 1; places <= 60; places += 1) {
      if ((rest * 10n ** BigInt(places)) % amount[1] === 0n) {
        return sign + whole + "." + String((rest * 10n ** BigInt(places)) / amount[1]).padStart(places, "0");
      }
    }
    var part = rest + "/" + amount[1];
    return sign + (whole === "0" ? part : whole + " " + part);
  }

  function mark(field, isWrong) {
    if (isWrong) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", "tool-wrong");
    } else {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }
  }

  function entered(form) {
    var values = {};
    var isWrong = false;
    form.querySelectorAll("[name]").forEach(function (field) {
      var value = field.type === "checkbox" ? flag(field.checked) : numberOf(field.value, field.inputMode === "numeric");
      isWrong = isWrong || value === null;
      mark(field, value === null);
      values[field.name] = value;
    });
    return isWrong ? null : values;
  }

  function show(form) {
    var given = entered(form);
    form.querySelectorAll("[data-wrong]").forEach(function (said) {
      said.hidden = given !== null;
    });
    form.classList.toggle("is-wrong", given === null);
    if (given === null) {
      return;
    }
    var values = reckoned(JSON.parse(form.dataset.formulas), given);
    form.querySelectorAll("[data-value]").forEach(function (place) {
      var text = textOf(values[place.dataset.value]);
      if (place.textContent !== text) {
        place.textContent = text;
      }
    });
    form.querySelectorAll("[data-show]").forEach(function (place) {
      place.hidden = !holds(values[place.dataset.show]);
    });
    form.querySelectorAll("[data-hide]").forEach(function (place) {
      place.hidden = holds(values[place.dataset.hide]);
    });
  }

  globalThis.kyotenTools = { reckoned: reckoned, numberOf: numberOf, textOf: textOf };
  document.querySelectorAll("form.k-tool").forEach(function (form) {
    form.addEventListener("input", function () {
      show(form);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      show(form);
    });
    form.addEventListener("reset", function () {
      setTimeout(show, 0, form);
    });
    show(form);
  });
})();
