// In another language: found without reading this one, kept, and beside the Japanese on the sheet.

import { execFileSync } from 'node:child_process';
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { join } from 'node:path';
import { violations } from './axe.mjs';
import { device, scratch, visit } from './browser.mjs';
import { walk_to } from './job_test.mjs';
import { Person } from './person.mjs';

const spoken = (page) => page.evaluate(() => document.documentElement.lang);

export const tests = {
  async 'who reads English finds it on the first page, and the way back to Japanese'({ browser, address }) {
    const context = await device(browser);
    const page = await visit(context, address);
    const me = new Person(page);
    strictEqual(await spoken(page), 'ja');
    await me.tap('link', 'English');
    await me.hears('heading', 'Your words, in your own time.');
    strictEqual(await spoken(page), 'en');
    deepStrictEqual(await violations(page), []);
    await me.tap('link', '日本語');
    await page.waitForFunction(() => document.documentElement.lang === 'ja');
    deepStrictEqual(page.trouble, []);
  },

  async 'a device set to English begins in English, one set to neither in Japanese'({ browser, address }) {
    for (const [locale, language] of [['en-GB', 'en'], ['fr-FR', 'ja']]) {
      const page = await visit(await device(browser, { locale }), address);
      strictEqual(await spoken(page), language);
    }
  },

  async 'words said in English are on a sheet whose first page is Japanese and whose second is English'({ browser, address }) {
    const context = await device(browser, { locale: 'en-GB' });
    const page = await visit(context, address);
    const me = new Person(page);
    await me.tap('button', 'Think a little');
    await walk_to(me, 'Where and with whom', 'Where do you want to be?', 'Next');
    await me.choose('Home');
    await me.write('In your own words', 'With my dog, looking at the garden');
    await walk_to(me, 'Sum up and hand over', 'Sum up and hand over', 'Next');
    const file = join(scratch(), 'summary.pdf');
    const [download] = await Promise.all([page.waitForEvent('download'), me.tap('button', 'Make a paper (PDF)')]);
    await download.saveAs(file);
    const text = (number) => execFileSync('pdftotext', ['-f', number, '-l', number, file, '-'], { encoding: 'utf8' });
    match(text('1'), /わたしの希望/);
    match(text('1'), /自宅/);
    match(text('2'), /What I wish/);
    match(text('2'), /Home/);
    ok(['1', '2'].every((number) => text(number).includes('looking at the garden')));
    deepStrictEqual(page.trouble, []);
  },
};
