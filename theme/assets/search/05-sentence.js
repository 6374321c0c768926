// From a whole sentence to the names and words in it: the longest known name first, what is left by pieces.
var fillers = new Set(tables.fillers.map(fold));
var stop = new Set(tables.stop);
var asking = new Set(Object.values(tables.wanted).flat().map(fold));
var longest = 24;

// Every name that may stand in a sentence: of records, facets and terms, with their readings and aliases.
function gazetteerOf(index) {
  var names = new Set(index.groups.keys());
  Object.values(index.values).forEach((facet) => facet.names.flat().forEach((name) => names.add(name)));
  index.parts.forEach(function (part) {
    ["ja", "kana", "joined"].forEach(function (field) {
      part.fields[field].text.split("\n").forEach((name) => names.add(name));
    });
  });
  return names;
}

function mayStand(name) {
  return name.length > (/^[ぁ-ん]+$/.test(name) ? 2 : 1) && !fillers.has(name) && !isUsual(name);
}

// A word that says how something is asked for, not what.
function isUsual(word) {
  return stop.has(word) || asking.has(word);
}

// A Latin word is one unit, and so is every other character.
function unitsOf(typed) {
  return typed.match(/[a-z0-9]+|[^ ]/gu) || [];
}

// The known names in what was typed, and the units between them.
function segment(gazetteer, typed) {
  var units = unitsOf(typed);
  var cut = { known: [], rest: [], covered: 0, size: units.join("").length };
  var open = [];
  for (var at = 0; at < units.length; ) {
    var taken = Math.min(longest, units.length - at);
    var name = units.slice(at, at + taken).join("");
    while (taken && !(gazetteer.has(name) && mayStand(name))) {
      taken -= 1;
      name = units.slice(at, at + taken).join("");
    }
    if (taken) {
      cut.known.push(name);
      cut.covered += name.length;
      cut.rest.push(open);
      open = [];
    } else {
      open.push(units[at]);
    }
    at += taken || 1;
  }
  cut.rest.push(open);
  return cut;
}

// What is left between the names, without particles and the usual words of a question. Of kana only words count
// that were typed in katakana or by themselves, as no particle is.
function piecesOf(units, kana) {
  var latin = units.filter((unit) => /^[a-z0-9]/.test(unit) && !isUsual(unit));
  var rest = units.map((unit) => /^[a-z0-9]/.test(unit) ? " " : unit).join("");
  var signs = (rest.match(/\p{sc=Han}+/gu) || []).filter((piece) => !isFiller(piece));
  return latin.concat(signs, kana.filter((word) => rest.includes(word)));
}

function katakanaOf(text) {
  return (text.normalize("NFKC").match(/[ァ-ヶー]{2,}/g) || []).map(fold).filter((word) => word.length > 1);
}

// Whether a piece consists of usual words alone.
function isFiller(piece) {
  if (!piece || fillers.has(piece)) {
    return true;
  }
  for (var size = piece.length - 1; size > 0; size -= 1) {
    if (fillers.has(piece.slice(0, size)) && isFiller(piece.slice(size))) {
      return true;
    }
  }
  return false;
}

// Of which kind something is wanted, if the words say so: 事業所, とは, whom.
function wantedKinds(text) {
  var typed = " " + fold(text) + " ";
  return Object.keys(tables.wanted).filter(function (kind) {
    return tables.wanted[kind].some((word) => typed.includes(isLatin(word) ? " " + word + " " : fold(word)));
  });
}
