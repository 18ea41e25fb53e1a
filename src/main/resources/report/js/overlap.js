// Where the double counting comes from: clusters, the titles and the pairs in them.

function overlapPage() {
  const top = edition.clusters.slice(0, 12).filter(cluster => cluster.overcount > 0);
  return [
    heading(t('overlap.title'), h('p', {class: 'lead'}, t('overlap.lead'))),
    edition.employment ? null : note(t('no-employment')),
    top.length === 0 ? null : h('section', {}, h('h2', {}, t('overlap.clusters')),
      h('p', {}, t('overlap.clusters-say')),
      bars(top.map(cluster => shortened(clusterName(cluster))), [
        {name: 'figure.distinct', colour: 'distinct', values: top.map(each => each.distinct)},
        {name: 'figure.overcount', colour: 'overcount', values: top.map(each => each.overcount)},
      ], t('overlap.clusters-say')),
      clusterTable(edition.clusters)),
    h('section', {}, h('h2', {}, t('overlap.titles')), h('p', {}, t('overlap.titles-say')),
      sharedTable(edition.titles.filter(title => title.links.length > 1))),
    h('section', {}, h('h2', {}, t('overlap.pairs')), h('p', {}, t('overlap.pairs-say')),
      pairTable(edition.pairs)),
  ];
}

/** A cluster is known by its occupation with most positions. */
function clusterName(cluster) {
  const greatest = cluster.occupations.reduce((a, b) =>
    ((b.figures[0]?.total ?? 0) > (a.figures[0]?.total ?? 0) ? b : a));
  return t('cluster.name', {
    title: greatest.title || greatest.id, n: num(cluster.occupations.length - 1),
  });
}

function clusterTable(clusters) {
  return table(clusters, [
    {name: 'cluster', value: clusterName,
      search: cluster => cluster.occupations.map(each => each.title).join(' '),
      show: cluster => link(['cluster', cluster.id], raw(clusterName(cluster)))},
    {name: 'occupations', value: cluster => cluster.occupations.length, number: true},
    {name: 'titles', value: cluster => cluster.titleCount, number: true, least: true},
    {name: 'figure.naive', value: cluster => cluster.naive, number: true},
    {name: 'figure.distinct', value: cluster => cluster.distinct, number: true},
    {name: 'figure.overcount', value: cluster => cluster.overcount, number: true},
  ], {caption: t('overlap.clusters'), order: [[5, 'desc']], length: 10}).element;
}

function sharedTable(titles) {
  return table(titles, [
    {name: 'title', value: title => title.text, show: titleLink,
      search: title => `${title.text} ${title.code}`},
    {name: 'code', value: title => title.code, show: title => code(title.code), least: true},
    {name: 'occupations', value: title => title.links.length, number: true,
      search: title => title.links.map(each => each.occupation.title).join(' ')},
    {name: 'which', value: title => title.links.map(each => each.occupation.title).join(' '),
      show: title => occupationList(title.links.map(each => each.occupation)), least: true},
    {name: 'positions', value: title => title.positions, number: true},
    {name: 'figure.overcount', value: title => title.overcount, number: true},
  ], {caption: t('overlap.titles'), order: [[5, 'desc']], length: 10}).element;
}

function pairTable(pairs) {
  return table(pairs, [
    {name: 'pair.first', value: pair => pair.first.title, show: pair => occupationLink(pair.first)},
    {name: 'pair.second', value: pair => pair.second.title,
      show: pair => occupationLink(pair.second)},
    {name: 'pair.positions', value: pair => pair.positions, number: true},
    {name: 'pair.titles', value: pair => pair.titles.map(title => title.text).join(' '),
      show: pair => separated(pair.titles.slice(0, 3).map(titleLink)
        .concat(pair.titles.length > 3 ? [t('more', {n: num(pair.titles.length - 3)})] : [])),
      least: true},
  ], {caption: t('overlap.pairs'), order: [[2, 'desc']], length: 10}).element;
}

function clusterPage([id]) {
  const cluster = edition.clusterById.get(id);
  if (!cluster) {
    return missingPage(id);
  }
  const members = new Set(cluster.occupations);
  const titles = edition.titles.filter(title =>
    title.links.length > 1 && members.has(title.links[0].occupation));
  return [
    heading(raw(clusterName(cluster)), h('p', {class: 'kicker'}, t('cluster'), ' ', code(id))),
    h('p', {class: 'lead'}, t('cluster.says', {
      n: num(cluster.occupations.length), distinct: num(cluster.distinct),
      naive: num(cluster.naive), over: num(cluster.overcount),
    })),
    bars([t('figure.naive'), t('figure.distinct')], [
      {name: 'figure.distinct', colour: 'distinct', values: [cluster.distinct, cluster.distinct]},
      {name: 'figure.overcount', colour: 'overcount', values: [cluster.overcount, 0]},
    ], t('cluster.says', {
      n: num(cluster.occupations.length), distinct: num(cluster.distinct),
      naive: num(cluster.naive), over: num(cluster.overcount),
    }), {thickness: 40}),
    h('section', {}, h('h2', {}, t('overlap.titles')), sharedTable(titles)),
    h('section', {}, h('h2', {}, t('overlap.pairs')),
      pairTable(edition.pairs.filter(pair => members.has(pair.first)))),
    h('section', {}, h('h2', {}, t('occupations')),
      table(cluster.occupations, [
        {name: 'occupation', value: occupation => occupation.title, show: occupationLink},
        {name: 'positions', value: occupation => occupation.figures[0]?.total, number: true},
        {name: 'figure.own', value: occupation => occupation.figures[0]?.own, number: true},
        {name: 'figure.shared', value: occupation => occupation.figures[0]?.shared, number: true},
      ], {caption: t('occupations'), order: [[1, 'desc']]}).element),
  ];
}
