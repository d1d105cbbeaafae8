// The page under the picture: one element per semantic node, made once and kept up to date in place
// (a new element would lose the focus). Document order is reading order; each lies where it is drawn.

import { kinds, set } from './elements.js';

/** @typedef {import('./elements.js').Node} Node */
/** @typedef {{ element: HTMLElement, outer: HTMLElement, node: Node, key: string }} Entry  `outer`: with the <li> around it */

export class Mirror {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
  }

  /** @param {Node[]} nodes  everything on the screen */
  show(nodes) {
    this.drop(nodes);
    const next = new Map();  // parent element → the child expected next
    for (const node of nodes) {
      const above = nodes[node.parent];
      const { outer } = this.entry(node, above);
      const parent = above ? this.element_of(above.id) : this.host;
      const expected = next.has(parent) ? next.get(parent) : parent.firstElementChild;
      if (expected !== outer) parent.insertBefore(outer, expected);
      next.set(parent, outer.nextElementSibling);
      this.update(node, above);
    }
    this.keep_apart(nodes);
  }

  /** @param {EventTarget | null} element @returns {Node | undefined} */
  node_of(element) { return this.entries.get(element?.dataset?.node)?.node; }

  /** @returns {HTMLElement | undefined} */
  element_of(id) { return this.entries.get(id)?.element; }

  /** Takes away what is no longer there, or is something else by the same name. */
  drop(nodes) {
    const keys = new Map(nodes.map((node) => [node.id, key_of(node)]));
    for (const [id, entry] of this.entries) {
      if (keys.get(id) === entry.key) continue;
      entry.outer.remove();
      this.entries.delete(id);
    }
  }

  /** @param {Node} node @param {Node | undefined} above @returns {Entry} */
  entry(node, above) {
    let entry = this.entries.get(node.id);
    if (!entry) {
      const element = kinds[node.role].make(node);
      element.dataset.node = node.id;
      entry = { element, outer: in_list(above) && node.role !== 'listitem' ? item_around(element) : element, node, key: key_of(node) };
      this.entries.set(node.id, entry);
    }
    return entry;
  }

  update(node, above) {
    const entry = this.entries.get(node.id);
    const { element } = entry;
    entry.node = node;
    const kind = kinds[node.role];
    kind.update(element, node);
    if ('disabled' in element && element.disabled !== Boolean(node.disabled)) element.disabled = Boolean(node.disabled);
    set(element, 'aria-description', kind.tells ? '' : node.description);
    set(element, 'aria-invalid', node.invalid);
    place(element, node, above?.rect ?? [0, 0]);
  }

  /** While a dialog is open, what lies behind it can be neither read nor reached. */
  keep_apart(nodes) {
    const dialog = nodes.findLastIndex((node) => node.role === 'dialog');
    const way = new Set();  // the dialog and what holds it
    for (let at = dialog; at >= 0; at = nodes[at].parent) way.add(at);
    nodes.forEach((node, at) => {
      const beside = dialog >= 0 && !way.has(at) && node.parent !== dialog && (node.parent < 0 || way.has(node.parent));
      const element = this.element_of(node.id);
      if (element.inert !== beside) element.inert = beside;
    });
  }
}

const in_list = (above) => above?.role === 'list';

/** A list holds items and nothing else. */
function item_around(element) {
  const item = document.createElement('li');
  item.append(element);
  return item;
}

/** @param {Node} node */
function key_of(node) {
  const kind = kinds[node.role];
  return kind.key ? kind.key(node) : node.role;
}

/** Puts an element where its node is drawn, as far as it is in sight; nothing is set twice. */
function place(element, { rect, clip }, [left, top]) {
  const [x, y, width, height] = rect;
  const at = [...rect, left, top, ...clip].join();
  if (element.dataset.at === at) return;
  element.dataset.at = at;
  Object.assign(element.style, {
    left: `${x - left}px`, top: `${y - top}px`, width: `${width}px`, height: `${height}px`,
  });
  if (!element.classList.contains('leaf')) return;
  const cut = [clip[1] - y, x + width - clip[0] - clip[2], y + height - clip[1] - clip[3], clip[0] - x];
  element.style.clipPath = cut.some((side) => side > 0.5)
    ? `inset(${cut.map((side) => `${Math.max(0, side)}px`).join(' ')})` : '';
}
