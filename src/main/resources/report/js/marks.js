// What a reviewer has marked, kept in the browser until it is downloaded as files for `links apply`.

const MARKS_KEY = 'register-sync.marks';

const marks = (() => {
  const kept = JSON.parse(remember.get(MARKS_KEY) ?? '{}');
  const state = {
    by: kept.by ?? '',
    decisions: new Map(kept.decisions ?? []),
    links: new Map(kept.links ?? []),
  };
  let lasts = true;
  dropWhatIsDone();

  /** Marks that this edition has taken in already are done. */
  function dropWhatIsDone() {
    for (const [id, mark] of state.decisions) {
      const decision = edition.conflictById.get(id)?.decision;
      if (decision && decision.verdict === mark.verdict && decision.by === mark.by
          && decision.why === mark.why && decision.date === mark.date) {
        state.decisions.delete(id);
      }
    }
    for (const [key, mark] of state.links) {
      const title = edition.titleByCode.get(mark.code) ?? edition.tradeByCode.get(mark.code);
      const linked = title?.links.some(({occupation}) => occupation.id === mark.unoId);
      if ((mark.status === 'godkjent' && linked) || (mark.status === 'avvist' && title && !linked)) {
        state.links.delete(key);
      }
    }
  }

  function keep() {
    lasts = remember.set(MARKS_KEY, JSON.stringify({
      by: state.by, decisions: [...state.decisions], links: [...state.links],
    }));
    document.dispatchEvent(new CustomEvent('marked'));
  }

  return {
    get by() { return state.by; },
    set by(name) { state.by = name.trim(); keep(); },
    get lasts() { return lasts; },
    get size() { return state.decisions.size + state.links.size; },
    decisions: () => [...state.decisions.values()],
    /** Of one of the two files, or of both. */
    links: file => [...state.links.values()].filter(mark => !file || fileOf(mark) === file),
    decision: id => state.decisions.get(id),
    link: (titleCode, unoId) => state.links.get(`${titleCode}+${unoId}`),
    linksOf: titleCode => [...state.links.values()].filter(mark => mark.code === titleCode),

    decide(conflict, verdict, why) {
      state.decisions.set(conflict.id, {
        id: conflict.id, name: conflict.name, verdict, why: oneLine(why), by: state.by,
        date: today(), unoIds: conflict.links.map(({occupation}) => occupation.id).sort(),
      });
      keep();
    },
    undecide(id) {
      state.decisions.delete(id);
      keep();
    },
    changeLink(title, occupation, status, why) {
      state.links.set(`${title.code}+${occupation.id}`, {
        file: title.file, code: title.code, text: title.text, unoId: occupation.id, title: occupation.title,
        status, why: oneLine(why), by: state.by, date: today(),
      });
      keep();
    },
    unchangeLink(titleCode, unoId) {
      state.links.delete(`${titleCode}+${unoId}`);
      keep();
    },
    clear() {
      state.decisions.clear();
      state.links.clear();
      keep();
    },
  };

  /** The browser may have kept marks of a report that knew titles alone. */
  function fileOf(mark) {
    return mark.file ?? 'title-links';
  }

  function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
  }
})();

/** The files that `links apply` takes: the columns of these sources. */
const markFiles = {
  decisions: () => csv(
    ['konflikt', 'avgjoerelse', 'begrunnelse', 'av', 'dato', 'uno_ids'],
    marks.decisions().sort((a, b) => (a.id < b.id ? -1 : 1)).map(mark =>
      [mark.id, mark.verdict, mark.why, mark.by, mark.date, mark.unoIds.join('|')])),
  'title-links': () => csv(
    ['styrk98_kode', 'uno_id', 'status', 'vekt', 'kvalitetssikret_dato', 'kvalitetssikret_av',
      'kommentar'],
    sortedLinks('title-links').map(mark =>
      [mark.code, mark.unoId, mark.status, '', mark.date, mark.by, mark.why])),
  'trade-links': () => csv(
    ['programomradekode', 'uno_id', 'status', 'kvalitetssikret_dato', 'kvalitetssikret_av',
      'kommentar'],
    sortedLinks('trade-links').map(mark =>
      [mark.code, mark.unoId, mark.status, mark.date, mark.by, mark.why])),
};

function sortedLinks(file) {
  return marks.links(file).sort((a, b) => (a.code + a.unoId < b.code + b.unoId ? -1 : 1));
}

function csv(columns, rows) {
  return [columns, ...rows].map(row => `${row.map(quoted).join(';')}\n`).join('');
}

function quoted(field) {
  return /[";\r\n]|^\s|\s$/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}

function download(name) {
  const address = URL.createObjectURL(new Blob([markFiles[name]()], {type: 'text/csv'}));
  const anchor = h('a', {href: address, download: `${name}.csv`});
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
