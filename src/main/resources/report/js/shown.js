// How the nouns of the model look wherever they stand.

function occupationLink(occupation) {
  return occupation.known
    ? link(['occupation', occupation.id], raw(occupation.title || occupation.id))
    : h('span', {}, code(occupation.id), occupation.title ? [' ', raw(occupation.title)] : '',
      ' ', h('span', {class: 'quiet'}, t('occupation.not-in-use')));
}

/** The first few, and how many more there are. */
function occupationList(occupations, most = 3) {
  const shown = separated(occupations.slice(0, most).map(occupationLink));
  const more = occupations.length - most;
  return more > 0 ? [shown, ' ', h('span', {class: 'quiet'}, t('more', {n: num(more)}))] : shown;
}

function titleLink(title) {
  return link(['title', title.code], raw(title.text || title.code));
}

function conflictLink(conflict) {
  return link(['conflict', conflict.id], raw(conflict.name || conflict.subject));
}

function kindName(kind) {
  return t(`kind.${kind.code ?? kind}`);
}

function severity(level) {
  return h('span', {class: `severity ${level}`}, t(`severity.${level}`));
}

function stateOf(conflict) {
  const mark = marks.decision(conflict.id);
  return [
    badge(conflict.state, t(`state.${conflict.state}`)),
    conflict.isNew && edition.previous > 0 ? [' ', badge('new', t('conflict.new'))] : '',
    conflict.reopened ? [' ', badge('reopened', t('conflict.reopened'))] : '',
    mark ? [' ', badge('marked', t('conflict.marked', {verdict: t(`verdict.${mark.verdict}`)}))] : '',
  ];
}

function review({date, by}) {
  return date || by
    ? [day(date), date && by ? ', ' : '', by ? raw(by) : '']
    : h('span', {class: 'quiet'}, t('review.never'));
}

/** Positions of a conflict, or the contracts of one about a trade. */
function affected(conflict) {
  return conflict.contracts > 0 && conflict.positions === 0
    ? count('contracts', conflict.contracts)
    : num(conflict.positions);
}

function firstSeen({edition: number, date}) {
  return `${t('edition.n', {n: num(number)})}, ${day(date)}`;
}

/** What the public has said, beside what it speaks of. */
function commentList(comments) {
  return comments.length === 0 ? null : h('section', {class: 'comments'},
    h('h2', {}, t('comments')),
    h('ul', {}, comments.map(comment => h('li', {},
      h('blockquote', {}, raw(comment.text)),
      h('p', {class: 'quiet'}, day(comment.date), comment.status ? [' · ', raw(comment.status)] : '',
        comment.code ? [' · ', code(comment.code)] : '',
        comment.id ? [' · ', code(comment.id)] : '')))));
}

function heading(text, ...under) {
  return h('header', {class: 'page-head'}, h('h1', {tabindex: '-1'}, text), under);
}

function note(...children) {
  return h('p', {class: 'note'}, children);
}

function areaName(areaCode) {
  return edition.areaByCode.get(areaCode)?.name || areaCode;
}
