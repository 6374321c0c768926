// From found records to those that the facets leave, in order, with how many each further choice would leave.
var orderOfKinds = {
  municipality: 1.2, base: 1.15, center: 1.15, handbook: 1.12, area: 1.12, facility: 1.1, council: 1.05, procedure: 1.05,
  term: 1, page: 1, programme: 0.95, document: 0.92, practice: 0.9, case: 0.88, process: 0.88, figure: 0.85, block_meeting: 0.85
};
var factorOfSample = 0.5;

function kindOf(index, one) {
  return index.values.kind.list[one.part.facets.kind.of[one.record][0]].id;
}

// The places of the chosen values; a value may be named with its folder, `shiga/kohoku`, or without.
function chosenOf(index, filters) {
  var chosen = {};
  Object.keys(filters || {}).forEach(function (facet) {
    var ids = [].concat(filters[facet]).filter(Boolean);
    if (ids.length && index.values[facet]) {
      chosen[facet] = new Set();
      index.values[facet].list.forEach(function (value, place) {
        if (ids.some((id) => value.id === id || value.id.endsWith("/" + id))) {
          chosen[facet].add(place);
        }
      });
    }
  });
  return chosen;
}

function fits(one, facet, places) {
  return one.part.facets[facet].of[one.record].some((place) => places.has(place));
}

function narrowed(found, chosen, but) {
  var facets = Object.keys(chosen).filter((facet) => facet !== but);
  return found.filter((one) => facets.every((facet) => fits(one, facet, chosen[facet])));
}

// By facet and value: how many records would be left; a facet's own choice does not narrow its own values.
function countsOf(index, found, chosen) {
  var counts = {};
  Object.keys(index.values).forEach(function (facet) {
    counts[facet] = index.values[facet].list.map(() => 0);
    narrowed(found, chosen, facet).forEach(function (one) {
      one.part.facets[facet].of[one.record].forEach((place) => (counts[facet][place] += 1));
    });
  });
  return counts;
}

// The best first; a sample never stands before a real record that is found as well. Where only likeness counts,
// it is what tells, and the kind hardly.
function ranked(index, found, stage) {
  found.forEach(function (one) {
    var ofKind = orderOfKinds[kindOf(index, one)] || 1;
    one.kind = kindOf(index, one);
    one.isSample = one.part.samples.has(one.record);
    one.rank = one.score * (stage === "near" ? 1 + 0.2 * (ofKind - 1) : ofKind);
    one.rank *= one.isSample ? (stage === "near" ? 0.95 : factorOfSample) : 1;
  });
  return found.sort(function (one, other) {
    return other.rank - one.rank || one.isSample - other.isSample || one.part.order - other.part.order || one.record - other.record;
  });
}

// Every record, for a choice of facets without words.
function everything(parts) {
  return parts.flatMap((part) => part.path.map((_, record) => ({ part: part, record: record, score: 1 })));
}
