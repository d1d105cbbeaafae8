// The way back that the device itself has (a gesture, a key, the browser's arrow) is もどる here, and
// leaves the program only where there is no page to go back to.

/** @typedef {import('./page.js').Page} Page */

const most_frames = 6;  // in which the program answers, with some to spare

export class Back {
  /** @param {Page} page @param {import('./program.js').Program} program */
  constructor(page, program) {
    this.page = page;
    this.program = program;
    this.from = null;  // the page the way back was asked for on, until the program has answered
    if (history.state !== 'inside') this.enter();
    window.addEventListener('popstate', () => this.ask());
  }

  /** One entry of the browser's history stands for everything in here. */
  enter() { history.pushState('inside', ''); }

  ask() {
    this.from = this.page.place;
    this.program.key('Escape');
    this.wait(most_frames);
  }

  /** Frames, not time: on a slow device the answer takes longer, and to leave too early loses the way back. */
  wait(frames) {
    requestAnimationFrame(() => {
      if (this.page.place !== this.from) this.enter();
      else if (frames > 1) this.wait(frames - 1);
      else history.back();  // asks first when something would be lost
    });
  }
}
