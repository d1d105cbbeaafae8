// What is drawn can also be heard: the same words, as the elements a screen reader knows.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { violations } from './axe.mjs';
import { device, ready, visit } from './browser.mjs';
import { keep, open_with, place, say_where, to_the_summary, walk_to } from './job_test.mjs';
import { Person } from './person.mjs';

/** Looks at page after page; `found` is what is wrong with them. */
function inspector(me) {
  const found = [];
  const look = async (where) => {
    await me.settle();
    for (const one of await violations(me.page)) found.push(`${where}: ${one}`);
  };
  const visit_by = async (role, name) => {
    await me.tap(role, name);
    await look(name);
    await me.page.keyboard.press('Escape');
    await me.settle();
  };
  return { found, look, visit_by };
}

export const tests = {
  async 'every page of the conversation passes axe, with a second situation, too'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    const { found, look } = inspector(me);
    await me.tap('button', '少し考える');
    for (let title = ''; title !== 'まとめて、手わたす';) {
      title = await page.locator('h1').textContent();
      await look(title);
      if (title.startsWith('どの場面')) await me.tap('checkbox', 'がんなどの病気');
      if (title === place) await me.choose('自宅');
      if (title === 'まとめて、手わたす') break;
      const before = await page.locator('#page').textContent();
      await me.tap('button', 'つぎへ');
      await page.waitForFunction((was) => document.getElementById('page').textContent !== was, before);
    }
    await me.tap('button', 'つぎへ');
    await look('見直す');
    deepStrictEqual(found, []);
  },

  async 'every page beside the conversation passes axe: things to read, places, dialogs, trouble, a record kept'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    const { found, look, visit_by } = inspector(me);
    await look('入口');
    for (const [role, name] of [['button', '今日はやめておく'], ['link', 'つらいときの相談先'], ['link', '家族や支援者として書く'], ['button', '見え方']])
      await visit_by(role, name);
    await me.tap('button', '読むだけ');
    await look('読むだけ');
    const articles = await page.getByRole('list').getByRole('button').allTextContents();
    ok(articles.length > 3);
    for (const article of articles) await visit_by('button', article);
    await me.tap('link', 'ことづて');

    await say_where(me);
    await me.tap('button', 'とじる');
    await me.hears('heading', '残さずに終わりますか');
    await look('何かが残らないときの問い');
    await page.keyboard.press('Escape');
    await me.settle();
    await me.tap('link', '近くでできることを見る');
    await look('近くで、できること');
    await me.tap('button', 'ことばや町の名前でさがす');
    await look('ことばでさがす');
    await me.tap('button', 'さがす');
    await look('見つかったところ');
    await me.tap('link', 'ことづて');
    await me.tap('button', 'つづきを考える');
    await walk_to(me, 'まとめて伝える', 'この記録は、どなたのものですか');
    await me.write('生年月日', 'きのう');
    await page.keyboard.press('Escape');
    await look('読みとれない日');
    await me.tap('button', 'つぎへ');
    await me.hears('status', '残せないところがあります');
    await page.waitForTimeout(1000);  // longer than a trembling hand's second tap, which counts for nothing
    await walk_to(me, null, 'まとめて、手わたす');
    await me.tap('button', 'この端末に残す');
    await look('残す前');
    await me.write('あいことば', 'ねこ');
    await me.tap('button', '残す');
    await me.hears('status', 'まだ残していません');
    await look('短いあいことば');
    await me.tap('button', 'もどる');
    await keep(me);
    await look('残したあと');

    await page.reload();
    await ready(page);
    await look('入口、記録あり');
    await open_with(me, 'ちがう ことば です');
    await me.hears('status', 'ひらけませんでした');
    await look('ちがうあいことば');
    await page.reload();
    await ready(page);
    await say_where(me);
    await to_the_summary(me);
    await me.tap('button', 'この端末に残す');
    await look('前の記録がある');
    await me.tap('button', '前の記録をひらく');
    await me.hears('note', 'いま書いた答えがあります');
    await look('ひらく、答えあり');
    deepStrictEqual(found, []);
  },

  async 'the pages of handing over, of lists and of a helper pass axe, with a record open'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    const { found, look, visit_by } = inspector(me);
    await say_where(me);
    await keep(me);
    await to_the_summary(me);
    for (const [role, name] of [
      ['button', '渡す相手と、のせるものを決める'], ['button', '持ち歩く小さなカード・お薬手帳に貼る紙'],
      ['button', '鍵をかけたファイルで渡す'], ['button', '画面のQRで、新しいことばだけ渡す'],
      ['link', '渡されたファイルをひらく'],
      ['link', 'QRをたしかめる（紙、ほかの端末の画面）'],
    ]) await visit_by(role, name);
    await me.tap('button', '見え方');
    await visit_by('link', 'もとになる一覧を見る・入れかえる');

    await me.tap('link', 'ことづて');
    await me.tap('link', '家族や支援者として書く');
    await me.choose('訪問看護師');
    await me.tap('button', 'この人が書く');
    await walk_to(me, '見直す', '前と、いま');
    await visit_by('button', '読み合わせをする');
    await walk_to(me, '話し合う', 'その希望は、かなえられそうですか');
    await visit_by('link', '地域の資源のようすを見る');
    await walk_to(me, 'どこで、だれと', place);
    await me.tap('link', '近くでできることを見る');
    await visit_by('link', 'これからの行事を見る');
    await me.page.getByRole('list').getByRole('button').first().tap();
    await look('場所のカード');
    deepStrictEqual(found, []);
  },

  async 'a page that asks for patience passes axe'({ browser, address }) {
    const context = await device(browser, { serviceWorkers: 'block' });
    let come;
    const coming = new Promise((resolve) => { come = resolve; });
    await context.route('**/kotozute-rest.otf', async (route) => { await coming; await route.continue(); });
    const page = await visit(context, address);
    const me = new Person(page);
    const { found, look } = inspector(me);
    await me.tap('button', '少し考える');
    await walk_to(me, 'まとめて伝える', 'この記録は、どなたのものですか');
    await me.write('姓', '𠮷田');
    await walk_to(me, null, 'まとめて、手わたす');
    const downloading = page.waitForEvent('download');
    await me.tap('button', '紙にする（PDF）');
    await page.getByRole('progressbar').waitFor({ state: 'attached' });
    await look('お待ちください');
    come();
    await downloading;
    deepStrictEqual(found, []);
  },

  async 'lists are read line by line'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await me.tap('link', 'つらいときの相談先');
    const items = page.getByRole('listitem');
    ok((await items.count()) > 2);
    for (const words of await items.allInnerTexts()) match(words, /\S/);
    await items.filter({ hasText: '高齢者あんしん相談センター' }).first().waitFor({ state: 'attached' });
    strictEqual(await page.getByRole('list').locator('> :not(li)').count(), 0);
    await page.keyboard.press('Escape');
    await me.tap('button', '読むだけ');
    ok((await page.getByRole('list').locator('> li > button').count()) > 3, 'what can be pressed is a button in its item');
  },

  async 'an order that was chosen, and which steps have an answer, are said in words'({ browser, address }) {
    const page = await visit(await device(browser, { viewport: { width: 1280, height: 900 } }), address);
    const me = new Person(page);
    await me.tap('button', '少し考える');
    const step = page.getByRole('navigation').getByRole('button').first();
    strictEqual(await step.getAttribute('aria-description'), null);
    const values = page.getByRole('checkbox');
    const names = await values.evaluateAll((all) => [all[2], all[0]].map((one) => one.getAttribute('aria-label') ?? one.textContent));
    for (const name of names) await me.tap('checkbox', name);
    for (const [place, name] of names.entries())
      strictEqual(await me.find('checkbox', name).getAttribute('aria-description'), `${place + 1}番目に選んでいます`);
    strictEqual(await step.getAttribute('aria-description'), '答えあり');
  },

  async 'the sheet of paper can be read as text'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await say_where(me);
    await to_the_summary(me);
    await page.getByRole('img', { name: /./ }).first().waitFor({ state: 'attached' });
    const lines = await page.getByRole('paragraph').allTextContents();
    ok(lines.some((line) => /^過ごしたい場所：.*自宅/.test(line)), lines.join('\n'));
  },
};
