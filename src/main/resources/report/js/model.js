// The edition as the page's data give it, with names instead of places in a row.

/** The data's text; a long one is packed by zlib and in Base64. */
async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(json).text();
}

const held = document.getElementById('data');
if (held.type !== 'application/json' && !('DecompressionStream' in window)) {
  document.getElementById('main').append(h('p', {}, t('report.old-browser')));
  return;
}
const data = JSON.parse(
  held.type === 'application/json' ? held.textContent : await unpacked(held.textContent));

const edition = (() => {
  const person = at => data.people[at] ?? '';

  const occupations = data.occupations.map(([id, title, date, by, known, cluster, figures, trades]) => ({
    id, title, known, cluster, titles: [], pairs: [], conflicts: [],
    review: {date, by: person(by)},
    figures: figures.map(figuresOf), trades,
  }));
  occupations.forEach(occupation => {
    occupation.trades = occupation.trades.map(([trade, contracts, links]) =>
      ({trade, contracts, links: linksOf(links)}));
  });

  function figuresOf([area, positions, apprentices]) {
    const [total, own, shared, apportioned, fte, temporary, workplaces] = positions ?? [];
    const [contracts, contractsOwn, contractsShared, trainers, withApprentices, offices] =
      apprentices ?? [];
    return {
      area, hasPositions: positions !== null, hasApprentices: apprentices !== null,
      total, own, shared, apportioned, fte, temporary, workplaces,
      contracts, contractsOwn, contractsShared, trainers, withApprentices, offices,
    };
  }

  /** Occupation, date and reviewer lie one after another in one row of numbers and texts. */
  function linksOf(flat) {
    const links = [];
    for (let at = 0; at < flat.length; at += 3) {
      links.push({
        occupation: occupations[flat[at]],
        review: {date: flat[at + 1], by: person(flat[at + 2])},
      });
    }
    return links;
  }

  const titles = data.titles.map(([titleCode, text, styrk08, state, links, positions, fte, workplaces]) => ({
    code: titleCode, text, styrk08, state: data.linkStates[state], links: linksOf(links),
    positions, fte, workplaces,
    overcount: positions === null ? null : Math.max(links.length / 3 - 1, 0) * positions,
    conflicts: [], file: 'title-links',
  }));
  const titleByCode = new Map(titles.map(title => [title.code, title]));
  titles.forEach(title => title.links.forEach(({occupation}) => occupation.titles.push(title)));

  const kinds = data.kinds.map(
    ([kind, severity, listed, decided, listedBefore, decidedBefore, opened, closed]) =>
      ({code: kind, severity, listed, decided, listedBefore, decidedBefore, opened, closed}));

  const conflicts = data.conflicts.map(([kind, subject, type, name, links, k, positions, contracts,
    overcount, seenEdition, seenDate, isNew, state, reopened, decision, places, facts]) => ({
    id: `${kinds[kind].code}:${subject}`,
    kind: kinds[kind], subject, parts: subject.split('+'), type, name, links: linksOf(links), k,
    positions, contracts, overcount,
    firstSeen: {edition: seenEdition, date: seenDate},
    isNew: isNew === 1, state: data.states[state], reopened: reopened === 1,
    decision: decision && {
      verdict: decision[0], why: decision[1], by: decision[2], date: decision[3],
      unoIds: decision[4],
    },
    places, facts,
  }));
  const conflictById = new Map(conflicts.map(conflict => [conflict.id, conflict]));
  const occupationById = new Map(occupations.map(occupation => [occupation.id, occupation]));
  conflicts.forEach(conflict => {
    conflict.links.forEach(({occupation}) => occupation.conflicts.push(conflict));
    conflict.parts.forEach(part => titleByCode.get(part)?.conflicts.push(conflict));
  });

  /** Trades have no catalogue: they are those that are linked, or that a conflict speaks of. */
  const tradeByCode = new Map();
  const trade = (tradeCode, contracts, links) => tradeByCode.has(tradeCode)
    || tradeByCode.set(tradeCode,
      {code: tradeCode, text: '', contracts, links, conflicts: [], file: 'trade-links'});
  occupations.forEach(occupation => occupation.trades.forEach(each =>
    trade(each.trade, each.contracts, each.links)));
  conflicts.filter(conflict => conflict.type === 'trade').forEach(conflict => {
    trade(conflict.subject, conflict.contracts, conflict.links);
    tradeByCode.get(conflict.subject).conflicts.push(conflict);
  });

  const pairs = data.pairs.map(([first, second, codes, positions]) => ({
    first: occupations[first], second: occupations[second],
    titles: codes.map(at => titles[at]), positions,
  }));
  pairs.forEach(pair => {
    pair.first.pairs.push({other: pair.second, ...pair});
    pair.second.pairs.push({other: pair.first, ...pair});
  });

  const clusters = data.clusters.map(([id, members, titleCount, distinct, naive, overcount]) => ({
    id, titleCount, distinct, naive, overcount,
    occupations: members.map(at => occupations[at]),
  }));
  const clusterById = new Map(clusters.map(cluster => [cluster.id, cluster]));

  const areas = data.areas.map(([areaCode, name, positions, apprentices]) => ({
    code: areaCode, name,
    positions: positions && named(positions,
      ['all', 'linked', 'unlinked', 'unknown', 'onShared', 'sum', 'overcount', 'fte', 'workplaces']),
    apprentices: apprentices && named(apprentices,
      ['contracts', 'linked', 'sum', 'trainers', 'withApprentices', 'offices']),
  }));
  const areaByCode = new Map(areas.map(area => [area.code, area]));

  const split = ([before, byLinks, byRegister]) =>
    ({before, byLinks, byRegister, after: before + byLinks + byRegister});
  const linkChange = ([added, changedCode, text, id, title, figure]) =>
    ({added: added === 1, code: changedCode, text, id, title, figure});
  const changes = {
    known: data.changes.known,
    titleLinks: data.changes.titleLinks.map(linkChange),
    tradeLinks: data.changes.tradeLinks.map(linkChange),
    occupations: data.changes.occupations.map(
      ([id, title, titledBefore, titledNow, positions, own, shared, apprentices]) => ({
        id, title, titledBefore, titledNow, positions: split(positions), own: split(own),
        shared: split(shared), apprentices: split(apprentices),
      })),
  };

  return {
    ...data,
    occupations, occupationById,
    listed: occupations.filter(occupation => occupation.known),
    titles, titleByCode, tradeByCode, kinds, conflicts, conflictById, pairs, clusters, clusterById,
    areas, areaByCode, country: areas[0],
    counties: areas.slice(1),
    titleCoverage: named(data.titleCoverage,
      ['catalogue', 'linked', 'shared', 'decidedWithout', 'unlinked', 'unlinkedWithPositions',
        'unknown']),
    changes,
    comments: data.comments.map(([date, titleCode, id, text, status]) =>
      ({date, code: titleCode, id, text, status})),
    slices: data.slices.map(([id, kind, part, asOf, taken, age, sources]) =>
      ({id, kind, part, asOf, taken, age, sources})),
    gate: data.gate.map(([slice, check, result, said]) => ({slice, check, result, said})),
    findings: data.findings.map(([finding, severity, number]) =>
      ({code: finding, severity, number})),
  };

  function named(values, names) {
    return Object.fromEntries(names.map((name, at) => [name, values[at]]));
  }
})();

/** To be done: open, or to be fixed. */
function isListed(conflict) {
  return conflict.state === 'open' || conflict.state === 'to_fix';
}

/** What the public has said of a title or an occupation. */
function commentsOn({titles = [], occupation = null}) {
  return edition.comments.filter(comment =>
    titles.includes(comment.code) || (occupation !== null && comment.id === occupation));
}
