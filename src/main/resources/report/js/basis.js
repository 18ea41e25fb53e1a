// What the edition rests on: sources and their age, the gate's words, findings, all comments.

function basisPage() {
  return [
    heading(t('basis.title'), h('p', {class: 'lead'}, t('basis.lead'))),
    h('section', {}, h('h2', {}, t('basis.slices')), table(edition.slices, [
      {name: 'basis.slice', value: slice => slice.id, show: slice => code(slice.id)},
      {name: 'basis.as-of', value: slice => slice.asOf,
        show: slice => [h('span', {class: 'together'}, day(slice.asOf)),
          h('div', {class: 'under'}, count('basis.age', slice.age))]},
      {name: 'basis.taken', value: slice => slice.taken, show: slice => day(slice.taken),
        least: true},
      {name: 'basis.rows', value: slice => slice.sources[0]?.[1] ?? '', show: rowsRead},
    ], {caption: t('basis.slices'), whole: true}).element),
    h('section', {}, h('h2', {}, t('basis.gate')), table(edition.gate, [
      {name: 'basis.slice', value: line => line.slice, show: line => code(line.slice)},
      {name: 'basis.check', value: line => line.check, show: line => code(line.check)},
      {name: 'basis.result', value: line => line.result,
        show: line => badge(`gate-${line.result}`, t(`gate.${line.result}`))},
      {name: 'basis.compared', value: said, show: line => sentence(line)},
    ], {caption: t('basis.gate')}).element),
    h('section', {}, h('h2', {}, t('basis.findings')),
      h('p', {}, t('basis.findings-say'), ' ', h('a', {href: 'findings.csv'}, 'findings.csv')),
      table(edition.findings, [
        {name: 'basis.finding', value: finding => kindName(finding),
          search: finding => `${kindName(finding)} ${finding.code}`,
          show: finding => [kindName(finding),
            h('div', {class: 'under'}, severity(finding.severity)),
            h('div', {class: 'under'}, code(finding.code))]},
        {name: 'basis.number', value: finding => finding.number, number: true},
        {name: 'basis.means', value: meaning,
          show: finding => [t(`kind.${finding.code}.means`),
            h('div', {class: 'under'}, t(`kind.${finding.code}.do`))]},
      ], {caption: t('basis.findings'), whole: true}).element),
    h('section', {}, h('h2', {}, t('basis.files')), h('p', {}, t('basis.files-say')),
      h('ul', {class: 'files'}, edition.files.map(file =>
        h('li', {}, h('a', {href: file}, file))))),
    commentList(edition.comments),
  ];
}

function meaning(finding) {
  return `${t(`kind.${finding.code}.means`)} ${t(`kind.${finding.code}.do`)}`;
}

/** In the reader's language, or the same in all of them. */
function said(line) {
  return line.said[language] ?? line.said[''];
}

/** Editions of before the gate's words had codes keep them in English, and so they are shown. */
function sentence(line) {
  return h('bdi', {lang: language in line.said ? null : 'en'}, said(line));
}

function rowsRead(slice) {
  return slice.sources.map(([source, read, counted, excluded, rejected]) =>
    h('div', {class: 'under'}, code(source), ' ', t('basis.rows-read', {
      read: num(read), counted: num(counted), excluded: num(excluded), rejected: num(rejected),
    })));
}
