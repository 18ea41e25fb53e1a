// The list of conflicts, and a page for each.

function conflictsPage(ignored, query) {
  const chosen = {
    kind: query.get('kind') ?? '', state: query.get('state') ?? 'listed',
    fresh: query.get('new') === '1',
  };
  const list = conflictTable(edition.conflicts, {caption: t('conflicts.title'), long: true});
  list.api.search.fixed('chosen', (text, row) =>
    (chosen.kind === '' || row.kind.code === chosen.kind)
    && (chosen.state === 'all'
      || (chosen.state === 'listed' ? isListed(row) : row.state === chosen.state))
    && (!chosen.fresh || row.isNew));
  const apply = change => {
    Object.assign(chosen, change);
    list.api.draw();
  };
  list.api.draw();
  return [
    heading(t('conflicts.title'), h('p', {class: 'lead'}, t('conflicts.lead'))),
    h('form', {class: 'filters', on: {submit: event => event.preventDefault()}},
      choice(t('conflict.kind'), 'kind', [['', t('conflicts.all-kinds')],
        ...edition.kinds.filter(kind => kind.listed + kind.decided > 0)
          .map(kind => [kind.code, kindName(kind)])],
        chosen.kind, kind => apply({kind})),
      choice(t('conflict.state'), 'state', [['listed', t('conflicts.listed')],
        ...edition.states.map(state => [state, t(`state.${state}`)]), ['all', t('conflicts.all')]],
        chosen.state, state => apply({state})),
      h('label', {class: 'check'}, h('input', {type: 'checkbox', id: 'filter-new',
        checked: chosen.fresh, on: {change: event => apply({fresh: event.target.checked})}}),
        ' ', t('conflicts.only-new'))),
    list.element,
  ];
}

function choice(name, id, options, chosen, then) {
  return h('label', {}, h('span', {}, name),
    h('select', {id: `filter-${id}`, on: {change: event => then(event.target.value)}},
      options.map(([value, text]) =>
        h('option', {value, selected: value === chosen}, text))));
}

function conflictTable(rows, options) {
  return table(rows, [
    {name: 'conflict.what', value: conflict => conflict.name || conflict.subject,
      search: conflict => `${conflict.name} ${conflict.id}`,
      show: conflict => [conflictLink(conflict), h('div', {class: 'under'}, code(conflict.id))]},
    {name: 'conflict.kind', value: conflict => kindName(conflict.kind),
      show: conflict => [kindName(conflict.kind),
        h('div', {class: 'under'}, severity(conflict.kind.severity))]},
    {name: 'occupations', least: options.brief,
      value: conflict => conflict.links.map(({occupation}) => occupation.title).join(' '),
      search: conflict => conflict.links
        .map(({occupation}) => `${occupation.title} ${occupation.id}`).join(' '),
      show: conflict => occupationList(conflict.links.map(({occupation}) => occupation))},
    {name: 'positions', value: conflict => conflict.positions || conflict.contracts, number: true,
      show: affected},
    {name: 'figure.overcount', value: conflict => conflict.overcount, number: true,
      show: conflict => conflict.overcount > 0 ? num(conflict.overcount) : ''},
    !options.brief && {name: 'review', least: true,
      value: conflict => latestReview(conflict).date,
      show: conflict => review(latestReview(conflict))},
    {name: 'conflict.first-seen', least: true, value: conflict => conflict.firstSeen.date,
      show: conflict => [h('span', {class: 'together'}, day(conflict.firstSeen.date)),
        h('div', {class: 'under'}, t('edition.n', {n: num(conflict.firstSeen.edition)}))]},
    {name: 'conflict.state', value: conflict => t(`state.${conflict.state}`), show: stateOf},
  ].filter(Boolean), {...options, class: 'conflicts', empty: t('conflicts.none')});
}

function latestReview(conflict) {
  return conflict.links.map(each => each.review).filter(each => each.date)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? {date: '', by: ''};
}

function conflictPage([id]) {
  const conflict = edition.conflictById.get(id);
  if (!conflict) {
    return missingPage(id);
  }
  const titles = conflict.parts.map(part => edition.titleByCode.get(part)).filter(Boolean);
  return [
    heading(raw(conflict.name || conflict.subject),
      h('p', {class: 'kicker'}, kindName(conflict.kind), ' · ', severity(conflict.kind.severity),
        ' · ', stateOf(conflict))),
    h('p', {class: 'lead'}, t(`kind.${conflict.kind.code}.means`)),
    facts([
      [t('conflict.id'), code(conflict.id)],
      [t('positions'), conflict.contracts > 0 ? '' : num(conflict.positions)],
      [t('contracts'), conflict.contracts > 0 ? num(conflict.contracts) : ''],
      [t('conflict.k'), conflict.k > 0 ? num(conflict.k) : ''],
      [t('figure.overcount'), conflict.overcount > 0 ? num(conflict.overcount) : ''],
      [t('conflict.first-seen'), firstSeen(conflict.firstSeen)],
      ...Object.entries(conflict.facts).map(([name, values]) => factOf(name, values)),
      [t('conflict.places'), places(conflict)],
    ]),
    note(h('strong', {}, t('conflict.do')), ' ', t(`kind.${conflict.kind.code}.do`)),
    concerned(conflict),
    titles.length > 0 ? titlesOfConflict(titles) : null,
    decisionForm(conflict),
    titles.map(title => linkForm(title)),
    conflict.type === 'trade' ? linkForm(edition.tradeByCode.get(conflict.subject)) : null,
    commentList(commentsOn({
      titles: titles.map(title => title.code),
      occupation: conflict.type === 'occupation' ? conflict.subject : null,
    })),
  ];
}

/** Facts whose values are words of ours; others are numbers, days and texts of the data. */
const WORDED = ['missing', 'contradiction'];

function factOf(name, values) {
  return [t(`fact.${name}`), separated(values.map(value => factValue(name, value)))];
}

function factValue(name, value) {
  if (WORDED.includes(name)) {
    return t(`fact.${name}.${value}`);
  }
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value)
    : /^\d+$/.test(value) ? num(Number(value)) : raw(value);
}

function places(conflict) {
  return conflict.places.length === 0 ? '' : separated(conflict.places.map(([source, line]) =>
    h('span', {}, code(source), line > 0 ? ` ${t('line', {n: num(line)})}` : '')));
}

function concerned(conflict) {
  if (conflict.links.length === 0) {
    return null;
  }
  return h('section', {}, h('h2', {}, t('occupations')),
    table(conflict.links, [
      {name: 'occupation', value: each => each.occupation.title,
        show: each => occupationLink(each.occupation)},
      {name: 'uno-id', value: each => each.occupation.id, show: each => code(each.occupation.id),
        least: true},
      {name: 'positions', value: each => each.occupation.figures[0]?.total, number: true},
      {name: 'review', value: each => each.review.date, show: each => review(each.review)},
    ], {caption: t('occupations')}).element);
}

function titlesOfConflict(titles) {
  return h('section', {}, h('h2', {}, t('titles')),
    table(titles, titleColumns(), {caption: t('titles')}).element);
}

function missingPage(what) {
  return [heading(t('missing.title')), h('p', {}, t('missing.text'), ' ', code(what))];
}
