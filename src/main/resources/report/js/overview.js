// The first page: how much has an occupation, how much is counted twice, and what is worst.

function overviewPage() {
  const country = edition.country;
  const positions = country.positions;
  return [
    heading(t('overview.title'), h('p', {class: 'lead'}, t('overview.lead'))),
    positions ? [
      keyFigures(positions),
      h('div', {class: 'two'}, doubleCounting(positions), coverage(positions)),
    ] : note(t('no-employment')),
    openConflicts(),
    worst(),
    counties(),
  ];
}

function keyFigures(positions) {
  const listed = edition.conflicts.filter(isListed).length;
  return h('dl', {class: 'key-figures'},
    keyFigure(num(positions.all), t('overview.positions')),
    keyFigure(percent(positions.linked, positions.all), t('overview.linked')),
    keyFigure(num(positions.overcount), t('overview.overcount')),
    keyFigure(num(listed), t('overview.to-do')));
}

function keyFigure(value, name) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

function doubleCounting(positions) {
  return h('section', {},
    h('h2', {}, t('overview.double')),
    h('p', {}, t('overview.double-says', {
      sum: num(positions.sum), distinct: num(positions.linked), over: num(positions.overcount),
      share: percent(positions.overcount, positions.linked),
    })),
    bars([t('figure.naive'), t('figure.distinct')], [
      {name: 'figure.distinct', colour: 'distinct', values: [positions.linked, positions.linked]},
      {name: 'figure.overcount', colour: 'overcount', values: [positions.overcount, 0]},
    ], t('overview.double-says', {
      sum: num(positions.sum), distinct: num(positions.linked), over: num(positions.overcount),
      share: percent(positions.overcount, positions.linked),
    }), {thickness: 44}),
    h('p', {}, link('overlap', t('overview.double-more'))));
}

function coverage(positions) {
  const titles = edition.titleCoverage;
  const own = positions.linked - positions.onShared;
  const parts = [
    ['coverage.own', 'own', own, titles.linked - titles.shared],
    ['coverage.shared', 'shared', positions.onShared, titles.shared],
    ['coverage.without', 'without', 0, titles.decidedWithout],
    ['coverage.unlinked', 'unlinked', positions.unlinked, titles.unlinked],
    ['coverage.unknown', 'unknown', positions.unknown, titles.unknown],
  ];
  const whole = titles.catalogue + titles.unknown;
  return h('section', {},
    h('h2', {}, t('overview.coverage')),
    h('p', {}, t('overview.coverage-says', {
      positions: percent(positions.linked, positions.all),
      titles: percent(titles.linked, titles.catalogue),
    })),
    bars([t('positions'), t('titles')], parts.map(([name, colour, ofPositions, ofTitles]) => ({
      name, colour,
      values: [100 * ofPositions / (positions.all || 1), 100 * ofTitles / (whole || 1)],
    })), t('overview.coverage-says', {
      positions: percent(positions.linked, positions.all),
      titles: percent(titles.linked, titles.catalogue),
    }), {thickness: 44, max: 100, shares: true}),
    h('table', {class: 'plain'},
      h('caption', {class: 'unseen'}, t('overview.coverage')),
      h('thead', {}, h('tr', {}, h('td', {}), columnHead('positions'), columnHead('titles'))),
      h('tbody', {}, parts.map(([name, , ofPositions, ofTitles]) => h('tr', {},
        h('th', {scope: 'row'}, t(name)),
        h('td', {class: 'number'}, name === 'coverage.without' ? '' : num(ofPositions)),
        h('td', {class: 'number'}, num(ofTitles)))))));
}

function columnHead(name) {
  return h('th', {scope: 'col', class: 'number'}, t(name));
}

function openConflicts() {
  const kinds = edition.kinds.filter(kind => kind.listed + kind.decided + kind.closed > 0);
  return h('section', {},
    h('h2', {}, t('overview.kinds')),
    h('p', {}, edition.previous > 0
      ? t('overview.kinds-since', {n: num(edition.previous)})
      : t('overview.kinds-first')),
    table(kinds, [
      {name: 'conflict.kind', value: kindName, show: kind =>
        link2('conflicts', {kind: kind.code}, kindName(kind))},
      {name: 'conflict.severity', value: kind => SEVERITIES.indexOf(kind.severity),
        show: kind => severity(kind.severity), least: true},
      {name: 'kind.listed', value: kind => kind.listed, number: true},
      {name: 'kind.change', value: kind => kind.listed - kind.listedBefore, number: true,
        show: kind => edition.previous > 0 ? signed(kind.listed - kind.listedBefore) : ''},
      {name: 'kind.opened', value: kind => kind.opened, number: true, least: true},
      {name: 'kind.closed', value: kind => kind.closed, number: true, least: true},
      {name: 'kind.decided', value: kind => kind.decided, number: true},
    ], {caption: t('overview.kinds'), whole: true}).element);
}

const SEVERITIES = ['error', 'warning', 'info'];

function link2(route, query, ...children) {
  return h('a', {href: href(route, query)}, children);
}

function worst() {
  const rows = edition.conflicts.filter(isListed)
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1)).slice(0, 10);
  return h('section', {},
    h('h2', {}, t('overview.worst')),
    h('p', {}, t('overview.worst-says')),
    conflictTable(rows, {caption: t('overview.worst'), brief: true}).element,
    h('p', {}, link('conflicts', t('overview.all-conflicts'))));
}

/** How much it matters: positions that are counted too often, or that no occupation shows. */
function weight(conflict) {
  return conflict.overcount || conflict.positions || conflict.contracts;
}

function counties() {
  const rows = edition.counties.filter(area => area.positions);
  if (rows.length === 0) {
    return null;
  }
  const value = name => area => area.positions[name];
  return h('section', {},
    h('h2', {}, t('overview.counties')),
    bars(rows.map(area => area.name || area.code), [
      {name: 'coverage.own', colour: 'own',
        values: rows.map(area => area.positions.linked - area.positions.onShared)},
      {name: 'coverage.shared', colour: 'shared', values: rows.map(value('onShared'))},
      {name: 'coverage.unlinked', colour: 'unlinked', values: rows.map(value('unlinked'))},
      {name: 'coverage.unknown', colour: 'unknown', values: rows.map(value('unknown'))},
    ], t('overview.counties-say')),
    table(rows, [
      {name: 'area', value: area => area.name || area.code},
      {name: 'positions', value: value('all'), number: true},
      {name: 'coverage', value: area => area.positions.linked / (area.positions.all || 1),
        number: true, show: area => percent(area.positions.linked, area.positions.all)},
      {name: 'figure.naive', value: value('sum'), number: true, least: true},
      {name: 'figure.distinct', value: value('linked'), number: true},
      {name: 'figure.overcount', value: value('overcount'), number: true},
      {name: 'contracts', value: area => area.apprentices?.contracts, number: true, least: true},
    ], {caption: t('overview.counties'), whole: true}).element);
}
