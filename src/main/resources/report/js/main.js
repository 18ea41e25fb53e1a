// Which page is shown, in which language.

const PAGES = [
  {route: '', name: 'overview.title', page: overviewPage},
  {route: 'conflicts', name: 'conflicts', page: conflictsPage, under: ['conflict']},
  {route: 'occupations', name: 'occupations', page: occupationsPage, under: ['occupation', 'trade']},
  {route: 'titles', name: 'titles', page: titlesPage, under: ['title']},
  {route: 'overlap', name: 'overlap.short', page: overlapPage, under: ['cluster']},
  {route: 'changes', name: 'changes.short', page: changesPage},
  {route: 'basis', name: 'basis.title', page: basisPage},
  {route: 'marks', name: 'marks.title', page: marksPage},
];

const DETAILS = {
  conflict: conflictPage, occupation: occupationPage, title: titlePage, trade: tradePage, cluster: clusterPage,
};

const waiting = [];

/** Once the page stands. */
function later(work) {
  waiting.push(work);
}

function show(moveFocus) {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [route, ...rest] = path.split('/').map(decodeURIComponent);
  const page = PAGES.find(each => each.route === route)?.page ?? DETAILS[route] ?? missingPage;
  dropTables();
  dropCharts();
  const main = document.getElementById('main');
  main.replaceChildren(...append(h('div'), [page(rest, new URLSearchParams(query))]).childNodes);
  waiting.splice(0).forEach(work => work());
  const title = main.querySelector('h1');
  document.title = `${title.textContent} · ${t('report.title', {n: num(edition.edition)})}`;
  showNavigation(route);
  if (moveFocus) {
    scrollTo(0, 0);
    title.focus({preventScroll: true});
  }
}

function showNavigation(route) {
  document.getElementById('pages').replaceChildren(...PAGES.map(page => h('a', {
    href: href(page.route),
    'aria-current': page.route === route ? 'page' : page.under?.includes(route) ? 'true' : null,
  }, t(page.name), page.route === 'marks' && marks.size > 0
    ? h('span', {class: 'count'}, num(marks.size)) : null)));
}

function showLanguage() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-text]').forEach(element => {
    element.textContent = t(element.dataset.text, {n: num(edition.edition)});
  });
  document.querySelectorAll('[data-label]').forEach(element =>
    element.setAttribute('aria-label', t(element.dataset.label)));
  document.querySelectorAll('[data-language]').forEach(button =>
    button.setAttribute('aria-pressed', String(button.dataset.language === language)));
  document.getElementById('as-of').textContent = [
    edition.period ? t('as-of.period', {period: edition.period}) : t('as-of.no-period'),
    t('as-of.reference', {day: day(edition.reference)}),
  ].join(' · ');
}

document.querySelectorAll('[data-language]').forEach(button =>
  button.addEventListener('click', () => {
    language = button.dataset.language;
    remember.set(LANGUAGE_KEY, language);
    showLanguage();
    show(false);
  }));

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});

document.addEventListener('marked', () =>
  showNavigation(location.hash.replace(/^#\/?/, '').split(/[/?]/)[0]));
addEventListener('hashchange', () => show(true));
document.body.append(occupationNames());
showLanguage();
show(false);
