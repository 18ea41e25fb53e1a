// Every word on the page comes from the message bundles; the page holds both languages.

const MESSAGES = JSON.parse(document.getElementById('messages').textContent);
const LANGUAGES = Object.keys(MESSAGES);
const LOCALES = {en: 'en-GB', nb: 'nb-NO'};
const LANGUAGE_KEY = 'register-sync.language';

let language = preferredLanguage();

function preferredLanguage() {
  const remembered = remember.get(LANGUAGE_KEY);
  if (LANGUAGES.includes(remembered)) {
    return remembered;
  }
  return /^(nb|nn|no)\b/i.test(navigator.language) ? 'nb' : 'en';
}

/** The text of a key with `{name}` filled in; a key that the bundles lack shows as itself. */
function t(key, values = {}) {
  const text = MESSAGES[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** `key.one` or `key.many`, with `{n}`. */
function count(key, n) {
  return t(`${key}.${n === 1 ? 'one' : 'many'}`, {n: num(n)});
}

function num(n) {
  return n === null || n === undefined ? '' : new Intl.NumberFormat(LOCALES[language]).format(n);
}

/** With its sign, for differences. */
function signed(n) {
  return new Intl.NumberFormat(LOCALES[language], {signDisplay: 'exceptZero'}).format(n);
}

function percent(part, whole) {
  if (!whole) {
    return '';
  }
  return new Intl.NumberFormat(LOCALES[language],
    {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1}).format(part / whole);
}

/** A day `yyyy-mm-dd` as people write it. */
function day(iso) {
  if (!iso) {
    return '';
  }
  const [year, month, date] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(LOCALES[language],
    {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'})
    .format(Date.UTC(year, month - 1, date));
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0')).join('-');
}
