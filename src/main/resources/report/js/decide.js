// The forms in which a reviewer decides about a conflict and changes links.

const VERDICTS = ['akseptert', 'skal_rettes', 'ikke_vaar'];

function decisionForm(conflict) {
  const section = h('section', {class: 'decide'});
  const draw = () => section.replaceChildren(
    h('h2', {}, t('decide.title')),
    h('div', {}, standing(conflict)),
    form(),
  );
  const form = () => {
    const mark = marks.decision(conflict.id);
    const why = h('textarea', {id: 'why', rows: '2'}, mark?.why ?? '');
    return h('form', {on: {submit: event => {
      event.preventDefault();
      const verdict = event.target.elements.verdict.value;
      if (verdict && signed_in(event.target)) {
        marks.decide(conflict, verdict, why.value);
        draw();
        announce(t('decide.kept'));
      }
    }}},
    h('fieldset', {}, h('legend', {}, t('decide.what')), VERDICTS.map(verdict =>
      h('label', {class: 'check'}, h('input', {type: 'radio', name: 'verdict', value: verdict,
        required: true, checked: mark?.verdict === verdict}), ' ',
      h('strong', {}, t(`verdict.${verdict}`)), ' ',
      h('span', {class: 'quiet'}, t(`verdict.${verdict}.means`))))),
    h('label', {for: 'why'}, t('decide.why')), why,
    nameField('decide-by'),
    h('p', {class: 'actions'},
      h('button', {type: 'submit', class: 'primary', id: 'decide'}, t('decide.mark')),
      mark ? h('button', {type: 'button', on: {click: () => {
        marks.undecide(conflict.id);
        draw();
        announce(t('decide.taken-back'));
      }}}, t('decide.take-back')) : null,
      mark ? link('marks', t('decide.see-marks')) : null));
  };
  draw();
  return section;
}

/** What stands in the decisions file today. */
function standing(conflict) {
  const decision = conflict.decision;
  if (!decision) {
    return h('p', {class: 'quiet'}, t('decide.none-yet'));
  }
  return [
    h('p', {}, t(conflict.reopened ? 'decide.reopened' : 'decide.standing'), ' ',
      h('strong', {}, t(`verdict.${decision.verdict}`)),
      decision.why ? [': ', raw(decision.why)] : '', ' ',
      h('span', {class: 'quiet'}, review(decision))),
    conflict.reopened
      ? h('p', {class: 'quiet'}, t('decide.was-for'), ' ', separated(decision.unoIds.map(code)))
      : null,
  ];
}

function nameField(id) {
  return h('div', {class: 'name-field'}, h('label', {for: id}, t('decide.by')),
    h('input', {id, name: 'by', value: marks.by, required: true, autocomplete: 'name',
      maxlength: '100'}));
}

/** Takes the reviewer's name from the form; a mark without one is of no use to others. */
function signed_in(form) {
  const name = form.elements.by.value.trim();
  if (name && name !== marks.by) {
    marks.by = name;
  }
  return name !== '';
}

function linkForm(title) {
  const section = h('section', {class: 'decide'});
  const draw = () => section.replaceChildren(...append(h('div'), [
    h('h2', {}, t('links.title'), ' ', raw(title.text || title.code)),
    h('ul', {class: 'link-marks'}, title.links.map(each => linkLine(title, each.occupation, draw)),
      marks.linksOf(title.code).filter(mark => mark.status !== 'avvist')
        .map(mark => proposedLine(title, mark, draw))),
    title.links.length === 0 && marks.linksOf(title.code).length === 0
      ? h('p', {class: 'quiet'}, t('links.none')) : null,
    proposalForm(title, draw),
  ]).childNodes);
  draw();
  return section;
}

function linkLine(title, occupation, redraw) {
  const removed = marks.link(title.code, occupation.id)?.status === 'avvist';
  return h('li', {class: removed ? 'removed' : ''},
    removed ? h('s', {}, occupationLink(occupation)) : occupationLink(occupation), ' ',
    code(occupation.id), ' ',
    h('button', {type: 'button', class: 'small', on: {click: () => {
      if (removed) {
        marks.unchangeLink(title.code, occupation.id);
      } else {
        marks.changeLink(title, occupation, 'avvist', '');
      }
      redraw();
      announce(t(removed ? 'links.kept' : 'links.marked-removed'));
    }}}, t(removed ? 'links.keep' : 'links.remove'),
    h('span', {class: 'unseen'}, ' ', raw(occupation.title))));
}

function proposedLine(title, mark, redraw) {
  return h('li', {class: 'added'}, raw(mark.title), ' ', code(mark.unoId), ' ',
    badge('marked', t(`link-status.${mark.status}`)), ' ',
    h('button', {type: 'button', class: 'small', on: {click: () => {
      marks.unchangeLink(title.code, mark.unoId);
      redraw();
    }}}, t('decide.take-back'), h('span', {class: 'unseen'}, ' ', raw(mark.title))));
}

function proposalForm(title, redraw) {
  const id = `new-link-${title.code}`;
  return h('form', {class: 'proposal', on: {submit: event => {
    event.preventDefault();
    const fields = event.target.elements;
    const occupation = occupationNamed(fields.occupation.value);
    fields.occupation.setCustomValidity(occupation ? '' : t('links.no-such'));
    if (occupation && signed_in(event.target)) {
      marks.changeLink(title, occupation, fields.status.value, fields.comment.value);
      redraw();
      announce(t('links.marked'));
    } else {
      event.target.reportValidity();
    }
  }}},
  h('div', {}, h('label', {for: id}, t('links.add')),
    h('input', {id, name: 'occupation', list: 'occupation-names', required: true,
      autocomplete: 'off', on: {input: event => event.target.setCustomValidity('')}})),
  h('div', {}, h('label', {for: `${id}-status`}, t('links.status')),
    h('select', {id: `${id}-status`, name: 'status'}, ['forslag', 'godkjent'].map(status =>
      h('option', {value: status}, t(`link-status.${status}`))))),
  h('div', {}, h('label', {for: `${id}-comment`}, t('links.comment')),
    h('input', {id: `${id}-comment`, name: 'comment'})),
  nameField(`${id}-by`),
  h('p', {class: 'actions'}, h('button', {type: 'submit'}, t('links.mark'))));
}

/** `Radiolog (y_radiolog)`, the id alone, or the title alone where only one has it. */
function occupationNamed(text) {
  const asked = text.trim();
  const id = /\(([yu]_[a-z0-9_]+)\)$/.exec(asked)?.[1] ?? asked;
  const found = edition.occupationById.get(id);
  if (found?.known) {
    return found;
  }
  const named = edition.listed.filter(each => each.title.toLowerCase() === asked.toLowerCase());
  return named.length === 1 ? named[0] : null;
}

/** All occupations to choose from, once on the page. */
function occupationNames() {
  return h('datalist', {id: 'occupation-names'}, edition.listed.map(occupation =>
    h('option', {value: `${occupation.title} (${occupation.id})`})));
}

/** Says it to those who listen to the page. */
function announce(text) {
  document.getElementById('announcement').textContent = text;
}
