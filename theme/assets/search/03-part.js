// From the columns of one file to a part: fields in which a word is looked for in one pass, and facets.
var weights = { ja: 10, en: 10, kana: 6, more: 6, romaji: 5, digits: 12, text: 1.5 };
var facetWeights = { municipality: 5, area: 4.5, prefecture: 3.5, kind: 3, function: 4, service: 4, disability: 4, type: 4, status: 2, role: 3.5, enhanced: 3.5, document: 2 };

function fieldOf(text, weight) {
  var lines = "\n" + text + "\n";
  var starts = [];
  for (var at = 0; at >= 0; at = lines.indexOf("\n", at + 1)) {
    starts.push(at);
  }
  return { text: lines, starts: Uint32Array.from(starts), weight: weight };
}

function partOf(columns) {
  var path = columns.path.split("\n");
  var ja = columns.ja.split("\n");
  var kana = filled(columns.kana, ja);
  var part = { size: path.length, path: path, ja: ja, en: filled(columns.en, ja).split("\n"), facets: {}, fields: {} };
  var names = { ja: squeezed(folded(columns.ja)), kana: squeezed(folded(kana)), more: squeezed(folded(columns.more)) };
  names.en = folded(part.en.join("\n"));
  names.joined = squeezed(names.en);
  names.romaji = looseOf(kana);
  names.digits = columns.digits;
  Object.keys(names).forEach(function (name) {
    part.fields[name] = fieldOf(names[name], weights[name === "joined" ? "en" : name]);
  });
  part.samples = new Set(columns.samples);
  Object.keys(columns.facets).forEach(function (facet) {
    part.facets[facet] = postingsOf(columns.facets[facet]);
  });
  return part;
}

// A column in which a line that says the same as the name's is empty.
function filled(column, names) {
  return column.split("\n").map((line, place) => line || names[place]).join("\n");
}

// Which records have a value, and which values a record has.
function postingsOf(column) {
  var postings = { of: [], records: new Map() };
  column.split("\n").forEach(function (line, record) {
    var values = line ? line.split(" ").map(Number) : [];
    postings.of.push(values);
    values.forEach(function (value) {
      if (!postings.records.has(value)) {
        postings.records.set(value, []);
      }
      postings.records.get(value).push(record);
    });
  });
  return postings;
}

// What its pages say, in one language; it arrives later than the names.
function addText(part, column) {
  part.fields.text = fieldOf(squeezed(folded(column)), weights.text);
}

// How well a word sits where it was found: the whole name, its beginning, a part; and how much of it it is.
function fit(text, at, length) {
  var from = at;
  var to = at + length;
  while (text.charCodeAt(from - 1) > 10) {
    from -= 1;
  }
  while (text.charCodeAt(to) > 10) {
    to += 1;
  }
  var bonus = text.charCodeAt(at - 1) === 32 ? 1.3 : 1;
  if (from === at) {
    bonus = to === at + length ? 3 : 1.6;
  }
  return bonus * (0.6 + 0.4 * length / (to - from));
}

// Calls `visit` with every record in whose field a word stands, and where.
function eachHit(field, word, visit) {
  var record = 0;
  for (var at = field.text.indexOf(word); at >= 0; at = field.text.indexOf(word, at + 1)) {
    while (field.starts[record + 1] <= at) {
      record += 1;
    }
    visit(record, at);
  }
}

function raise(found, record, score) {
  if (score > (found.get(record) || 0)) {
    found.set(record, score);
  }
}

function collect(field, word, found, factor) {
  var isText = field.weight === weights.text;
  eachHit(field, word, function (record, at) {
    raise(found, record, factor * field.weight * (isText ? 1 : fit(field.text, at, word.length)));
  });
}

// The records of which a key is the whole of what was typed: name, reading, number, another name.
function collectWhole(field, word, found, score) {
  eachHit(field, word, function (record, at) {
    if (field.text.charCodeAt(at - 1) <= 10 && field.text.charCodeAt(at + word.length) <= 10) {
      raise(found, record, score);
    }
  });
}
