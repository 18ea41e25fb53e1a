// What changed since the previous edition, and why: the links or the registers.

function changesPage() {
  const changes = edition.changes;
  return [
    heading(t('changes.title'), h('p', {class: 'lead'}, edition.previous > 0
      ? t('changes.lead', {n: num(edition.previous)}) : t('changes.first'))),
    changes.known ? [occupationChanges(changes.occupations),
      linkChanges('changes.title-links', changes.titleLinks, 'positions'),
      linkChanges('changes.trade-links', changes.tradeLinks, 'contracts'),
      goneConflicts()]
      : edition.previous > 0 ? note(t('changes.unknown')) : null,
  ];
}

function occupationChanges(rows) {
  const moved = rows.filter(row => row.positions.byLinks !== 0 || row.positions.byRegister !== 0);
  const top = moved.slice(0, 15);
  const part = (which, name) => ({
    name: `changes.${name}`, value: row => row[which][partOf[name]], number: true,
    show: row => signed(row[which][partOf[name]]),
  });
  const partOf = {links: 'byLinks', register: 'byRegister'};
  return h('section', {}, h('h2', {}, t('occupations')),
    rows.length === 0 ? h('p', {}, t('changes.no-occupations')) : [
      h('p', {}, t('changes.occupations-say')),
      top.length === 0 ? null : bars(top.map(row => shortened(row.title || row.id)), [
        {name: 'changes.links', colour: 'links', values: top.map(row => row.positions.byLinks)},
        {name: 'changes.register', colour: 'register',
          values: top.map(row => row.positions.byRegister)},
      ], t('changes.occupations-say'), {thickness: 24}),
      table(rows, [
        {name: 'occupation', value: row => row.title, search: row => `${row.title} ${row.id}`,
          show: row => edition.occupationById.get(row.id)?.known
            ? occupationLink(edition.occupationById.get(row.id)) : raw(row.title || row.id)},
        {name: 'changes.before', value: row => row.positions.before, number: true,
          show: row => row.titledBefore ? num(row.positions.before) : ''},
        part('positions', 'links'), part('positions', 'register'),
        {name: 'changes.after', value: row => row.positions.after, number: true,
          show: row => row.titledNow ? num(row.positions.after) : ''},
        {name: 'changes.apprentices', number: true, least: true,
          value: row => row.apprentices.byLinks + row.apprentices.byRegister,
          show: row => signed(row.apprentices.byLinks + row.apprentices.byRegister)},
      ], {caption: t('changes.title'), long: rows.length > 12}).element,
    ]);
}

function linkChanges(name, rows, figure) {
  return h('section', {}, h('h2', {}, t(name)),
    rows.length === 0 ? h('p', {class: 'quiet'}, t('changes.no-links')) : table(rows, [
      {name: 'changes.what', value: row => row.added ? 1 : 0,
        show: row => badge(row.added ? 'added' : 'removed',
          t(row.added ? 'changes.added' : 'changes.removed'))},
      {name: 'title', value: row => row.text || row.code,
        search: row => `${row.text} ${row.code}`,
        show: row => [edition.titleByCode.has(row.code)
          ? titleLink(edition.titleByCode.get(row.code)) : raw(row.text), ' ', code(row.code)]},
      {name: 'occupation', value: row => row.title || row.id,
        show: row => edition.occupationById.get(row.id)?.known
          ? occupationLink(edition.occupationById.get(row.id)) : raw(row.title || row.id)},
      {name: figure, value: row => row.figure, number: true},
    ], {caption: t(name)}).element);
}

function goneConflicts() {
  return edition.gone.length === 0 ? null : h('section', {}, h('h2', {}, t('changes.gone')),
    table(edition.gone, [
      {name: 'conflict.id', value: ([id]) => id, show: ([id]) => code(id)},
      {name: 'conflict.kind', value: ([id]) => kindName(id.split(':')[0])},
      {name: 'conflict.state', value: ([, state]) => t(`state.${edition.states[state]}`)},
      {name: 'conflict.first-seen', value: ([, , , date]) => date,
        show: ([, , number, date]) => firstSeen({edition: number, date})},
    ], {caption: t('changes.gone')}).element);
}
