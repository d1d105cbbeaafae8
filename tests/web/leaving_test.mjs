// A page can be gone at any moment: what is being written is kept, and nobody loses words unasked.

import { ok, strictEqual } from 'node:assert';
import { device, ready, visit } from './browser.mjs';
import { come_back, go_on, keep, say_where, to_the_place, unlock } from './job_test.mjs';
import { Person } from './person.mjs';

const field = '自分のことばで';

/** Somebody whose record is kept, writing in a field. */
async function writing(browser, address, text) {
  const page = await visit(await device(browser), address);
  const me = new Person(page);
  await say_where(me);
  await keep(me);
  await go_on(me);
  await to_the_place(me);
  await me.write(field, text);
  return { page, me, box: me.find('textbox', field) };
}

/** As when another tab or app comes to the front. */
const show = (page, visible) => page.evaluate((seen) => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: !seen });
  document.dispatchEvent(new Event('visibilitychange'));
}, visible);

async function closes_unasked(page) {
  let asked = false;
  page.on('dialog', (dialog) => { asked = true; dialog.accept(); });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  return !asked;
}

export const tests = {
  async 'when the tablet shows something else, what was being written is kept, and writing goes on afterwards'({ browser, address }) {
    const { page, me, box } = await writing(browser, address, '縁側で');
    await show(page, false);
    await me.hears('status', '残しました');
    await show(page, true);
    await page.keyboard.insertText('、猫と');
    await me.settle();
    strictEqual(await box.inputValue(), '縁側で、猫と', 'the caret is where it was');
    await show(page, false);
    await page.waitForTimeout(300);
    const other = await page.context().newPage();  // the first one ends without a word, as when a tablet is short of memory
    await page.close();
    await other.goto(address);
    await ready(other);
    const them = new Person(other);
    await unlock(them);
    await go_on(them);
    await to_the_place(them);
    strictEqual(await them.find('textbox', field).inputValue(), '縁側で、猫と');
  },

  async 'what is being written when the page is left for another is kept'({ browser, address }) {
    const { page, me, box } = await writing(browser, address, '縁側で');
    await page.goto('about:blank');
    await page.goto(address);
    await ready(page);
    await come_back(me);
    strictEqual(await box.inputValue(), '縁側で');
  },

  async 'the browser asks before a guest loses what was said, and leaves it there'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await say_where(me);
    const asking = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asking;
    strictEqual(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    await me.settle();
    ok(await me.find('radio', '自宅').isChecked());
    strictEqual(await me.find('textbox', field).inputValue(), '庭の見える部屋で、猫といっしょに');
  },

  async 'where nothing would be lost, nobody is asked'({ browser, address }) {
    const reader = await visit(await device(browser), address);
    const me = new Person(reader);
    await me.tap('button', '少し考える');
    ok(await closes_unasked(reader), 'nothing was said');
    const page = await visit(await device(browser), address);
    const owner = new Person(page);
    await say_where(owner);
    await keep(owner);
    ok(await closes_unasked(page), 'everything is kept');
  },
};
