// Writing Japanese: what an input method composes arrives whole, where it is seen.

import { ok, strictEqual } from 'node:assert';
import { device, phone, visit } from './browser.mjs';
import { place, to_the_place } from './job_test.mjs';
import { Person } from './person.mjs';

const field = '自分のことばで';

/** Composes kana, then takes the kanji, as an input method does. */
async function compose(page, kana, kanji) {
  const keyboard = await page.context().newCDPSession(page);
  for (let typed = 1; typed <= kana.length; typed += 1) {
    const text = kana.slice(0, typed);
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: typed, selectionEnd: typed });
    await page.waitForTimeout(40);  // frames come and go while somebody composes
  }
  await keyboard.send('Input.imeSetComposition', { text: kanji, selectionStart: kanji.length, selectionEnd: kanji.length });
  await page.waitForTimeout(40);
  await keyboard.send('Input.insertText', { text: kanji });
}

async function at_the_field(context, address) {
  const page = await visit(context, address);
  const me = new Person(page);
  await me.tap('button', '少し考える');
  await to_the_place(me);
  const box = me.find('textbox', field);
  await me.reach(box);
  await box.tap();
  await me.settle();
  return { page, me, box };
}

async function composed_twice({ page, me, box }) {
  await compose(page, 'にわの', '庭の');
  await compose(page, 'みえるへや', '見える部屋');
  await me.settle();
  strictEqual(await box.inputValue(), '庭の見える部屋');
  await page.keyboard.press('Home');
  await compose(page, 'いえで', '家で');
  await me.settle();
  strictEqual(await box.inputValue(), '家で庭の見える部屋', 'and where the caret is');
  await me.tap('button', 'つぎへ');
  await me.tap('button', 'もどる');
  await me.hears('heading', place);
  strictEqual(await me.find('textbox', field).inputValue(), '家で庭の見える部屋', 'the program has it');
}

/** The editor lies within the stage, over the drawn field, and is seen. */
async function seen(page, box) {
  const look = await box.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      opacity: style.opacity, font: style.fontSize, inside: y >= 0 && y + height <= innerHeight && x >= 0 && x + width <= innerWidth,
      top: document.elementFromPoint(x + width / 2, y + height / 2) === element,
    };
  });
  strictEqual(look.opacity, '1');
  ok(look.inside && look.top, 'the editor is in sight');
  return Number.parseFloat(look.font);
}

export const tests = {
  async 'a Japanese composition lands whole in the field'({ browser, address }) {
    const it = await at_the_field(await device(browser), address);
    strictEqual(await seen(it.page, it.box), 20);
    await composed_twice(it);
  },

  async 'a Japanese composition lands whole at twice the text size, scrolled, on a phone'({ browser, address }) {
    const context = await device(browser, { viewport: phone, deviceScaleFactor: 2 });
    await context.addInitScript(() => localStorage.setItem('kotozute.text_scale', '2'));
    const it = await at_the_field(context, address);
    strictEqual(await seen(it.page, it.box), 40);
    await composed_twice(it);
  },

  async 'when the on-screen keyboard takes half of the screen, what is being written stays in sight'({ browser, address }) {
    const it = await at_the_field(await device(browser), address);
    await it.page.setViewportSize({ width: 768, height: 480 });
    await it.page.waitForTimeout(600);
    await seen(it.page, it.box);
    await composed_twice(it);
  },

  async 'fast typing loses no letter and keeps its order'({ browser, address }) {
    const { page, me, box } = await at_the_field(await device(browser), address);
    const text = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(3);
    await page.keyboard.type(text);
    await me.settle();
    strictEqual(await box.inputValue(), text);
  },

  async 'a finger that drags over a button scrolls and presses nothing'({ browser, address }) {
    const context = await device(browser);
    const page = await visit(context, address);
    const me = new Person(page);
    await me.tap('button', '少し考える');
    await me.hears('heading', '大切にしていること');
    await page.waitForTimeout(300);
    const first = page.getByRole('checkbox').first();
    const before = await first.boundingBox();
    const touch = await context.newCDPSession(page);
    const point = (y) => [{ x: 300, y }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(700) });
    for (let y = 690; y >= 500; y -= 10) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(y) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(1500);
    const after = await first.boundingBox();
    ok(before.y - after.y > 150, `the page moved by ${before.y - after.y}`);
    strictEqual(await page.getByRole('checkbox', { checked: true }).count(), 0);
  },
};
