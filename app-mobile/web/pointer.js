// Fingers, pens, mice and wheels go to the program, which decides itself what was hit, so that
// tapping, scrolling and pressing feel the same as on a desktop. A click that no finger made (from a
// keyboard or a screen reader) is not seen here; page.js presses its node.

/** @typedef {import('./program.js').Program} Program */

const slop = 15;  // pixels a finger may move and still click, for browsers

export class Pointer {
  /**
   * @param {HTMLElement} stage @param {Program} program @param {import('./editor.js').Editor} editor
   */
  constructor(stage, program, editor) {
    this.stage = stage;
    this.program = program;
    this.editor = editor;
    this.down = null;      // the pointer that is down in the program
    this.from = null;      // where it came down
    this.pressing = false; // a press the program sees is under way, until its click
    this.fingers = new Map();  // on the stage, by pointer: where each is now
    stage.addEventListener('pointerdown', (event) => this.press(event));
    window.addEventListener('pointermove', (event) => this.move(event));
    window.addEventListener('pointerup', (event) => this.release(event));
    window.addEventListener('pointercancel', (event) => this.cancel(event));
    document.documentElement.addEventListener('pointerleave', () => this.program.pointer('leave', 0, 0, '', 0));
    stage.addEventListener('click', () => { this.pressing = false; });  // after page.js has seen it
    stage.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    for (const habit of ['dragstart', 'contextmenu'])
      stage.addEventListener(habit, (event) => this.in_editor(event.target) || event.preventDefault());
  }

  in_editor(target) { return target === this.editor.element; }

  /** The caret is set and text is selected by the browser; a finger may scroll the page from there. */
  left_to_browser({ target, pointerType }) {
    return this.in_editor(target) && (pointerType === 'mouse' || this.editor.scrolls(target));
  }

  place({ clientX, clientY }) {
    const { left, top } = this.stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  send(kind, event) {
    const { x, y } = this.place(event);
    this.program.pointer(kind, x, y, event.pointerType, event.timeStamp);
  }

  /** A second finger ends the press of the first, and both together pinch. */
  join(event) {
    if (event.pointerType !== 'touch' || this.left_to_browser(event)) return;
    if (event.isPrimary) this.fingers.clear();
    this.fingers.set(event.pointerId, event);
    if (this.fingers.size !== 2 || this.down === null) return;
    this.down = null;
    this.pressing = false;
    this.send('cancel', this.from);
  }

  pinch(event) {
    const before = this.span();
    this.fingers.set(event.pointerId, event);
    const now = this.span();
    this.program.pinch(now.far / before.far, now.x, now.y, now.x - before.x, now.y - before.y);
  }

  /** How far apart two fingers are, and where their middle is. */
  span() {
    const [a, b] = [...this.fingers.values()].map((event) => this.place(event));
    return { far: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  }

  press(event) {
    this.pressing = false;
    this.join(event);
    if (!event.isPrimary || event.button !== 0 || this.left_to_browser(event)) return;
    this.pressing = true;
    this.down = event.pointerId;
    this.from = event;
    this.send('down', event);
  }

  move(event) {
    if (this.fingers.size === 2 && this.fingers.has(event.pointerId)) return this.pinch(event);
    const hovering = this.down === null && event.pointerType === 'mouse';
    if (hovering || event.pointerId === this.down) this.send('move', event);
  }

  release(event) {
    this.fingers.delete(event.pointerId);
    if (event.pointerId !== this.down) return;
    this.down = null;
    this.pressing = this.ends_in_click(event);
    this.send('up', event);
  }

  /** No click comes of a finger that went elsewhere, nor of a mouse let go outside. */
  ends_in_click(event) {
    if (event.pointerType === 'mouse') return this.stage.contains(event.target);
    return Math.hypot(event.clientX - this.from.clientX, event.clientY - this.from.clientY) < slop;
  }

  cancel(event) {
    this.fingers.delete(event.pointerId);
    if (event.pointerId !== this.down) return;
    this.down = null;
    this.pressing = false;
    this.send('cancel', event);
  }

  wheel(event) {
    if (event.ctrlKey || this.editor.scrolls(event.target)) return;  // zooming, or a long text
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1;
    this.program.wheel(event.deltaX * unit, event.deltaY * unit);
  }
}
