// From a folded word to the records that have it: in a name, a reading, a number, the name of their town, a service.
var endings = tables.endings.map(fold);
var factorOfAlias = 0.9;

// The values of every facet, and fields of the names by which people may call them.
function valuesOf(values, groups) {
  var named = {};
  Object.keys(values).forEach(function (facet) {
    var all = values[facet].map((value) => namesOfValue(value, groups));
    named[facet] = {
      list: values[facet].map((value) => ({ id: value[0], ja: value[1], en: value[2] })),
      names: all,
      field: fieldOf(all.map((names) => names.join("\t")).join("\n"), 1),
      loose: fieldOf(values[facet].map((value) => looseOf(value[3])).join("\n"), 1)
    };
  });
  return named;
}

function namesOfValue(value, groups) {
  var names = new Set();
  value.slice(1).concat(tables.called[value[0]] || []).filter(Boolean).forEach(function (name) {
    [name].concat(name.split(/[（）()]/)).map(fold).filter(Boolean).forEach(function (one) {
      names.add(squeezed(one));
      (groups.get(squeezed(one)) || []).forEach((other) => names.add(other));
      (value[3] ? shortOf(one) : []).forEach((short) => names.add(short)); // Places alone have a reading.
    });
  });
  return Array.from(names);
}

// A place without its last word: 長浜 for 長浜市.
function shortOf(name) {
  var ending = endings.find((one) => name.endsWith(one) && name.length - one.length >= 2);
  return ending ? [squeezed(name.slice(0, -ending.length))] : [];
}

// Words that mean the same, by each of them: the names and aliases of the terms.
function groupsOf(part, termValue) {
  var groups = new Map();
  (part.facets.kind.records.get(termValue) || []).forEach(function (record) {
    var names = ["ja", "kana", "joined", "more"].flatMap((name) => lineOf(part.fields[name], record).split("\t")).filter(Boolean);
    names = Array.from(new Set(names));
    names.forEach(function (name) {
      groups.set(name, Array.from(new Set((groups.get(name) || []).concat(names))));
    });
  });
  return groups;
}

function lineOf(field, record) {
  return field.text.slice(field.starts[record] + 1, field.starts[record + 1]);
}

function isLatin(word) {
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(word);
}

function isNumber(word) {
  return /^[0-9]{3,}$/.test(word);
}

// The values of a facet that a word names: wholly, by the beginning of a name, by a piece; the worth of each.
function valuesCalled(named, word) {
  var found = new Map();
  eachHit(named.field, word, function (place, at) {
    var text = named.field.text;
    var begins = text.charCodeAt(at - 1) <= 10;
    var ends = text.charCodeAt(at + word.length) <= 10;
    if (word.length > 1 || (begins && ends)) {
      raise(found, place, begins ? (ends ? 1 : 0.8) : 0.5);
    }
  });
  var letters = isLatin(word) ? loose(word) : "";
  if (letters.length > 1) {
    eachHit(named.loose, letters, function (place, at) {
      var ends = named.loose.text.charCodeAt(at + letters.length) <= 10;
      if (named.loose.text.charCodeAt(at - 1) <= 10 && (ends || letters.length > 2)) {
        raise(found, place, ends ? 0.9 : 0.7);
      }
    });
  }
  return found;
}

// The values of all facets that a word names, with their worth; they are the same for every part.
function allValuesCalled(index, word) {
  return Object.keys(index.values).map((facet) => [facet, valuesCalled(index.values[facet], word)]).filter((pair) => pair[1].size);
}

// Every record of a part that has a word, with the best score that it has it by.
function hitsOf(index, part, word, called, withText) {
  var found = new Map();
  var fields = part.fields;
  var others = (index.groups.get(word) || []).filter((other) => other !== word).slice(0, 8);
  [word].concat(others).forEach(function (one, place) {
    var factor = place ? factorOfAlias : 1;
    ["ja", "kana", "more"].forEach((name) => collect(fields[name], one, found, factor));
    if (isLatin(one)) {
      collectLatin(fields.en, one, found, factor);
      collectLatin(fields.joined, one, found, factor * 0.7);
    }
  });
  if (isNumber(word)) {
    collect(fields.digits, word, found, 1);
  }
  if (isLatin(word) && loose(word).length > 2) {
    collectLatin(fields.romaji, loose(word), found, 1);
  }
  if (withText && fields.text) {
    collect(fields.text, word, found, 1);
  }
  called.forEach((pair) => collectValues(part, pair[0], pair[1], facetWeights[pair[0]], found));
  return found;
}

// Letters say so little that a short word has to be the beginning of another.
function collectLatin(field, word, found, factor) {
  eachHit(field, word, function (record, at) {
    if (word.length > 6 || field.text.charCodeAt(at - 1) <= 32) {
      raise(found, record, factor * field.weight * fit(field.text, at, word.length));
    }
  });
}

// The records that have one of the values of a facet.
function collectValues(part, facet, worths, weight, found) {
  worths.forEach(function (worth, place) {
    (part.facets[facet].records.get(place) || []).forEach((record) => raise(found, record, worth * weight));
  });
}

// The records whose name, reading, other name or number is what was typed, letter for letter.
function wholeOf(part, typed) {
  var found = new Map();
  collectWhole(part.fields.ja, typed, found, 100);
  collectWhole(part.fields.joined, typed, found, 100);
  collectWhole(part.fields.kana, typed, found, 80);
  collectWhole(part.fields.more, typed, found, 50);
  if (isNumber(typed)) {
    collectWhole(part.fields.digits, typed, found, 90);
  }
  if (isLatin(typed) && loose(typed).length > 1) {
    collectWhole(part.fields.romaji, loose(typed), found, 60);
  }
  return found;
}
