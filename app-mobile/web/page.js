// Between the page and the program: frames out, focus, clicks and keys in.

import { Editor } from './editor.js';
import { Mirror } from './mirror.js';
import { Pointer } from './pointer.js';

// The program scrolls, and walks among the answers without giving one: the space bar answers.
const moving = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const zooming = ['+', '-', '=', ';', '0'];  // on a map

export class Page {
  /**
   * @param {HTMLElement} stage @param {HTMLElement} host
   * @param {import('./program.js').Program} program
   */
  constructor(stage, host, program) {
    this.stage = stage;
    this.name = document.title;
    this.program = program;
    this.mirror = new Mirror(host);
    this.editor = new Editor(this.mirror, program);
    this.pointer = new Pointer(stage, program, this.editor);
    this.screen = null;  // shown last
    this.asked = '';     // what the program said last has the focus
    this.unanswered = null;  // the focus sent to the program last, until it shows it
    this.dialog = undefined;
    this.opener = undefined;  // what had the focus before the dialog came
    host.addEventListener('click', (event) => this.click(event));
    host.addEventListener('input', (event) => this.slide(event.target));
    host.addEventListener('focusin', (event) => this.enter(event.target));
    host.addEventListener('focusout', (event) => this.leave(event));
    document.addEventListener('keydown', (event) => this.key(event));
  }

  /** @param {import('./elements.js').Node[]} nodes */
  show(nodes) {
    const lost = document.activeElement;
    this.mirror.show(nodes);
    this.editor.show(nodes);
    this.stay_in_field();
    this.follow_focus(nodes, lost !== document.activeElement);
  }

  /** Which page, and which dialog on it, is shown. */
  get place() { return `${this.screen} ${this.dialog}`; }

  /** The stage changed its size, as when the on-screen keyboard comes: what is written stays in sight. */
  resized() {
    const node = this.mirror.node_of(this.editor.element);
    if (node) this.focus(node.id);
  }

  /** The page may be gone in a moment: what is being written is said as if the field were left. */
  settle() {
    if (this.editor.element) this.program.focus('');
  }

  /** Tells the program where the focus is. Until it shows that, its older frames move nothing. */
  focus(id) {
    this.unanswered = id;
    this.program.focus(id);
  }

  /** A finger's press may take the program's focus away from the field the browser has just entered. */
  stay_in_field() {
    const node = this.mirror.node_of(this.editor.element);
    if (node && !node.focused) this.focus(node.id);
  }

  click(event) {
    const node = this.mirror.node_of(event.target);
    if (!node || node.role === 'textbox') return;
    event.preventDefault();  // the program says what becomes checked
    if (!this.pointer.pressing && !node.disabled) this.program.press(node.id);
  }

  /** A screen reader moved a slider. */
  slide(element) {
    const node = this.mirror.node_of(element);
    if (node?.role === 'slider') this.program.type(node.id, element.value);
  }

  /** The focus came to an element: the program shows it, and scrolls to it. What is pressed is in sight. */
  enter(element) {
    const node = this.mirror.node_of(element);
    if (!node) return;
    if (!this.dialog) this.opener = node.id;
    if (node.role === 'textbox') this.editor.open(element);
    if (node.role === 'textbox' || !this.pointer.pressing) this.focus(node.id);
  }

  /** A field was left: what was written in it is said now, also when nothing else gets the focus. */
  leave({ target, relatedTarget }) {
    if (target !== this.editor.element) return;
    this.editor.close();
    if (!this.mirror.node_of(relatedTarget)) this.focus('');
  }

  /** On a new screen, or where the focused thing went away, the heading is read next. */
  follow_focus(nodes, lost) {
    const dialog = nodes.findLast((node) => node.role === 'dialog');
    const heading = nodes.find((node) => node.role === 'heading' && node.level === 1);
    const screen = `${heading?.id} ${heading?.label}`;
    const asked = nodes.find((node) => node.focused)?.id ?? '';
    const own = this.unanswered === null && asked !== '' && asked !== this.asked;  // the program's own doing
    if (asked === this.unanswered) this.unanswered = null;
    if (dialog && dialog.id !== this.dialog) this.turn_to(dialog.id);
    else if (screen !== this.screen && this.screen !== null) this.turn_to(heading?.id);
    else if (!dialog && this.dialog) this.turn_to(this.opener);
    else if (lost && !own) this.turn_to(dialog?.id ?? heading?.id);
    else if (own) this.turn_to(asked);
    if (heading) document.title = `${heading.label} – ${this.name}`;
    Object.assign(this, { dialog: dialog?.id, screen, asked });
  }

  turn_to(id) {
    const element = this.mirror.element_of(id);
    if (element && element !== document.activeElement) element.focus({ preventScroll: true });
  }

  key(event) {
    this.pointer.pressing = false;
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const writing = this.editor.element;
    if (event.key === 'Escape') return writing ? writing.blur() : this.program.key('Escape');
    if (event.key === 'Enter' && writing?.matches('input')) return this.program.key('Enter');
    if (writing || !(moving.includes(event.key) || zooming.includes(event.key))) return;
    event.preventDefault();
    this.unanswered = null;
    this.program.key(event.key);
  }
}
