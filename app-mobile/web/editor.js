// The field being written in: its element becomes a real, visible editor exactly over the drawn one,
// so that Japanese input, corrections and the on-screen keyboard work as everywhere on the device.
// What is written goes to the program; while a word is being composed nothing is ever put back.

/** @typedef {import('./elements.js').Node} Node */

const outline = 3;  // of the drawn field; see style.css

export class Editor {
  /** @param {import('./mirror.js').Mirror} mirror @param {import('./program.js').Program} program */
  constructor(mirror, program) {
    this.mirror = mirror;
    this.program = program;
    this.composing = false;
    this.unanswered = null;  // what was sent last, until the program shows it
    /** @type {HTMLInputElement | HTMLTextAreaElement | null} */
    this.element = null;
    const { host } = mirror;
    host.addEventListener('compositionstart', () => { this.composing = true; });
    host.addEventListener('compositionend', (event) => {
      this.composing = false;
      this.tell(event.target);  // some browsers send no input event after it, some do
    });
    host.addEventListener('input', (event) => this.tell(event.target));
  }

  /** A text field got the focus. */
  open(element) {
    this.element = element;
    this.unanswered = null;
    element.classList.add('editing');
  }

  close() {
    if (!this.element) return;
    this.composing = false;
    this.element.classList.remove('editing');
    this.element = null;
  }

  tell(target) {
    const node = this.mirror.node_of(target);
    if (node?.role !== 'textbox') return;
    this.unanswered = target.value;
    this.program.type(node.id, target.value);
  }

  /**
   * Brings every field's element up to date after a frame.
   * @param {Node[]} nodes
   */
  show(nodes) {
    for (const node of nodes) {
      if (node.role !== 'textbox') continue;
      const element = this.mirror.element_of(node.id);
      const own = element === this.element;
      if (own) this.lay(element, node);
      if (node.typing === 'secret') continue;  // the program never tells a secret: it stands here only
      if (own) this.follow(element, node.value);
      else if (element.value !== node.value) element.value = node.value;
    }
  }

  /** The program may change what is being written, but an older frame must not undo later keys. */
  follow(element, text) {
    if (this.unanswered === text) this.unanswered = null;
    if (this.composing || this.unanswered !== null || element.value === text) return;
    const { selectionStart, selectionEnd } = element;
    element.value = text;
    element.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
  }

  /** The same type at the same place as the program draws it; colours and corners come with the theme. */
  lay(element, node) {
    const [x, y, width, height] = node.rect;
    const [left, top, within, tall] = node.words;
    const sides = [top - y, x + width - left - within, y + height - top - tall, left - x];
    const padding = sides.map((side) => `${Math.max(0, side - outline)}px`).join(' ');
    const style = { fontSize: `${node.font[0]}px`, lineHeight: `${node.font[1]}px`, padding };
    for (const [name, value] of Object.entries(style)) {
      if (element.dataset[name] === value) continue;
      element.dataset[name] = value;
      element.style[name] = value;
    }
    element.classList.toggle('long', this.scrolls(element));
  }

  /** True when a field is written in that scrolls within itself. */
  scrolls(element) { return element === this.element && element.scrollHeight > element.clientHeight + 1; }
}
