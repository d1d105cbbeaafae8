// Lists of places brought into the browser: chosen, read, told of, used, kept and put away.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { device, go_offline, ready, visit } from './browser.mjs';
import { to_the_place } from './job_test.mjs';
import { Person } from './person.mjs';

const header = '市区町村コード,名称,種類,住所,電話番号,出典,出典の日付\r\n';
const one = '131059,みどり訪問看護,訪問看護,東京都文京区大塚4-1-1,03-0000-0001,見本,2026-04-01\r\n';
const other = '131059,みんなの家,居場所,東京都文京区千駄木3丁目,,見本,2026-04-01\r\n';
const broken = '131059,住所のないところ,居場所,,,見本,2026-04-01\r\n';

const csv = (name, rows) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(header + rows) });

async function to_the_lists(page) {
  const me = new Person(page);
  await me.tap('button', '見え方');
  await me.tap('link', /もとになる一覧/);
  await me.hears('heading', '場所の一覧');
  return me;
}

async function brings(me, files) {
  const asking = me.page.waitForEvent('filechooser');
  await me.tap('button', 'ファイルを選ぶ');
  await (await asking).setFiles(files);
  await me.page.getByRole('button', { name: '読みはじめる' }).waitFor({ state: 'attached' });
  await me.tap('button', '読みはじめる');
}

const lists = (page) => page.getByRole('list', { name: 'いま使っている一覧' }).getByRole('listitem').allTextContents();

export const tests = {
  async 'files of places are read, told of in words, and used only when the person says so'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = await to_the_lists(page);
    await brings(me, [csv('own.csv', one + broken), csv('more.csv', other)]);
    await me.hears('heading', 'この一覧を使いますか');
    const told = await page.locator('main').innerText();
    match(told, /own\.csv/);
    match(told, /なくてはならないことが書かれていません/);
    match(told, /3行目/);
    match((await lists(page)).join(), /小さな一覧/);
    await me.tap('button', 'やめる');
    match((await lists(page)).join(), /小さな一覧/);

    await brings(me, [csv('own.csv', one + broken), csv('more.csv', other)]);
    await me.hears('heading', 'この一覧を使いますか');
    await me.tap('button', '使う');
    await me.hears('status', '新しい一覧を使いはじめました');
    match((await lists(page)).join(), /東京都文京区2か所/);
    deepStrictEqual(page.trouble, []);
  },

  async 'a list in use is there again on the next visit, without a network, until it is put away'({ browser, address }) {
    const page = await visit(await device(browser), address);
    let me = await to_the_lists(page);
    await brings(me, [csv('own.csv', one)]);
    await me.tap('button', '使う');
    await me.hears('status', '新しい一覧を使いはじめました');
    await go_offline(page);
    await page.reload();
    await ready(page);
    me = await to_the_lists(page);
    strictEqual((await lists(page)).length, 1);
    match((await lists(page))[0], /1か所/);
    await me.tap('button', /をはずす$/);
    await me.tap('button', '一覧をはずす');
    await me.hears('status', '一覧をはずしました');
    match((await lists(page)).join(), /小さな一覧/);
  },

  async 'a number that is wrong in the list is put right on its card, stays so, and becomes a file for others'({ browser, address }) {
    const page = await visit(await device(browser), address);
    let me = await to_the_lists(page);
    await brings(me, [csv('own.csv', one)]);
    await me.tap('button', '使う');
    await me.hears('status', '新しい一覧を使いはじめました');
    await page.reload();
    await ready(page);

    const to_the_nurse = async () => {
      me = new Person(page);
      await me.tap('button', '少し考える');
      await to_the_place(me);
      await me.tap('link', '近くでできることを見る');
      await me.tap('button', /みどり訪問看護/);
      await me.hears('heading', 'みどり訪問看護');
    };
    await to_the_nurse();
    await me.tap('button', 'ちがうところをなおす');
    await me.write('電話番号', '０３－１１１１－２２２２');
    await me.tap('button', 'なおす');
    await page.locator('input[aria-invalid=true]').waitFor({ state: 'attached' });
    await me.write('なおす人', 'ケアマネジャー 中村');
    await me.tap('button', 'なおす');
    await me.hears('status', '場所の内容をなおしました');
    strictEqual(await me.find('link', /03-1111-2222/).getAttribute('href'), 'tel:0311112222');
    await me.hears('main', '2026年11月22日にケアマネジャー 中村がなおしました');
    await go_offline(page);
    await page.reload();
    await ready(page);
    await to_the_nurse();
    await me.find('link', /03-1111-2222/).waitFor({ state: 'attached' });

    await me.tap('button', '見え方');
    await me.tap('link', /もとになる一覧/);
    const { name, bytes } = await me.download('button', /なおしたところ（1か所）をファイルにする/);
    strictEqual(name, '131059.corrections.csv');
    match(bytes.toString(), /電話番号,03-1111-2222,ケアマネジャー 中村,2026-11-22/);
    deepStrictEqual(page.trouble, []);
  },

  async 'what is no table is refused by its name, and the list in use stays'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = await to_the_lists(page);
    await brings(me, [{ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('これは手紙です。\n') }]);
    await page.getByText('letter.txt：').waitFor({ state: 'attached' });
    ok((await lists(page)).join().includes('小さな一覧'));
  },
};
