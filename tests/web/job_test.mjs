// Job 1, the whole way through: say where one wishes to be, keep it, come back, hand it on.

import { execFileSync } from 'node:child_process';
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { device, go_offline, ready, scratch, visit } from './browser.mjs';
import { Person } from './person.mjs';

export const passphrase = 'あさがお かぜ すいか ゆうやけ';
export const place = 'どこで過ごしたいですか';

/** Goes to a stage (null: where one is), and on from there to the page with this heading. */
export async function walk_to(me, stage, heading, next = 'つぎへ') {
  const title = () => me.page.locator('h1').first().textContent();
  for (let pages = 0; (await title()) !== heading; pages += 1) {
    if (pages > 8) throw new Error(`no page "${heading}" in "${stage}"`);
    const before = await title();
    await me.tap('button', (pages === 0 && stage) || next);
    await me.page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, before);
  }
}

export const to_the_place = (me) => walk_to(me, 'どこで、だれと', place);
export const to_the_summary = (me) => walk_to(me, 'まとめて伝える', 'まとめて、手わたす');

export async function say_where(me) {
  await me.tap('button', '少し考える');
  await to_the_place(me);
  await me.choose('自宅');
  await me.write('自分のことばで', '庭の見える部屋で、猫といっしょに');
}

export async function keep(me) {
  await to_the_summary(me);
  await me.tap('button', 'この端末に残す');
  await me.write('あいことば', passphrase);
  await me.tap('button', '残す');
  await me.hears('status', 'この端末に残しました');
}

export async function open_with(me, words) {
  await me.tap('button', '前に書いた記録をひらく');
  await me.write('あいことば', words);
  await me.tap('button', 'ひらく');
}

export async function unlock(me) {
  await open_with(me, passphrase);
  await me.hears('status', '記録をひらきました');
}

/** Where one reads what was said before. */
export async function go_on(me) {
  await me.tap('link', 'ことづて');
  await me.tap('button', 'つづきを考える');
}

/** Another day: the page is loaded anew, the record opened, and one reads what was said before. */
export async function come_back(me) {
  await me.page.reload();
  await ready(me.page);
  await unlock(me);
  await go_on(me);
  await to_the_place(me);
}

/** What the desktop program makes of the same record: said by the same person at the moment of every test. */
export function desktop_papers(desktop, statements) {
  const folder = scratch();
  const recorded = '2026-11-22T10:30:00+09:00';
  const sitting = { voice: 'person', recorded_by: 'person', on: '2026-11-22', recorded };
  const record = { format: 'kotozute-record', version: 1, sittings: [{ ...sitting, statements }] };
  writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
  const out = join(folder, 'out');
  execFileSync(desktop, ['summary', '--record', join(folder, 'record.json'), '--out', out, '--now', recorded]);
  return (name) => readFileSync(join(out, name));
}

export const home = {
  slot: 'place_of_care/now',
  answer: { state: 'wish', choices: ['home'], words: '庭の見える部屋で、猫といっしょに' },
};

export const text_of = (pdf) => execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });

const letters = 'asagao kaze suika yuuyake';  // a passphrase that needs no input method

/** Hands that have a keyboard and nothing else. */
class Keys {
  constructor(page, me) { Object.assign(this, { page, me }); }

  focused() { return this.page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent); }

  async tab_to(name) {
    for (let stops = 0; stops < 60; stops += 1) {
      if ((await this.focused()) === name) return this.me.settle();
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to "${name}"`);
  }

  async press(name, heading) {
    await this.tab_to(name);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((title) => document.querySelector('h1')?.textContent.includes(title), heading);
    await this.me.settle();
  }
}

export const tests = {
  async 'with the network gone, a wish is said, kept under a passphrase, found again and handed on as on a desktop'({ browser, address, server, desktop }) {
    const context = await device(browser);
    const page = await visit(context, address);
    await go_offline(page);
    server.close();
    const me = new Person(page);
    await say_where(me);
    await keep(me);
    await page.close();

    const again = await context.newPage();
    await again.goto(address);
    await ready(again);
    const them = new Person(again);
    await unlock(them);
    await go_on(them);
    await to_the_place(them);
    ok(await them.find('radio', '自宅').isChecked(), 'the wish is there');
    strictEqual(await them.find('textbox', '自分のことばで').inputValue(), '庭の見える部屋で、猫といっしょに');

    await to_the_summary(them);
    const pdf = await them.download('button', '紙にする（PDF）');
    const bundle = await them.download('button', '病院の記録用（FHIR）');
    const referral = await them.download('button', '診療情報提供書に添える形（FHIR）');
    strictEqual(pdf.name, 'summary.pdf');
    strictEqual(bundle.name, 'bundle.json');
    strictEqual(referral.name, 'referral.json');
    const theirs = desktop_papers(desktop, [home, { slot: 'kept', kept: {} }]);
    strictEqual(text_of(pdf.bytes), text_of(theirs('summary.pdf')));
    match(text_of(pdf.bytes), /庭の見える部屋で、猫といっしょに/);
    deepStrictEqual(JSON.parse(bundle.bytes), JSON.parse(theirs('bundle.json')));
    ok(bundle.bytes.equals(theirs('bundle.json')), 'the Bundle is the same, byte for byte');
    ok(referral.bytes.equals(theirs('referral.json')), 'and what goes with a letter of referral');
    ok(pdf.bytes.equals(theirs('summary.pdf')), 'the PDF is the same, byte for byte');
    deepStrictEqual(page.trouble, []);
  },

  async 'a place near home is found without a network, and picked it stands in the answer'({ browser, address, server }) {
    const page = await visit(await device(browser), address);
    await go_offline(page);
    server.close();
    const me = new Person(page);
    await me.tap('button', '少し考える');
    await to_the_place(me);
    await me.tap('link', '近くでできることを見る');
    await me.tap('button', 'ことばや町の名前でさがす');
    await me.write('さがすことば', '緩和ケア');
    await me.tap('button', 'さがす');
    await me.tap('button', /緩和ケア病棟/);
    await me.tap('button', 'この場所を答えに入れる');
    await me.hears('heading', place);
    ok(await me.find('radio', /緩和ケア病棟/).isChecked());
    await me.hears('status', '書き入れました');
  },

  async 'a wrong passphrase opens nothing and says so'({ browser, address }) {
    const context = await device(browser);
    const page = await visit(context, address);
    const me = new Person(page);
    await say_where(me);
    await keep(me);
    await page.reload();
    await ready(page);
    await open_with(me, 'ちがう ことば です');
    await me.hears('status', 'ひらけませんでした');
    await me.write('あいことば', passphrase);
    await me.tap('button', 'ひらく');
    await me.hears('status', '記録をひらきました');
  },

  async 'with the keyboard alone, a wish is said, kept, found again and printed'({ browser, address }) {
    const page = await visit(await device(browser, { hasTouch: false }), address);
    const me = new Person(page);
    const keys = new Keys(page, me);
    await keys.press('少し考える', '大切にしていること');
    await keys.press('どこで、だれと', 'どの場面');
    await keys.press('つぎへ', place);
    await keys.tab_to('自宅');
    await page.keyboard.press('ArrowDown');
    await me.settle();
    strictEqual(await page.getByRole('radio', { checked: true }).count(), 0, 'walking among the answers gives none');
    await page.keyboard.press('ArrowUp');
    await me.settle();
    await page.keyboard.press('Space');
    await me.settle();
    ok(await me.find('radio', '自宅').isChecked());
    await keys.press('まとめて伝える', 'どなたのもの');
    await keys.press('つぎへ', 'まとめて、手わたす');
    await keys.press('この端末に残す', 'この端末に、残しますか');
    await keys.tab_to('あいことば');
    await page.keyboard.type(letters);
    await page.keyboard.press('Enter');
    await me.hears('status', 'この端末に残しました');

    await page.reload();
    await ready(page);
    await keys.press('前に書いた記録をひらく', '前に書いた記録を、ひらきます');
    await keys.tab_to('あいことば');
    await page.keyboard.type(letters);
    await keys.press('ひらく', 'まとめて、手わたす');
    await me.hears('status', '記録をひらきました');
    await keys.tab_to('紙にする（PDF）');
    const pdf = await me.comes(() => page.keyboard.press('Enter'));
    strictEqual(pdf.name, 'summary.pdf');
    match(text_of(pdf.bytes), /自宅/);
  },
};
