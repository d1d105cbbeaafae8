// Writing Japanese: what an input method composes arrives whole, where it is seen.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { device, phone, visit } from './browser.mjs';
import { place, to_the_place, walk_to } from './job_test.mjs';
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

  async 'a megabyte pasted into a field stays there, the page says that it is too long, and nothing else is lost'({ browser, address }) {
    const context = await device(browser);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, me, box } = await at_the_field(context, address);
    await me.choose('自宅');
    await me.reach(box);
    await box.tap();
    const book = '庭の見える部屋で、猫といっしょに。\n'.repeat(20_000);
    ok(Buffer.byteLength(book) > 1_000_000);
    await page.evaluate((text) => navigator.clipboard.writeText(text), book);
    await page.keyboard.press('Control+V');
    await me.settle();
    await page.keyboard.press('Escape');  // leaves the field
    await page.waitForFunction((element) => element.getAttribute('aria-invalid') === 'true', await box.elementHandle());
    match(await box.getAttribute('aria-description'), /長すぎて.*書いたものは消えていません/);
    strictEqual(await box.inputValue(), book, 'what was pasted is still there');
    ok(await me.find('radio', '自宅').isChecked());
    await walk_to(me, 'まとめて伝える', 'まとめて、手わたす');
    await me.tap('button', '持ち歩く小さなカード・お薬手帳に貼る紙');
    await me.tap('checkbox', '過ごしたい場所');
    const card = await me.download('button', '文字だけ（テキスト）');
    match(card.bytes.toString(), /自宅/);
    deepStrictEqual(page.trouble, []);
  },

  async 'a birthday is written as people write it, and what is no day is said to be none'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await me.tap('button', '少し考える');
    await walk_to(me, 'まとめて伝える', 'この記録は、どなたのものですか');
    const born = me.find('textbox', '生年月日');
    strictEqual(await born.getAttribute('inputmode'), null, 'the keyboard of the device can write kanji');
    await me.write('生年月日', '昭和16年13月40日');
    await page.keyboard.press('Escape');
    await page.waitForFunction((element) => element.getAttribute('aria-invalid') === 'true', await born.elementHandle());
    match(await born.getAttribute('aria-description'), /日付が読みとれません/);
    strictEqual(await born.inputValue(), '昭和16年13月40日', 'it stays as it was written');
    await me.write('生年月日', '昭和16年5月2日');
    await page.keyboard.press('Escape');
    await page.waitForFunction((element) => element.value === '1941年5月2日', await born.elementHandle());
    strictEqual(await born.getAttribute('aria-invalid'), null);
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
