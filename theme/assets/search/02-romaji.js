// From kana, and from any way of writing Japanese in Latin letters, to one loose form that both share.
var syllables = new Map(tables.romaji.map((pair) => [pair[0], pair.slice(1)]));
var smalls = new Map(tables.small.map((pair) => [pair[0], pair.slice(1)]));
var looser = compiled(tables.loose);

// A small kana changes the vowel before it: ki + ya = kya, te + i = ti, zi + e = zye.
function joined(before, small) {
  var stem = before.slice(0, -1);
  if (!before) {
    return small;
  }
  if (before === "u") {
    return "w" + small.slice(-1);
  }
  return before.endsWith("i") && small === "e" ? stem + "ye" : stem + small;
}

function lettersOf(kana) {
  var found = [];
  for (var sign of kana.normalize("NFKC").toLowerCase()) {
    var code = sign.charCodeAt(0);
    sign = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : sign;
    if (smalls.has(sign)) {
      found.push(joined(found.pop() || "", smalls.get(sign)));
    } else {
      found.push(syllables.has(sign) ? syllables.get(sign) : /[a-z0-9\n\t]/.test(sign) ? sign : "");
    }
  }
  return found.join("");
}

// Hepburn, Kunrei, Nihon or typed; long vowels, doubled consonants and spaces make no difference.
function loose(letters) {
  return replaced(letters.replace(/[^a-z0-9\n\t]/g, ""), looser);
}

// The same from a reading, or from a whole column of readings.
function looseOf(kana) {
  return replaced(lettersOf(kana), looser);
}
