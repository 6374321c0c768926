// From a word that nothing has to the names that are nearest to it: shared pairs of characters, then the distance.
var candidates = 50;
var candidatesOfLong = 20;
var leastShare = 0.25;
var likenessOfValue = 0.7;

// How many characters were left out, added, changed or swapped; a piece of the name will do if `isPiece`.
function distance(word, name, isPiece) {
  var width = name.length + 1;
  var rows = [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
  for (var start = 1; start < width && !isPiece; start += 1) {
    rows[0][start] = start;
  }
  for (var row = 1; row <= word.length; row += 1) {
    var before = rows[(row + 1) % 3];
    var last = rows[(row - 1) % 3];
    var line = rows[row % 3];
    line[0] = row;
    for (var column = 1; column < width; column += 1) {
      var isSame = word.charCodeAt(row - 1) === name.charCodeAt(column - 1);
      var least = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && word[row - 1] === name[column - 2] && word[row - 2] === name[column - 1]) {
        least = Math.min(least, before[column - 2] + 1);
      }
      line[column] = least;
    }
  }
  var end = rows[word.length % 3];
  return isPiece ? Math.min.apply(null, end) : end[name.length];
}

// 1 for the same, 0 for nothing in common. A name that is much longer than the word can only have it as a piece.
function likeness(word, name) {
  var isLonger = name.length > word.length && word.length > 3;
  var piece = isLonger ? 0.88 * (1 - distance(word, name, true) / word.length) : 0;
  if (name.length > 1.5 * word.length && isLonger) {
    return piece;
  }
  return Math.max(piece, 1 - distance(word, name, false) / Math.max(word.length, name.length));
}

function gramsOf(word) {
  var grams = new Set();
  for (var at = 0; at < word.length; at += 1) {
    if (at + 1 < word.length) {
      grams.add(word.slice(at, at + 2));
    }
    if (word.length < 10) {
      grams.add(word[at]);
    }
  }
  return Array.from(grams);
}

// The records that share most of a word's pairs with it, rare pairs counting more, and the share of each.
function nearestBy(part, field, word) {
  var shares = new Float32Array(part.size);
  var seen = new Uint16Array(part.size);
  var all = 0;
  gramsOf(word).forEach(function (gram, at) {
    var records = [];
    eachHit(field, gram, function (record) {
      if (seen[record] !== at + 1) {
        seen[record] = at + 1;
        records.push(record);
      }
    });
    var worth = records.length ? Math.log(1 + part.size / records.length) : 1;
    all += worth;
    records.forEach(function (record) {
      shares[record] += worth;
    });
  });
  var found = [];
  shares.forEach(function (share, record) {
    if (share >= leastShare * all) {
      found.push([record, share / all]);
    }
  });
  return found.sort((one, other) => other[1] - one[1]).slice(0, word.length > 11 ? candidatesOfLong : candidates);
}

// Records by their likeness to a word, as far as they are like it at all.
function nearOf(part, word, least) {
  var found = new Map();
  var spelled = isLatin(word) ? { joined: word, more: word, romaji: loose(word) } : { ja: word, kana: word, more: word };
  Object.keys(spelled).forEach(function (name) {
    if (spelled[name].length < 2) {
      return;
    }
    var field = part.fields[name];
    nearestBy(part, field, spelled[name]).forEach(function (pair) {
      var likely = lineOf(field, pair[0]).split("\t").map((line) => likeness(spelled[name], line));
      var score = 0.9 * Math.max.apply(null, likely) + 0.1 * pair[1];
      if (score >= least) {
        raise(found, pair[0], score);
      }
    });
  });
  return found;
}

// The values of all facets that a word nearly names.
function allValuesNear(index, word) {
  var most = word.length > 5 ? 2 : 1;
  return word.length < 3 ? [] : Object.keys(index.values).map(function (facet) {
    var near = new Map();
    index.values[facet].names.forEach(function (names, place) {
      if (names.some((name) => Math.abs(name.length - word.length) <= most && distance(word, name, false) <= most)) {
        near.set(place, 1);
      }
    });
    return [facet, near];
  });
}

// Records near to a word, by their own names or by the town, service … that they have.
function nearBy(index, parts, word, least) {
  var values = allValuesNear(index, word);
  return parts.map(function (part) {
    var found = nearOf(part, word, least);
    var called = new Map();
    values.forEach((pair) => collectValues(part, pair[0], pair[1], likenessOfValue, called));
    called.forEach((score, record) => found.set(record, found.has(record) ? found.get(record) + 0.1 : score));
    return found;
  });
}
