// Someone who uses the program by what things are called and what they are, never by where they lie.

const longest_tremor = 310;  // ms, a little longer than `twice` in shell/ui.cpp

export class Person {
  /** @param {import('playwright-core').Page} page */
  constructor(page) { this.page = page; }

  /** @param {'button'|'radio'|'checkbox'|'link'|'textbox'|'heading'|'dialog'} role */
  find(role, name) { return this.page.getByRole(role, { name, exact: typeof name === 'string' }).first(); }

  /** Moves to it as a screen reader does, which brings it into sight. */
  async reach(thing) {
    await thing.waitFor({ state: 'attached' });
    if (await hit(thing)) return;
    await thing.evaluate((element) => element.focus());
    await this.settle();
    if (!(await hit(thing))) throw new Error(`out of reach: ${thing}`);
  }

  tap(role, name) { return this.touch(this.find(role, name)); }

  /** A tap at once after another is a trembling hand's, and counts for nothing: a person waits as long as that. */
  async touch(thing) {
    await this.reach(thing);
    const pause = (this.lifted_at ?? 0) + longest_tremor - Date.now();
    if (pause > 0) await this.page.waitForTimeout(pause);
    await thing.tap();
    this.lifted_at = Date.now();
    await this.settle();
  }

  async choose(name) {
    await this.tap('radio', name);
    await this.page.waitForFunction((element) => element.checked, await this.find('radio', name).elementHandle());
  }

  async write(name, text) {
    const field = this.page.getByRole('textbox', { name });
    const one = (await field.count()) ? field.first() : this.page.getByLabel(name).first();
    await this.reach(one);
    await one.tap();
    await one.fill('');
    await this.page.keyboard.insertText(text);
    await this.settle();
  }

  /** Waits until the program has answered: several frames in which nothing on the page changes. */
  async settle() {
    await this.page.evaluate(() => new Promise((done) => {
      let still = 0;
      const watch = new MutationObserver(() => { still = 0; });
      watch.observe(document.getElementById('page'), { subtree: true, childList: true, attributes: true, characterData: true });
      const frame = () => {
        still += 1;
        if (still < 6) return requestAnimationFrame(frame);
        watch.disconnect();
        return done();
      };
      requestAnimationFrame(frame);
    }));
  }

  async hears(role, words) { await this.page.getByRole(role).filter({ hasText: words }).first().waitFor({ state: 'attached' }); }

  /** What the button gives: a file's name and bytes. */
  download(role, name) { return this.comes(() => this.tap(role, name)); }

  /** The file that comes of doing this. */
  async comes(act) {
    const coming = this.page.waitForEvent('download');
    await act();
    const got = await coming;
    const parts = [];
    for await (const part of await got.createReadStream()) parts.push(part);
    return { name: got.suggestedFilename(), bytes: Buffer.concat(parts) };
  }
}

const hit = (thing) => thing.evaluate((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2) === element;
});
