// Fingers, pens, mice and wheels go to the program, which decides itself what was hit, so that
// tapping, scrolling and pressing feel the same as on a desktop. A click that no finger made (from a
// keyboard or a screen reader) is not seen here; page.js presses its node.

/** @typedef {import('./program.js').Program} Program */

export class Pointer {
  /**
   * @param {HTMLElement} stage @param {Program} program @param {import('./editor.js').Editor} editor
   */
  constructor(stage, program, editor) {
    this.stage = stage;
    this.program = program;
    this.editor = editor;
    this.down = null;      // the pointer that is down in the program
    this.followed = false; // the next click belongs to a press the program has seen
    stage.addEventListener('pointerdown', (event) => this.press(event));
    window.addEventListener('pointermove', (event) => this.move(event));
    window.addEventListener('pointerup', (event) => this.release(event));
    window.addEventListener('pointercancel', (event) => this.cancel(event));
    document.documentElement.addEventListener('pointerleave', () => this.program.pointer('leave', 0, 0, ''));
    stage.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    for (const habit of ['dragstart', 'contextmenu'])
      stage.addEventListener(habit, (event) => this.in_editor(event.target) || event.preventDefault());
  }

  /** True once for a click that ends a press the program has seen. */
  take_click() {
    const followed = this.followed;
    this.followed = false;
    return followed;
  }

  in_editor(target) { return target === this.editor.element; }

  /** The caret is set and text is selected by the browser; a finger may scroll the page from there. */
  left_to_browser({ target, pointerType }) {
    return this.in_editor(target) && (pointerType === 'mouse' || this.editor.scrolls(target));
  }

  send(kind, event) {
    const { left, top } = this.stage.getBoundingClientRect();
    this.program.pointer(kind, event.clientX - left, event.clientY - top, event.pointerType);
  }

  press(event) {
    this.followed = false;
    if (!event.isPrimary || event.button !== 0 || this.left_to_browser(event)) return;
    this.followed = true;
    this.down = event.pointerId;
    this.send('down', event);
  }

  move(event) {
    const hovering = this.down === null && event.pointerType === 'mouse';
    if (hovering || event.pointerId === this.down) this.send('move', event);
  }

  release(event) {
    if (event.pointerId !== this.down) return;
    this.down = null;
    this.send('up', event);
  }

  cancel(event) {
    if (event.pointerId !== this.down) return;
    this.down = null;
    this.followed = false;
    this.send('cancel', event);
  }

  wheel(event) {
    if (event.ctrlKey || this.editor.scrolls(event.target)) return;  // zooming, or a long text
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1;
    this.program.wheel(event.deltaX * unit, event.deltaY * unit);
  }
}
