// Tables are DataTables over rows of the model. Every cell is a node, so nothing is read as markup.

/**
 * @param columns each {name, value, show, number, least}: `name` a text key, `value` what is sorted
 *   and searched, `show` a node or text for the reader (the value when it is not given), `least`
 *   for columns that narrow screens can do without
 * @param options caption, order [[column, 'asc'|'desc']], length of a page; `long` for a table that is
 *   always searched in pages, `whole` for one that never is; else its number of rows decides
 */
function table(rows, columns, options = {}) {
  const element = h('table', {class: options.class ?? ''},
    h('caption', {class: options.captionShown ? '' : 'unseen'}, options.caption));
  const frame = h('div', {class: 'table-frame'}, element);
  const short = options.whole || (rows.length <= 12 && !options.long);
  const api = new DataTable(element, {
    data: rows,
    columns: columns.map(dataTablesColumn),
    autoWidth: false,
    order: options.order ?? [],
    orderMulti: false,
    paging: !short,
    pageLength: options.length ?? 25,
    lengthMenu: [10, 25, 50, 100, 500],
    searching: !short,
    info: !short,
    layout: {
      topStart: short ? null : 'search',
      topEnd: short ? null : 'pageLength',
      bottomStart: short ? null : 'info',
      bottomEnd: short ? null : 'paging',
    },
    language: tableLanguage(options),
    drawCallback: () => {
      scrollable(frame, options.caption);
      // Several tables of a page have pages of their own.
      frame.querySelector('.dt-paging nav')
        ?.setAttribute('aria-label', t('table.pages', {table: options.caption}));
    },
  });
  tables.push({api, frame, caption: options.caption});
  return {element: frame, api};
}

const tables = [];

function dataTablesColumn(column) {
  const kind = [column.number ? 'number' : '', column.least ? 'least' : ''].join(' ').trim();
  return {
    title: t(column.name),
    className: kind,
    type: column.number ? 'num' : 'string',
    orderSequence: column.number ? ['desc', 'asc'] : ['asc', 'desc'],
    data: null,
    defaultContent: '',
    render: (ignored, purpose, row) => {
      if (purpose === 'display') {
        return cell(column.show ? column.show(row) : shownValue(column, row));
      }
      const value = column.value(row);
      if (purpose === 'filter') {
        return column.search ? column.search(row) : String(value ?? '');
      }
      return column.number ? value ?? -1 : String(value ?? '').toLocaleLowerCase('nb');
    },
  };
}

function shownValue(column, row) {
  const value = column.value(row);
  return column.number ? num(value) : value ? raw(value) : '';
}

function cell(content) {
  return h('div', {}, content);
}

function tableLanguage(options) {
  return {
    search: t('table.search'),
    searchPlaceholder: '',
    lengthMenu: t('table.length'),
    info: t('table.info'),
    infoEmpty: t('table.info-empty'),
    infoFiltered: t('table.filtered'),
    emptyTable: options.empty ?? t('table.empty'),
    zeroRecords: t('table.none-match'),
    paginate: {
      first: '«', previous: '‹', next: '›', last: '»',
    },
    aria: {
      orderable: t('table.sort'),
      orderableReverse: t('table.sort-reverse'),
      orderableRemove: t('table.sort-remove'),
      paginate: {
        first: t('table.first'), previous: t('table.previous'),
        next: t('table.next'), last: t('table.last'), number: t('table.page'),
      },
    },
    decimal: language === 'nb' ? ',' : '.',
    thousands: language === 'nb' ? '\u00a0' : ',',
  };
}

/** A table that is wider than its frame can be scrolled with the keyboard, and says what it is. */
function scrollable(frame, caption) {
  requestAnimationFrame(() => {
    const row = frame.querySelector('.dt-layout-table');
    if (row && row.scrollWidth > row.clientWidth + 1) {
      row.setAttribute('tabindex', '0');
      row.setAttribute('role', 'region');
      row.setAttribute('aria-label', caption);
    } else if (row) {
      ['tabindex', 'role', 'aria-label'].forEach(name => row.removeAttribute(name));
    }
  });
}

addEventListener('resize', () => tables.forEach(({frame, caption}) => scrollable(frame, caption)));

/** Before a page gives way to another. */
function dropTables() {
  tables.splice(0).forEach(({api}) => api.destroy());
}
