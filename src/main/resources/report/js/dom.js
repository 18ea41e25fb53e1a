// Elements are built, never parsed: whatever a register calls its titles, it stays text.

/** An element with attributes, listeners (`on`) and children; strings become text nodes. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) =>
        element.addEventListener(event, listener));
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') {
      element.append(child);
    }
  }
  return element;
}

/** Text from the data: kept apart from the text around it, whichever way it is written. */
function raw(text) {
  return h('bdi', {}, text);
}

/** A code that a reviewer may want to copy. */
function code(text) {
  return h('bdi', {class: 'code'}, text);
}

function link(route, ...children) {
  return h('a', {href: href(route)}, ...children);
}

/** `#/conflict/shared_title:7421125`; each part is escaped. */
function href(route, query = {}) {
  const path = [route].flat().map(encodeURIComponent).join('/');
  const asked = new URLSearchParams(query).toString();
  return `#/${path}${asked ? `?${asked}` : ''}`;
}

/** Nodes with commas between them. */
function separated(nodes) {
  return nodes.flatMap((node, at) => (at === 0 ? [node] : [', ', node]));
}

function facts(pairs) {
  return h('dl', {class: 'facts'},
    pairs.filter(pair => pair && pair[1] !== '' && pair[1] !== null && pair[1] !== undefined)
      .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

function badge(kind, text) {
  return h('span', {class: `badge ${kind}`}, text);
}
