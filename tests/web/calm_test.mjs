// Nothing moves unless something happens; one window at a time; nobody is locked out of a screen.

import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { violations } from './axe.mjs';
import { device, ready, visit } from './browser.mjs';
import { count_frames, frames } from './draws.mjs';
import { come_back, keep, say_where } from './job_test.mjs';
import { Person } from './person.mjs';

export const tests = {
  async 'in ten idle seconds not one frame is drawn'({ browser, address }) {
    const context = await device(browser, { reducedMotion: 'no-preference' });
    await count_frames(context);
    const page = await visit(context, address);
    const me = new Person(page);
    await me.tap('button', '少し考える');
    await page.waitForTimeout(2000);
    // While a field is written in, the browser's own caret blinks.
    for (const [where, most] of [['on a question', 0.1], ['while a field is written in', 0.5]]) {
      const metrics = await context.newCDPSession(page);
      await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });  // of the processor: whoever else is busy does not count
      const busy = async () => (await metrics.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
      const [before, began] = [await frames(page), await busy()];
      ok(before.drawn > 0, 'frames are counted');
      await page.waitForTimeout(10_000);
      deepStrictEqual(await frames(page), before, where);
      const share = (await busy()) - began;
      ok(share < most, `${where} the page was busy for ${share} of 10 seconds`);
      const field = me.find('textbox', /./);
      await me.reach(field);
      await field.tap();
      await page.waitForTimeout(2000);
    }
  },

  async 'who asks the device for less motion sees pages change at once'({ browser, address }) {
    const pictures = async (reducedMotion) => {
      const context = await device(browser, { reducedMotion });
      await count_frames(context);
      const page = await visit(context, address);
      const me = new Person(page);
      await me.settle();
      const { drawn } = await frames(page);
      await me.tap('button', '少し考える');
      return (await frames(page)).drawn - drawn;
    };
    const [still, moving] = [await pictures('reduce'), await pictures('no-preference')];
    ok(still < moving, `${still} pictures without motion, ${moving} with`);
  },

  async 'the way back of the device goes back a page, and leaves only from the first'({ browser, address }) {
    const context = await device(browser);
    const page = await visit(context, address);
    const me = new Person(page);
    const first = await page.locator('h1').textContent();
    await me.tap('button', '少し考える');
    await me.hears('heading', '大切にしていること');
    await me.tap('button', 'つぎへ');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent !== '大切にしていること');
    for (const title of ['大切にしていること', first]) {
      await page.evaluate(() => history.back());
      await me.hears('heading', title);
      await page.waitForFunction(() => history.state === 'inside');
    }
    await me.tap('button', '少し考える');
    await me.hears('heading', '大切にしていること');
    await page.evaluate(() => history.back());
    await me.hears('heading', first);
    await page.waitForFunction(() => history.state === 'inside');
    await page.evaluate(() => history.back());
    await page.waitForURL('about:blank');
  },

  async 'a second window says plainly that the first is open, and takes over when it closes'({ browser, address }) {
    const context = await device(browser);
    const first = await visit(context, address);
    const second = await context.newPage();
    await second.goto(address);
    await second.getByRole('heading', { name: '別の画面で開いています' }).waitFor();
    deepStrictEqual(await violations(second), []);
    strictEqual(await second.locator('#page > *').count(), 0, 'nothing can be written there');
    await first.close();
    await ready(second);
  },

  async 'a picture the graphics card has lost is drawn again'({ browser, address }) {
    const page = await visit(await device(browser), address);
    await page.waitForTimeout(1000);
    const before = await page.screenshot();
    await page.evaluate(async () => {
      const card = document.getElementById('picture').getContext('webgl2').getExtension('WEBGL_lose_context');
      card.loseContext();
      await new Promise((done) => setTimeout(done, 200));
      card.restoreContext();
    });
    await page.waitForTimeout(1000);
    ok(before.equals(await page.screenshot()));
  },

  async 'on glass that the page does not fit to the dot, its paper reaches every edge'({ browser, address }) {
    const page = await visit(await device(browser, { viewport: { width: 391, height: 915 }, deviceScaleFactor: 2.625 }), address);
    const darkest = await page.evaluate(() => {
      const picture = document.getElementById('picture');
      const { width, height } = picture;
      const pen = new OffscreenCanvas(width, height).getContext('2d');
      pen.drawImage(picture, 0, 0);
      const edges = [[0, 0, width, 1], [0, height - 1, width, 1], [0, 0, 1, height], [width - 1, 0, 1, height]];
      return edges.map((edge) => Math.min(...pen.getImageData(...edge).data));
    });
    ok(darkest.every((value) => value > 100), `the darkest on each edge: ${darkest}`);
  },

  async 'what was kept stays readable when the page is reloaded in the middle'({ browser, address }) {
    const context = await device(browser);
    const page = await visit(context, address);
    const me = new Person(page);
    await say_where(me);
    await keep(me);
    await come_back(me);
    await me.choose('病院');
    await me.hears('status', '残しました');
    await come_back(me);
    ok(await me.find('radio', '病院').isChecked(), 'an acknowledged answer is there after a reload');
  },
};
