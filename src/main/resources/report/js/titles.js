// The list of titles, and a page for each: where links are proposed and removed.

function titleColumns() {
  return [
    {name: 'title', value: title => title.text, show: titleLink,
      search: title => `${title.text} ${title.code}`},
    {name: 'code', value: title => title.code, show: title => code(title.code)},
    {name: 'title.link', value: title => t(`link-state.${title.state}`), least: true,
      show: title => badge(title.links.length > 1 ? 'shared' : title.state,
        title.links.length > 1 ? t('title.shared') : t(`link-state.${title.state}`))},
    {name: 'occupations',
      value: title => title.links.map(each => each.occupation.title).join(' '),
      search: title => title.links
        .map(each => `${each.occupation.title} ${each.occupation.id}`).join(' '),
      show: title => occupationList(title.links.map(each => each.occupation))},
    {name: 'positions', value: title => title.positions, number: true},
    {name: 'figure.overcount', value: title => title.overcount, number: true, least: true,
      show: title => title.overcount > 0 ? num(title.overcount) : ''},
  ];
}

function titlesPage(ignored, query) {
  const chosen = {state: query.get('state') ?? ''};
  const list = table(edition.titles, titleColumns(),
    {caption: t('titles.title'), long: true, order: [[4, 'desc']]});
  list.api.search.fixed('chosen', (text, title) => chosen.state === ''
    || (chosen.state === 'shared' ? title.links.length > 1 : title.state === chosen.state));
  list.api.draw();
  return [
    heading(t('titles.title'), h('p', {class: 'lead'}, t('titles.lead'))),
    h('form', {class: 'filters', on: {submit: event => event.preventDefault()}},
      choice(t('title.link'), 'title-state', [['', t('titles.all')], ['shared', t('title.shared')],
        ...edition.linkStates.map(state => [state, t(`link-state.${state}`)])],
        chosen.state, state => {
          chosen.state = state;
          list.api.draw();
        })),
    list.element,
  ];
}

function titlePage([titleCode]) {
  const title = edition.titleByCode.get(titleCode);
  if (!title) {
    return missingPage(titleCode);
  }
  return [
    heading(raw(title.text || title.code), h('p', {class: 'kicker'}, code(title.code), ' · ',
      t(`link-state.${title.state}`))),
    facts([
      [t('positions'), num(title.positions)],
      [t('figure.fte'), num(title.fte)],
      [t('figure.workplaces'), num(title.workplaces)],
      [t('title.styrk08'), title.styrk08],
      [t('conflict.k'), num(title.links.length)],
      [t('figure.overcount'), title.overcount > 0 ? num(title.overcount) : ''],
    ]),
    concerned(title),
    linkForm(title),
    conflictsOf(title.conflicts),
    commentList(commentsOn({titles: [title.code]})),
  ];
}
