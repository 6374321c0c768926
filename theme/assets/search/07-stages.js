// From what somebody typed to records in order: stage by stage, until one of them answers.
var leastNear = 0.5;
var surelyNear = 0.68;
var factorOfPhrase = 3;
var near = 6;
var longestName = 60;
var longestParticle = 3;
var leastOffered = 0.01;
var factorOfWanted = 3;

function wordsOf(text) {
  var words = fold(text.normalize("NFKC").replace(/^\s*\+81[\s(-]*0?/, "0")).split(" ").filter(Boolean);
  return words.length > 1 && words.every((word) => /^[0-9]+$/.test(word)) ? [words.join("")] : words;
}

// The words that fit, or all of them where none does.
function kept(words, isKept) {
  var some = words.filter(isKept);
  return some.length ? some : words;
}

// A question to the index: what was typed, and what every word of it was found in so far.
function questionOf(index, parts, text) {
  var words = wordsOf(text);
  var named = kept(words, (word) => !stop.has(word));
  var meant = kept(words, (word) => !isUsual(word));
  return { index: index, parts: parts, text: text, words: words, named: named, meant: meant, typed: words.join(""), hits: new Map() };
}

function lookUp(question, word, withText) {
  var key = (withText ? "+" : " ") + word;
  if (!question.hits.has(key)) {
    var called = allValuesCalled(question.index, word);
    question.hits.set(key, question.parts.map((part) => hitsOf(question.index, part, word, called, withText)));
  }
  return question.hits.get(key);
}

function isFound(question, word) {
  return lookUp(question, word, false).some((found) => found.size);
}

// The records that have every one of the words; each word is given as its hits, part by part.
function allOf(question, words) {
  return question.parts.flatMap(function (part, place) {
    var maps = words.map((word) => word[place]).sort((one, other) => one.size - other.size);
    return Array.from(maps[0] || []).filter((pair) => maps.every((map) => map.has(pair[0]))).map(function (pair) {
      return { part: part, record: pair[0], score: maps.reduce((sum, map) => sum + map.get(pair[0]), 0) };
    });
  });
}

// The records that have most of the words, rare words counting more.
function mostOf(question, words) {
  var all = question.parts.reduce((sum, part) => sum + part.size, 0);
  var worths = words.map((word) => Math.log(1 + all / (1 + word.reduce((sum, map) => sum + map.size, 0))));
  return question.parts.flatMap(function (part, place) {
    var found = new Map();
    words.forEach(function (word, at) {
      word[place].forEach((score, record) => found.set(record, (found.get(record) || 0) + worths[at] * (10 + score)));
    });
    return Array.from(found, (pair) => ({ part: part, record: pair[0], score: pair[1] / 10 }));
  });
}

function everyWord(question, words, withText) {
  return words.length ? allOf(question, words.map((word) => lookUp(question, word, withText))) : [];
}

// Both lists as one; a record that both have keeps its better score.
function merged(found, others) {
  var known = new Map(found.map((one) => [one.part.path[one.record], one]));
  return found.concat(others.filter(function (one) {
    var same = known.get(one.part.path[one.record]);
    if (same) {
      same.score = Math.max(same.score, one.score);
    }
    return !same;
  }));
}

// The names in what was typed, the other words that count, and how much of it is not understood.
function parsed(question) {
  if (!question.meaning) {
    var index = question.index;
    index.gazetteer = index.gazetteer || gazetteerOf(index);
    var cut = segment(index.gazetteer, question.words.join(" "));
    var alone = question.words.length > 1 ? question.words.filter((word) => /^[ぁ-ん]{2,}$/.test(word)) : [];
    var kana = Array.from(new Set(katakanaOf(question.text).concat(alone)));
    var pieces = cut.rest.flatMap((units) => piecesOf(units, kana));
    var heard = pieces.filter((piece) => piece.length > 1 && isFound(question, piece));
    question.meaning = {
      words: Array.from(new Set(cut.known.concat(heard))),
      unknown: pieces.length - heard.length,
      left: cut.size - cut.covered - heard.join("").length
    };
  }
  return question.meaning;
}

// Every word as it is, or the nearest to it.
function nearWord(question, word) {
  if (isFound(question, word)) {
    return lookUp(question, word, false);
  }
  var found = nearBy(question.index, question.parts, word, 0.6);
  found.forEach((records) => records.forEach((score, record) => records.set(record, near * score)));
  return found;
}

function byLikeness(question) {
  if (question.typed.length > longestName) {
    return { found: [], best: 0 };
  }
  var found = nearBy(question.index, question.parts, question.typed, leastNear).flatMap(function (records, place) {
    return Array.from(records, (pair) => ({ part: question.parts[place], record: pair[0], score: pair[1] }));
  });
  return { found: found, best: found.reduce((most, one) => Math.max(most, one.score), 0) };
}

// The stages that need the names alone.
function byNames(question) {
  var found = everyWord(question, question.named, false);
  if (question.words.length < 2) {
    return { stage: "all", found: found };
  }
  var meaning = parsed(question);
  if (!meaning.unknown && meaning.words.join("").length >= question.named.join("").length) {
    found = merged(found, everyWord(question, meaning.words, false).map(asPhrase));
  }
  return found.length ? { stage: "all", found: found } : { stage: "joined", found: everyWord(question, [question.typed], false) };
}

// What has several words as one name is more than what has them somewhere.
function asPhrase(one) {
  one.score *= factorOfPhrase;
  return one;
}

// A sentence of which every word that counts is in a name; what it asks for by kind comes first.
function bySentence(question, withText) {
  var meaning = parsed(question);
  var found = everyWord(question, meaning.words, withText);
  return { stage: "sentence", found: meaning.unknown && !withText ? [] : found, understood: found, words: meaning.words };
}

function preferred(question, answer) {
  var kinds = answer.stage === "sentence" ? wantedKinds(question.text) : [];
  answer.found.forEach(function (one) {
    if (kinds.includes(kindOf(question.index, one))) {
      one.score *= factorOfWanted;
    }
  });
  return answer;
}

// Mistyped words; else whatever has most of the words.
function loosely(question) {
  var like = byLikeness(question);
  if (like.best >= surelyNear) {
    return { stage: "near", found: like.found };
  }
  var nearby = question.meant.map((word) => nearWord(question, word));
  var both = nearby.length > 1 ? allOf(question, nearby) : [];
  if (both.length) {
    return { stage: "near", found: both };
  }
  var meaning = parsed(question);
  var understood = bySentence(question, false).understood;
  if (understood.length) {
    return { stage: "sentence", found: understood, words: meaning.words };
  }
  var most = mostOf(question, meaning.words.length ? meaning.words.map((word) => lookUp(question, word, true)) : nearby);
  return most.length ? { stage: "sentence", found: most, words: meaning.words } : { stage: "near", found: like.found };
}

// The later ones, when the names did not answer.
function byMore(question) {
  var ways = [
    () => isOdd(question) ? surely(byLikeness(question)) : null,
    () => bySentence(question, false),
    () => ({ stage: "text", found: everyWord(question, question.meant, true) }),
    () => parsed(question).unknown ? null : bySentence(question, true)
  ];
  for (var way of ways) {
    var answer = way();
    if (answer && answer.found.length) {
      return preferred(question, answer);
    }
  }
  return preferred(question, loosely(question));
}

// What was typed in one go and is not longer than a name may be a slip rather than a sentence, unless all of it is
// understood but a particle.
function isOdd(question) {
  var meaning = parsed(question);
  var isUnderstood = meaning.words.length && !meaning.unknown && meaning.left <= longestParticle;
  return question.words.length === 1 && question.typed.length < 24 && !isUnderstood;
}

function surely(like) {
  return like.best >= 0.85 ? { stage: "near", found: like.found } : null;
}

// What bears the very name, reading or number stands before everything else.
function withWhole(question, answer) {
  var whole = question.parts.flatMap((part) => Array.from(wholeOf(part, question.typed), function (pair) {
    return { part: part, record: pair[0], score: pair[1], isWhole: true };
  }));
  var known = new Map(answer.found.map((one) => [one.part.path[one.record], one]));
  whole.forEach(function (one) {
    var same = known.get(one.part.path[one.record]);
    if (same) {
      same.score += one.score;
      same.isWhole = true;
    } else {
      answer.found.push(one);
    }
  });
  return answer;
}

// The town that the words name is offered behind everything else: its office can always be asked.
function withTowns(question, answer) {
  var known = new Set(answer.found.map((one) => one.part.path[one.record]));
  var towns = new Map();
  new Set(question.named.concat(parsed(question).words)).forEach(function (word) {
    valuesCalled(question.index.values.municipality, word).forEach(function (worth, place) {
      raise(towns, place, worth === 1 ? leastOffered : 0);
    });
  });
  question.parts.forEach(function (part) {
    var records = new Map();
    collectValues(part, "municipality", towns, 1, records);
    records.forEach(function (score, record) {
      var one = { part: part, record: record, score: score };
      if (score && kindOf(question.index, one) === "municipality" && !known.has(part.path[record])) {
        answer.found.push(one);
      }
    });
  });
  return answer;
}
