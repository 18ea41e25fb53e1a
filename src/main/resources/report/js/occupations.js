// The list of occupations, and a page for each.

function occupationsPage() {
  const figure = name => occupation => occupation.figures[0]?.[name];
  return [
    heading(t('occupations.title'), h('p', {class: 'lead'}, t('occupations.lead'))),
    table(edition.listed, [
      {name: 'occupation', value: occupation => occupation.title, show: occupationLink,
        search: occupation => `${occupation.title} ${occupation.id}`},
      {name: 'positions', value: figure('total'), number: true},
      {name: 'figure.own', value: figure('own'), number: true},
      {name: 'figure.shared', value: figure('shared'), number: true},
      {name: 'figure.apportioned', value: figure('apportioned'), number: true, least: true},
      {name: 'contracts', value: figure('contracts'), number: true, least: true},
      {name: 'conflicts', value: occupation => occupation.conflicts.filter(isListed).length,
        number: true},
      {name: 'review', value: occupation => occupation.review.date,
        show: occupation => review(occupation.review), least: true},
    ], {caption: t('occupations.title'), long: true, order: [[1, 'desc']]}).element,
  ];
}

function occupationPage([id]) {
  const occupation = edition.occupationById.get(id);
  if (!occupation?.known) {
    return missingPage(id);
  }
  const country = occupation.figures[0];
  return [
    heading(raw(occupation.title), h('p', {class: 'kicker'}, code(occupation.id), ' · ',
      t('review'), ': ', review(occupation.review))),
    country?.hasPositions ? occupationFigures(country)
      : note(t(occupation.titles.length === 0 ? 'occupation.no-title' : 'no-employment')),
    titlesOfOccupation(occupation),
    tradesOfOccupation(occupation),
    occupationCounties(occupation),
    occupation.cluster || occupation.pairs.length > 0 ? relatedOf(occupation) : null,
    conflictsOf(occupation.conflicts),
    commentList(commentsOn({
      titles: occupation.titles.map(title => title.code), occupation: occupation.id,
    })),
  ];
}

function occupationFigures(country) {
  return h('dl', {class: 'key-figures'},
    keyFigure(num(country.total), t('positions')),
    keyFigure(num(country.own), t('figure.own')),
    keyFigure(num(country.shared), t('figure.shared')),
    keyFigure(num(country.apportioned), t('figure.apportioned')),
    keyFigure(num(country.fte), t('figure.fte')),
    keyFigure(num(country.workplaces), t('figure.workplaces')),
    country.hasApprentices ? keyFigure(num(country.contracts), t('contracts')) : null);
}

function titlesOfOccupation(occupation) {
  const linkTo = title => title.links.find(each => each.occupation === occupation);
  const others = title => title.links.map(each => each.occupation)
    .filter(other => other !== occupation);
  return occupation.titles.length === 0 ? null : h('section', {}, h('h2', {}, t('titles')),
    table(occupation.titles, [
      {name: 'title', value: title => title.text, show: titleLink,
        search: title => `${title.text} ${title.code}`},
      {name: 'code', value: title => title.code, show: title => code(title.code), least: true},
      {name: 'positions', value: title => title.positions, number: true},
      {name: 'title.shares', value: title => title.links.length - 1,
        search: title => others(title).map(other => other.title).join(' '),
        show: title => title.links.length > 1
          ? [badge('shared', t('title.shared')), ' ', occupationList(others(title))]
          : h('span', {class: 'quiet'}, t('title.own'))},
      {name: 'review', value: title => linkTo(title).review.date,
        show: title => review(linkTo(title).review), least: true},
    ], {caption: t('titles'), order: [[2, 'desc']]}).element);
}

function tradesOfOccupation(occupation) {
  return occupation.trades.length === 0 ? null : h('section', {}, h('h2', {}, t('trades')),
    table(occupation.trades, [
      {name: 'trade', value: each => each.trade,
        show: each => link(['trade', each.trade], code(each.trade))},
      {name: 'contracts', value: each => each.contracts, number: true},
      {name: 'title.shares', value: each => each.links.length - 1,
        show: each => each.links.length > 1
          ? [badge('shared', t('title.shared')), ' ', occupationList(each.links
            .map(one => one.occupation).filter(other => other !== occupation))]
          : h('span', {class: 'quiet'}, t('title.own'))},
      {name: 'review', least: true,
        value: each => each.links.find(one => one.occupation === occupation)?.review.date,
        show: each => review(each.links.find(one => one.occupation === occupation).review)},
    ], {caption: t('trades')}).element);
}

function occupationCounties(occupation) {
  const rows = occupation.figures.slice(1);
  const withPositions = rows.filter(row => row.hasPositions && row.total > 0);
  if (rows.length === 0) {
    return null;
  }
  return h('section', {}, h('h2', {}, t('overview.counties')),
    withPositions.length === 0 ? null : bars(withPositions.map(row => areaName(row.area)), [
      {name: 'figure.own', colour: 'own', values: withPositions.map(row => row.own)},
      {name: 'figure.shared', colour: 'shared', values: withPositions.map(row => row.shared)},
    ], t('occupation.counties-say', {title: occupation.title}), {thickness: 24}),
    table(rows, [
      {name: 'area', value: row => areaName(row.area)},
      {name: 'positions', value: row => row.total, number: true},
      {name: 'figure.own', value: row => row.own, number: true},
      {name: 'figure.shared', value: row => row.shared, number: true},
      {name: 'figure.workplaces', value: row => row.workplaces, number: true, least: true},
      {name: 'contracts', value: row => row.contracts, number: true},
      {name: 'figure.trainers', value: row => row.trainers, number: true, least: true},
    ], {caption: t('overview.counties'), whole: true}).element);
}

function relatedOf(occupation) {
  const cluster = edition.clusterById.get(occupation.cluster);
  const rows = [...occupation.pairs].sort((a, b) => b.positions - a.positions);
  return h('section', {}, h('h2', {}, t('occupation.related')),
    cluster ? h('p', {}, t('occupation.cluster', {
      n: num(cluster.occupations.length), distinct: num(cluster.distinct),
      naive: num(cluster.naive),
    }), ' ', link(['cluster', cluster.id], t('occupation.see-cluster'))) : null,
    rows.length === 0 ? null : table(rows, [
      {name: 'occupation', value: pair => pair.other.title,
        show: pair => occupationLink(pair.other)},
      {name: 'pair.positions', value: pair => pair.positions, number: true},
      {name: 'pair.titles', value: pair => pair.titles.map(title => title.text).join(' '),
        show: pair => separated(pair.titles.map(titleLink))},
    ], {caption: t('occupation.related'), order: [[1, 'desc']]}).element);
}

function conflictsOf(conflicts) {
  return conflicts.length === 0 ? null : h('section', {}, h('h2', {}, t('conflicts')),
    conflictTable(conflicts, {caption: t('conflicts'), brief: true}).element);
}
