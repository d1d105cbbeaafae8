// Nothing moves unless something happens; one window at a time; nobody is locked out of a screen.

import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { device, ready, visit } from './browser.mjs';
import { count_frames, frames } from './draws.mjs';
import { go_on, keep, place, say_where, to_the_place, unlock } from './job_test.mjs';
import { Person } from './person.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  await page.evaluate(`${axe};0`);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
}

export const alone = ['in ten idle seconds not one frame is drawn'];

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
      await metrics.send('Performance.enable');
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

  async 'every screen passes axe'({ browser, address }) {
    const context = await device(browser);
    const page = await visit(context, address);
    const me = new Person(page);
    const found = [];
    const look = async (where) => {
      await page.waitForTimeout(150);
      for (const one of await violations(page)) found.push(`${where}: ${one}`);
    };
    const visit_by = async (role, name) => {
      await me.tap(role, name);
      await look(name);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(150);
    };
    await look('入口');
    await visit_by('button', '読むだけ');
    await visit_by('button', '今日はやめておく');
    await visit_by('link', 'つらいときの相談先');
    await visit_by('link', '家族や支援者として書く');
    await visit_by('button', '見え方');
    await me.tap('button', '少し考える');
    for (;;) {
      const title = await page.locator('h1').textContent();
      await look(title);
      if (title === place) await me.choose('自宅');
      if (title === 'まとめて、手わたす') break;
      await me.tap('button', 'つぎへ');
      await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, title);
    }
    await me.tap('button', 'つぎへ');
    await look('見直す');
    await me.tap('button', 'もどる');
    await keep(me);
    await look('残したあと');
    await page.reload();
    await ready(page);
    await look('入口、記録あり');
    await me.tap('link', '前に書いた記録をひらく');
    await look('ひらく');
    deepStrictEqual(found, []);
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

  async 'what was kept stays readable when the page is reloaded in the middle'({ browser, address }) {
    const context = await device(browser);
    const page = await visit(context, address);
    const me = new Person(page);
    await say_where(me);
    await keep(me);
    await page.reload();
    await ready(page);
    await unlock(me);
    await go_on(me);
    await to_the_place(me);
    await me.choose('病院');
    await me.hears('status', '残しました');
    await page.reload();
    await ready(page);
    await unlock(me);
    await go_on(me);
    await to_the_place(me);
    ok(await me.find('radio', '病院').isChecked(), 'an acknowledged answer is there after a reload');
  },
};
