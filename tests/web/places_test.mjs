// Places near home: looked for by word, by town and by need; a card; lists of one's own; a page to print.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { device, go_offline, visit } from './browser.mjs';
import { Person } from './person.mjs';
import { place, text_of, to_the_place } from './job_test.mjs';

/** The names in a list, in its order. */
const listed = (page, name) => page.getByRole('list', { name }).getByRole('button').allTextContents();

async function to_the_places(page) {
  const me = new Person(page);
  await me.tap('button', '少し考える');
  await to_the_place(me);
  await me.tap('link', '近くでできることを見る');
  await me.hears('heading', '近くで、できること');
  return me;
}

async function look_for(me, words, near) {
  await me.tap('button', /さがす$|変える/);
  await me.write('さがすことば', words);
  await me.write('どこから', near);
  await me.tap('button', 'さがす');
}

/** What stands on the map: a place's name, or those of all that stand in one spot. */
const marked = async (page) => (await page.locator('section.map').getByRole('button').allTextContents()).join('、');

export const tests = {
  async 'the page of places opens with a list, and says that there may be more'({ browser, address, server }) {
    const page = await visit(await device(browser), address);
    await go_offline(page);
    server.close();
    const me = await to_the_places(page);
    strictEqual((await listed(page, /見つかったところ/)).length, 10);
    await me.tap('button', /もっと見る/);
    strictEqual((await listed(page, /見つかったところ/)).length, 20);
    ok(await page.getByText('ここにないものも、あるかもしれません').first().count());
    deepStrictEqual(page.trouble, []);
  },

  async 'help at home near 大塚 is found, narrowed, opened and put into the answer'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = await to_the_places(page);
    await look_for(me, '訪問', '大塚');
    const all = await listed(page, /大塚の真ん中から近い順/);
    ok(all.length > 3);
    await me.tap('checkbox', '来てもらう');
    const visiting = await listed(page, /大塚の真ん中から近い順/);
    ok(visiting.length > 0 && visiting.length <= all.length);
    deepStrictEqual(all.filter((name) => visiting.includes(name)), visiting, 'in the same order');
    ok(await me.find('checkbox', '来てもらう').isChecked());

    const first = visiting[0];
    await me.tap('button', first);
    await me.hears('heading', first);
    await me.tap('button', 'この場所を答えに入れる');
    await me.hears('heading', place);
    ok(await me.find('radio', '自宅').isChecked());
    ok(await page.getByText(first).first().count());
  },

  async 'a place kept as a favourite is offered at the question, and back leads from its card to the list'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = await to_the_places(page);
    await me.tap('checkbox', '暮らす');
    const [first] = await listed(page, /見つかったところ/);
    await me.tap('button', first);
    await me.tap('button', 'お気に入りに入れる');
    await me.hears('button', 'お気に入りからはずす');
    await me.tap('button', 'もどる');
    await me.hears('heading', '近くで、できること');
    await me.choose(/お気に入り/);
    deepStrictEqual(await listed(page, /お気に入りのところ/), [first]);
    await me.tap('button', 'もどる');
    await me.hears('heading', place);
    await me.tap('button', first);
    ok(await me.find('radio', /施設|ホーム/).isChecked());
  },

  async 'on a wide screen the map beside the list shows the same places, and pressing one opens its card'({ browser, address }) {
    const page = await visit(await device(browser, { viewport: { width: 1280, height: 800 } }), address);
    const me = await to_the_places(page);
    await me.tap('checkbox', '組み合わせる');
    const names = await listed(page, /見つかったところ/);
    const map = await marked(page);
    ok(names.length > 3);
    for (const name of names) ok(map.includes(name), `${name} is on the map: ${map}`);
    await me.tap('checkbox', '組み合わせる');
    await me.tap('checkbox', '集まる');
    const meeting = await listed(page, /見つかったところ/);
    for (const name of names) ok(!(await marked(page)).includes(name), `${name} is no longer on the map`);
    await me.tap('button', meeting[0]);
    await me.hears('heading', meeting[0]);
  },

  async 'after a finger has moved the map, a place is opened where it lies now'({ browser, address }) {
    const page = await visit(await device(browser, { viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference' }), address);
    const me = await to_the_places(page);
    await me.tap('checkbox', '暮らす');
    await me.tap('button', '大きく見る');
    await me.tap('button', '大きく見る');
    const box = await page.locator('section.map').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 40, { steps: 8 });
    await page.waitForTimeout(300);  // held still before it is let go: the map does not glide on
    await page.mouse.up();
    await me.settle();
    const names = await page.locator('section.map').getByRole('button').allTextContents();
    const alone = names.find((name) => !/か所：|見る$/.test(name));
    ok(alone, 'one stands by itself');
    await me.tap('button', alone);
    await me.hears('heading', alone);
  },

  async 'what is listed is printed on one page'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = await to_the_places(page);
    await me.tap('checkbox', '組み合わせる');
    const names = await listed(page, /見つかったところ/);
    const pdf = await me.download('button', 'この一覧を紙にする');
    strictEqual(pdf.name, 'places.pdf');
    const text = text_of(pdf.bytes).replace(/\s/g, '');
    for (const name of names) ok(text.includes(name.replace(/\s/g, '')), name);
    match(text, /ここにないものも、あるかもしれません/);
    strictEqual(pdf.bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 1, 1);
  },

  async 'what nobody can be found for is not said to be missing'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = await to_the_places(page);
    await look_for(me, 'ぬぬぬ', '');
    ok(await page.getByText('ないとはかぎりません').count());
  },
};
