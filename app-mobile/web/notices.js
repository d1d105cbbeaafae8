// Short visible messages of the page itself, below the program: never over what is being read or
// written (the stage makes room), never gone by themselves.

/** @typedef {{ text: string, act: () => void }} Choice */

export class Notices {
  /** @param {HTMLElement} host @param {() => void} resized  called when their height changed */
  constructor(host, resized) {
    this.host = host;
    this.resized = resized;
  }

  /**
   * Shows one; another with the same id takes its place. Every choice closes it.
   * @param {string} id @param {string} text @param {Choice[]} choices
   */
  show(id, text, choices) {
    this.close(id);
    const notice = Object.assign(document.createElement('div'), { className: 'notice', id: `notice-${id}` });
    const words = document.createElement('p');
    words.setAttribute('role', 'status');
    notice.append(words, ...choices.map((choice) => this.button(id, choice)));
    this.host.append(notice);
    words.textContent = text;  // after it is in the page, so that it is announced
    this.resized();
  }

  close(id) {
    const notice = document.getElementById(`notice-${id}`);
    if (!notice) return;
    notice.remove();
    this.resized();
  }

  /** @param {string} id @param {Choice} choice */
  button(id, { text, act }) {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
    made.addEventListener('click', () => { this.close(id); act(); });
    return made;
  }

  get height() { return this.host.offsetHeight; }
}
