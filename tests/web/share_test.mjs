// A locked file goes from one device to another; its passphrase is told another way.

import { execFileSync } from 'node:child_process';
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { device, scratch, visit } from './browser.mjs';
import { go_on, keep, passphrase as own, say_where, text_of, to_the_place, to_the_summary } from './job_test.mjs';
import { Person } from './person.mjs';

const make = '鍵をかけたファイルを作る';

/** From the page of the summary on: what is locked in, and the passphrase the page tells. */
async function hand_over(me, parts) {
  await me.tap('button', '鍵をかけたファイルで渡す');
  for (const part of parts) await me.tap('checkbox', part);
  const { name, bytes } = await me.download('button', make);
  await me.hears('status', '鍵をかけて保存しました');
  const passphrase = await me.page.getByText(/^[ぁ-ん]+( [ぁ-ん]+){5}$/).textContent();
  return { name, bytes, passphrase };
}

async function take_in(me, { name, bytes }, passphrase) {
  const asked = me.page.waitForEvent('filechooser');
  await me.tap('button', 'ファイルを選ぶ');
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await me.hears('main', `選んだファイル：${name}`);
  await me.write('あいことば', passphrase);
  await me.tap('button', 'ひらく');
}

async function someone(browser, address) {
  return new Person(await visit(await device(browser), address));
}

/** All that was said goes from one to somebody who opens it; both are where that begins. */
async function carry(from, to) {
  const share = await hand_over(from, [/記録そのもの/]);
  await to.tap('link', '渡されたファイルをひらく');
  await take_in(to, share, share.passphrase);
  await to.hears('main', '入っているもの');
}

/** Somebody with a record of their own takes it in; `words` are what the page says of it then. */
async function carry_and_merge(from, to, words) {
  await to_the_summary(from);
  await to_the_summary(to);
  await carry(from, to);
  await to.tap('button', 'この端末の記録に合わせる');
  await to.hears('status', words);
}

async function say_elsewhere(me, choice) {
  await go_on(me);
  await to_the_place(me);
  await me.choose(choice);
  await me.hears('status', '残しました');
}

/** One with a record, and one that begins with what was handed over. */
async function two_tablets(browser, address) {
  const home = await someone(browser, address);
  await say_where(home);
  await keep(home);
  await to_the_summary(home);
  const away = await someone(browser, address);  // begins with what was handed over
  await carry(home, away);
  await away.hears('main', 'この端末には、記録がまだありません');
  await away.tap('button', 'この端末に残して、はじめる');
  await away.write('あいことば', own);
  await away.tap('button', '残す');
  await away.tap('button', 'この端末の記録に合わせる');
  await away.hears('status', '件が入りました');
  return [home, away];
}

/** What stands on paper. */
async function sheet(me) {
  const { bytes } = await me.download('button', '紙にする（PDF）');
  return text_of(bytes);
}

export const tests = {
  async 'a locked file made on one tablet opens on another, and on a desktop, with the words told'({ browser, address, desktop }) {
    const her = await someone(browser, address);
    await say_where(her);
    await to_the_summary(her);
    const share = await hand_over(her, [/まとめた紙/]);
    strictEqual(share.name, 'share.age');

    const his = await someone(browser, address);
    await his.tap('link', '渡されたファイルをひらく');
    await take_in(his, share, 'ちがう ことば です ね え と');
    await his.hears('status', 'ひらけませんでした');
    await his.write('あいことば', share.passphrase);
    await his.tap('button', 'ひらく');
    await his.hears('main', '2026年11月22日');
    await his.hears('main', '合わせるものは、入っていません');
    const { bytes } = await his.download('button', /紙を取りだす/);
    match(text_of(bytes), /自宅/);

    const folder = scratch();
    writeFileSync(join(folder, 'share.age'), share.bytes);
    writeFileSync(join(folder, 'words'), share.passphrase);
    execFileSync(desktop, ['open', join(folder, 'share.age'), '--passphrase-file', join(folder, 'words'), '--out', join(folder, 'out')]);
    deepStrictEqual(her.page.trouble.concat(his.page.trouble), []);
  },

  async 'two tablets hand a record to and fro, both show what differs, and settled at one it is settled at both'({ browser, address }) {
    const [home, away] = await two_tablets(browser, address);

    await say_elsewhere(home, '病院');
    await say_elsewhere(away, '介護施設・老人ホーム');
    for (const [from, to] of [[home, away], [away, home]]) {
      await carry_and_merge(from, to, '食いちがっているところが、1件あります');
      await to.hears('heading', '食いちがっているところ（1件）');
    }

    await home.tap('button', /過ごしたい場所/);
    await home.tap('button', /こちらにする（1つめ）/);
    await home.hears('status', '残しました');
    await carry_and_merge(home, away, '件が入りました');
    for (const me of [home, away]) await to_the_summary(me);
    strictEqual(await sheet(away), await sheet(home));
    deepStrictEqual(home.page.trouble.concat(away.page.trouble), []);
  },

  async 'what is new goes from one screen to the other tablet as a code, and is taken in there'({ browser, address }) {
    const [home, away] = await two_tablets(browser, address);

    await say_elsewhere(home, '病院');
    await to_the_summary(home);
    await home.tap('button', '画面のQRで、新しいことばだけ渡す');
    await home.page.getByRole('img', { name: /新しいことば\d+件のQR/ }).waitFor();
    const screen = await home.page.screenshot();
    const picture = join(scratch(), 'screen.png');
    writeFileSync(picture, screen);
    const read = execFileSync('zbarimg', ['-q', '--nodbus', '--raw', '-Sbinary', picture]);
    ok(read.length > 100, 'readers of other people read it off the screen');
    ok(read.equals(execFileSync('ZXingReader', ['-format', 'QRCode', '-bytes', picture])), 'and read the same bytes');
    await to_the_summary(away);
    await away.tap('link', 'QRをたしかめる（紙、ほかの端末の画面）');
    const asked = away.page.waitForEvent('filechooser');
    await away.tap('button', '写真を選ぶ');
    await (await asked).setFiles({ name: 'screen.png', mimeType: 'image/png', buffer: screen });
    await away.tap('button', 'この端末の記録に合わせる');
    await away.hears('status', '1件が入りました');
    for (const me of [home, away]) await to_the_summary(me);
    strictEqual(await sheet(away), await sheet(home));
    deepStrictEqual(home.page.trouble.concat(away.page.trouble), []);
  },

  async 'a document from elsewhere is read on the page and comes in with its source, beside what the person said'({ browser, address, root }) {
    const me = await someone(browser, address);
    await say_where(me);
    await keep(me);
    await to_the_summary(me);
    await me.tap('link', '渡されたファイルをひらく');
    const asked = me.page.waitForEvent('filechooser');
    await me.tap('button', 'ファイルを選ぶ');
    await (await asked).setFiles(join(root, 'tests/fhir/specimens/advance_directive.json'));
    for (const said of ['Personal Advance Care Plan', 'Music in the morning', 'entry［8］.resource.modifierExtension']) await me.hears('main', said);
    await me.tap('button', 'この端末の記録に合わせる');
    await me.tap('button', '同じ人なので、合わせる');
    await me.hears('status', '6件が入りました');
    await to_the_summary(me);
    const paper = await sheet(me);
    match(paper, /自宅/);
    match(paper, /Personal Advance Care Plan（2025-03-14のもの）/);
    deepStrictEqual(me.page.trouble, []);
  },

  async 'a file that is none, and one of a later version, are refused in plain words'({ browser, address }) {
    const me = await someone(browser, address);
    await me.tap('link', '渡されたファイルをひらく');
    const brings = async (text) => {
      const asked = me.page.waitForEvent('filechooser');
      await me.tap('button', 'ファイルを選ぶ');
      await (await asked).setFiles({ name: 'letter.age', mimeType: 'text/plain', buffer: Buffer.from(text) });
    };
    await brings('これは手紙です。\n');
    await me.hears('status', 'そのファイルはひらけませんでした');
    await brings('age-encryption.org/v2\n');
    await me.hears('status', '新しいことづてで作られたファイルです');
    deepStrictEqual(me.page.trouble, []);
  },
};
