// One real element per kind of semantic node: what a person's browser, screen reader and keyboard
// already know how to use. The roles are those of shell/tree_json.hpp.

/**
 * What a widget says about itself (shell/semantics.hpp); left out is what has no meaning for it.
 * @typedef {object} Node
 * @property {string} id
 * @property {string} role
 * @property {string} label
 * @property {string} [description]
 * @property {string} [value]
 * @property {number} parent  index of the node that holds it, -1 at the top
 * @property {number[]} rect  x, y, width, height in CSS pixels
 * @property {number[]} clip  the part of the stage it may be seen in
 * @property {number} [level]
 * @property {boolean} [disabled]
 * @property {boolean} [focused]
 * @property {boolean} [selected]
 * @property {boolean} [invalid]
 * @property {number[]} [amount]  now, least, most, step
 * @property {string} [typing]  line, words, secret, phone, date
 * @property {number[]} [words]  where the text of a field stands
 * @property {number[]} [font]  size and line height of that text
 */

/** @param {string} tag @param {Record<string, string>} [attributes] */
function element(tag, attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function leaf(tag, attributes = {}) {
  const made = element(tag, attributes);
  made.classList.add('leaf');
  return made;
}

/** Sets an attribute only where it differs: some readers announce every touch. */
export function set(made, name, value) {
  if (value === undefined || value === '') {
    if (made.hasAttribute(name)) made.removeAttribute(name);
  } else if (made.getAttribute(name) !== String(value)) made.setAttribute(name, String(value));
}

const named = (made, node) => set(made, 'aria-label', node.label);

function written(made, node) {
  if (made.textContent !== node.label) made.textContent = node.label;
}

function marked(made, node) {
  named(made, node);
  if (made.checked !== Boolean(node.selected)) made.checked = Boolean(node.selected);
}

const input_types = { line: 'text', date: 'text', secret: 'password', phone: 'tel' };

function field(node) {
  return leaf(node.typing === 'words' ? 'textarea' : 'input', { autocomplete: 'off', spellcheck: 'false' });
}

/** A secret shown and hidden again stays the same element: only here its text is known. */
function typed(made, node) {
  named(made, node);
  if (node.typing === 'words') return;
  set(made, 'type', input_types[node.typing]);
}

function slid(made, node) {
  named(made, node);
  const [now, least, most, step] = node.amount;
  set(made, 'min', least);
  set(made, 'max', most);
  set(made, 'step', step);
  set(made, 'aria-valuetext', node.value);
  if (made.value !== String(now)) made.value = String(now);
}

/** An item of a list with words of its own, each line to be read. One without them holds other things. */
function told(made, node) {
  const lines = [node.label, node.description].filter(Boolean);
  while (made.getElementsByClassName('words').length < lines.length) {
    const line = leaf('p');
    line.classList.add('words');
    made.append(line);
  }
  [...made.getElementsByClassName('words')].forEach((line, at) => written(line, { label: lines[at] ?? '' }));
}

const holder = (tag, attributes) => ({ make: () => element(tag, attributes), update: named });

/**
 * role → how its element is made and kept up to date; `key` says when it has to be made anew, `tells`
 * that its description is among its words.
 */
export const kinds = {
  banner: holder('header'),
  navigation: holder('nav'),
  main: holder('main'),
  contentinfo: holder('footer'),
  region: holder('section'),
  map: holder('section', { tabindex: '0', class: 'map' }),
  group: holder('div', { role: 'group' }),
  radiogroup: holder('div', { role: 'radiogroup' }),
  list: holder('ul', { role: 'list' }),
  table: holder('table', { role: 'table' }),
  row: { make: () => element('tr', { role: 'row' }), update: () => {} },
  columnheader: { make: () => leaf('th', { role: 'columnheader', scope: 'col' }), update: written },
  rowheader: { make: () => leaf('th', { role: 'rowheader', scope: 'row' }), update: written },
  cell: { make: () => leaf('td', { role: 'cell' }), update: written },
  listitem: { make: () => element('li'), update: told, tells: true },
  dialog: holder('div', { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' }),
  heading: {
    key: (node) => `heading${node.level}`,
    make: (node) => leaf(`h${node.level}`, { tabindex: '-1' }),
    update: written,
  },
  text: { make: () => leaf('p'), update: written },
  note: { make: () => leaf('p', { role: 'note' }), update: written },
  status: { make: () => leaf('div', { role: 'status' }), update: written },
  img: { make: () => leaf('div', { role: 'img' }), update: named },
  progressbar: {
    make: () => leaf('div', { role: 'progressbar' }),
    update: (made, node) => {
      named(made, node);
      const [now, least, most] = node.amount ?? [];
      set(made, 'aria-valuenow', now);
      set(made, 'aria-valuemin', least);
      set(made, 'aria-valuemax', most);
    },
  },
  button: {
    make: () => leaf('button', { type: 'button' }),
    update: (made, node) => { written(made, node); set(made, 'aria-pressed', node.selected); },
  },
  step: {
    make: () => leaf('button', { type: 'button' }),
    update: (made, node) => { written(made, node); set(made, 'aria-current', node.selected ? 'step' : ''); },
  },
  link: { make: () => leaf('a'), update: (made, node) => { written(made, node); set(made, 'href', node.value || '#'); } },
  radio: { make: (node) => leaf('input', { type: 'radio', name: `part of ${node.parent}` }), update: marked },
  checkbox: { make: () => leaf('input', { type: 'checkbox' }), update: marked },
  ranked: { make: () => leaf('input', { type: 'checkbox' }), update: marked },
  slider: { make: () => leaf('input', { type: 'range' }), update: slid },
  textbox: { key: (node) => `textbox ${node.typing === 'words'}`, make: field, update: typed },
};
