// However much is said on a tablet: the papers made of it are those a desktop makes.

import { execFileSync } from 'node:child_process';
import { deepStrictEqual, match, ok } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { device, scratch, visit } from './browser.mjs';
import { keep, text_of, to_the_summary } from './job_test.mjs';
import { Person } from './person.mjs';

const words = '庭の見える部屋で、髙﨑さんと𠮷田さんに会いたい。';
const typed = { past: '1941年5月2日', coming: '2027年5月2日', tel: '03-0000-0000', text: '𠮷田 和子' };

/** In the page: what a field is for. */
function purpose(field) {
  const name = field.getAttribute('aria-label');
  if (field.localName === 'textarea') return 'words';
  if (field.type === 'tel') return 'tel';
  return /見直す日/.test(name) ? 'coming' : /日$/.test(name) ? 'past' : 'text';
}

/** The first of every choice, the first tick, words in every field; what unfolds by that is answered, too. */
async function answer_page(me) {
  const { page } = me;
  for (let at = 0; at < (await page.getByRole('radiogroup').count()); at += 1) {
    const group = page.getByRole('radiogroup').nth(at);
    if (await group.locator('input:checked').count() === 0) await me.touch(group.getByRole('radio').first());
  }
  for (let at = 0; at < Math.min(1, await page.getByRole('checkbox').count()); at += 1) await me.touch(page.getByRole('checkbox').nth(at));
  for (let at = 0; at < (await page.getByRole('textbox').count()); at += 1) {
    const field = page.getByRole('textbox').nth(at);
    await me.reach(field);
    await field.tap();
    await page.keyboard.insertText({ words, ...typed }[await field.evaluate(purpose)]);
    await me.settle();
  }
}

/** From the first page to the summary. */
async function answer_everything(me) {
  const title = () => me.page.locator('h1').first().textContent();
  await me.tap('button', '少し考える');
  for (let pages = 0; (await title()) !== 'まとめて、手わたす'; pages += 1) {
    ok(pages < 40, `the walk ends, but not at ${await title()}`);
    await answer_page(me);
    await me.tap('button', 'つぎへ');
  }
}

async function papers_of(me) {
  const made = {};
  const take = async (button) => { const { name, bytes } = await me.download('button', button); made[name] = bytes; };
  for (const button of ['紙にする（PDF）', '病院の記録用（FHIR）', '診療情報提供書に添える形（FHIR）']) await take(button);
  await me.tap('button', '持ち歩く小さなカード・お薬手帳に貼る紙');
  for (const part of await me.page.getByRole('checkbox').all()) if (!(await part.isChecked())) await me.touch(part);
  for (const button of ['コードだけ（画像）', '文字だけ（テキスト）']) await take(button);
  return made;
}

/** What a desktop reads out of the Bundle, and makes again of what it read. */
function desktop_papers(desktop, bundle) {
  const folder = scratch();
  writeFileSync(join(folder, 'bundle.json'), bundle);
  execFileSync(desktop, ['open', join(folder, 'bundle.json'), '--out', folder]);
  const now = '2026-11-22T10:30:00+09:00';
  execFileSync(desktop, ['summary', '--record', join(folder, 'record.json'), '--out', join(folder, 'out'), '--now', now]);
  return (name) => readFileSync(join(folder, 'out', name));
}

export const tests = {
  async 'an answer to everything goes to a desktop in the file for hospitals, whose papers are then the same, byte for byte'({ browser, address, desktop }) {
    const me = new Person(await visit(await device(browser), address));
    await answer_everything(me);
    await keep(me);
    await to_the_summary(me);
    const made = await papers_of(me);
    const theirs = desktop_papers(desktop, made['bundle.json']);
    ok(made['bundle.json'].length > 50_000, 'much was said');
    match(text_of(made['summary.pdf']), /髙﨑/);
    for (const [name, bytes] of Object.entries(made)) ok(bytes.equals(theirs(name)), `${name} is the same`);
    deepStrictEqual(Object.keys(made).sort(), ['bundle.json', 'card.png', 'card.txt', 'referral.json', 'summary.pdf']);
    deepStrictEqual(me.page.trouble, []);
  },
};
