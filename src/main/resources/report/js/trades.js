// A page for each trade: where its links are proposed and removed.

function tradePage([tradeCode]) {
  const trade = edition.tradeByCode.get(tradeCode);
  if (!trade) {
    return missingPage(tradeCode);
  }
  return [
    heading(code(trade.code), h('p', {class: 'kicker'}, t('trade'))),
    facts([
      [t('contracts'), num(trade.contracts)],
      [t('conflict.k'), num(trade.links.length)],
    ]),
    concerned(trade),
    linkForm(trade),
    conflictsOf(trade.conflicts),
  ];
}
