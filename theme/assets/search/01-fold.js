// From text as people type it to the form in which it is compared; kyoten/text/fold.py does the same in Python.
var signs = new Map(Object.entries(tables.fold.signs));
var eraNames = Object.keys(tables.fold.eras).join("|");
var era = new RegExp("(?<![a-z0-9])(" + eraNames + ")(" + tables.fold.first_year + "|[0-9]{1,2})(?![a-z0-9])", "gu");
var early = compiled(tables.fold.early);
var patterns = compiled(tables.fold.patterns);
var repeated = new RegExp("([^\n])" + tables.fold.repeat, "gu");
var dropped = anyOf(tables.fold.drop.replace("-", "\\-"));
var dashes = anyOf(tables.fold.dashes);
var varied = anyOf(Object.keys(tables.fold.signs).join("") + "\u30a1-\u30f6");

function compiled(pairs) {
  return pairs.map((pair) => [new RegExp(pair[0], "gu"), pair[1]]);
}

function replaced(text, pairs) {
  return pairs.reduce((done, pair) => done.replace(pair[0], pair[1]), text);
}

function anyOf(characters) {
  return new RegExp("[" + characters + "]", "gu");
}

function signOf(character) {
  var code = character.codePointAt(0);
  var kana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : character;
  return signs.get(kana) || kana;
}

function yearOf(all, name, count) {
  return String(tables.fold.eras[name] + (count === tables.fold.first_year ? 1 : Number(count)));
}

// Without what people write differently: width, case, old kanji, katakana, long marks, okurigana, eras.
// A column of the index is folded as a whole; the line breaks and tabulators in it stay.
function folded(text) {
  text = text.normalize("NFKC").toLowerCase();
  text = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  text = replaced(text, early).replace(dashes, "-").replace(varied, signOf);
  text = text.replace(repeated, "$1$1").replace(era, yearOf);
  text = replaced(text, patterns).replace(/(?<=[a-z])-(?=[a-z])/g, " ").replace(dropped, "");
  return text.replace(/[^\p{L}\p{N}\n\t]+/gu, " ").replace(/ ?([\n\t]) ?/g, "$1").replace(/^ | $/g, "");
}

function fold(text) {
  return folded(text.replace(/[\n\t]/g, " "));
}

function squeezed(text) {
  return text.replace(/ /g, "");
}
