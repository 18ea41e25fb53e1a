// All marks in one place, and the files to download.

function marksPage() {
  const page = h('div');
  const draw = () => {
    page.replaceChildren(...append(h('div'), [
      heading(t('marks.title'), h('p', {class: 'lead'}, t('marks.lead'))),
      marks.lasts ? null : note(t('marks.not-kept')),
      markedDecisions(draw), markedLinks('title-links', draw), markedLinks('trade-links', draw),
      afterwards(draw),
    ]).childNodes);
  };
  draw();
  return page;
}

function markedDecisions(redraw) {
  const list = marks.decisions();
  return h('section', {}, h('h2', {}, t('marks.decisions')),
    list.length === 0 ? h('p', {class: 'quiet'}, t('marks.no-decisions')) : [
      h('ul', {class: 'marks'}, list.map(mark => h('li', {},
        link(['conflict', mark.id], raw(mark.name || mark.id)), ' ',
        badge('marked', t(`verdict.${mark.verdict}`)),
        mark.why ? [' ', raw(mark.why)] : '', ' ',
        h('span', {class: 'quiet'}, review(mark)), ' ',
        takeBack(mark.name || mark.id, () => {
          marks.undecide(mark.id);
          redraw();
        })))),
      downloadButton('decisions'),
    ]);
}

function markedLinks(file, redraw) {
  const list = marks.links(file);
  return h('section', {}, h('h2', {}, t(`marks.${file}`)),
    list.length === 0 ? h('p', {class: 'quiet'}, t(`marks.no-${file}`)) : [
      h('ul', {class: 'marks'}, list.map(mark => h('li', {},
        link([file === 'trade-links' ? 'trade' : 'title', mark.code], raw(mark.text || mark.code)), ' → ', raw(mark.title), ' ',
        badge('marked', t(`link-status.${mark.status}`)),
        mark.why ? [' ', raw(mark.why)] : '', ' ',
        h('span', {class: 'quiet'}, review(mark)), ' ',
        takeBack(mark.title, () => {
          marks.unchangeLink(mark.code, mark.unoId);
          redraw();
        })))),
      downloadButton(file),
    ]);
}

function takeBack(name, then) {
  return h('button', {type: 'button', class: 'small', on: {click: then}}, t('decide.take-back'),
    h('span', {class: 'unseen'}, ' ', raw(name)));
}

function downloadButton(name) {
  return h('p', {class: 'actions'}, h('button', {
    type: 'button', class: 'primary', id: `download-${name}`,
    on: {click: () => download(name)},
  }, t('marks.download', {file: `${name}.csv`})));
}

function afterwards(redraw) {
  return marks.size === 0 ? null : h('section', {}, h('h2', {}, t('marks.then')),
    h('p', {}, t('marks.then-says')),
    h('pre', {tabindex: '0'}, `register-sync links apply ${[
      marks.decisions().length > 0 && 'decisions.csv',
      ...['title-links', 'trade-links'].map(file => marks.links(file).length > 0 && `${file}.csv`),
    ].filter(Boolean).join(' ')}`),
    h('p', {class: 'actions'}, h('button', {type: 'button', on: {click: () => {
      if (confirm(t('marks.sure'))) {
        marks.clear();
        redraw();
      }
    }}}, t('marks.clear'))));
}
