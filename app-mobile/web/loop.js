// Draws when there is something to draw, and otherwise not at all.

export class Loop {
  /**
   * @param {(now: number) => number} draw  draws a frame; answers in how many milliseconds the next one
   *     is due: 0 at once, Infinity when something happens
   */
  constructor(draw) {
    this.draw = draw;
    this.asked = 0;
    this.timer = 0;
    document.addEventListener('visibilitychange', () => document.hidden || this.wake());
  }

  /** Asks for a frame. */
  wake() {
    if (!this.asked) this.asked = requestAnimationFrame((now) => this.turn(now));
  }

  /** Draws now: a page that is out of sight, or goes away, gets no more frames. */
  at_once() { this.turn(performance.now()); }

  turn(now) {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    clearTimeout(this.timer);
    const rest = this.draw(now);
    if (rest <= 0) this.wake();
    else if (rest < Infinity) this.timer = setTimeout(() => this.wake(), rest);
  }
}
