// What is fetched, and when: the typeface of rare characters only for one, a new version behind the back.

import { createHash } from 'node:crypto';
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { device, go_offline, ready, scratch, visit } from './browser.mjs';
import { desktop_papers, text_of, walk_to } from './job_test.mjs';
import { Person } from './person.mjs';
import { serve } from './serve.mjs';
import { first_visit } from './size.mjs';

const rest = 'fonts/kotozute-rest.otf';

async function write_the_name(me) {
  await me.tap('button', '少し考える');
  await walk_to(me, 'まとめて伝える', 'この記録は、どなたのものですか');
  await me.write('姓', '𠮷田');
  await me.write('名', '和子');
}

/** `turn` is when the version that waits now has become the one in use. */
async function watch_versions(context) {
  const session = await context.newCDPSession(await context.newPage());
  const waiting = new Set();
  const turn = new Promise((done) => session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) {
      if (status === 'installed') waiting.add(versionId);
      if (status === 'activated' && waiting.has(versionId)) done();
    }
  }));
  await session.send('ServiceWorker.enable');
  return { turn };
}

export const tests = {
  async 'a first visit fetches at most 5 MB, of which the code is at most 1.6 MB'({ site }) {
    const { all, code } = first_visit(site);
    ok(all <= 5_000_000 && code <= 1_600_000, `${all} bytes, code ${code}`);
    ok(code > 500_000, 'the program itself is counted');
  },

  async 'it can be put on the home screen, with its name and a picture of each size it promises'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    deepStrictEqual(errors, []);
    const { name, display, icons, start_url: start } = JSON.parse(data);
    deepStrictEqual([name, display, new URL(start, url).href], ['ことづて', 'standalone', new URL('./', address).href]);
    const promised = icons.filter(({ type }) => type === 'image/png').map(({ src, sizes }) => [new URL(src, url).href, sizes]);
    const sizes = await page.evaluate((all) => Promise.all(all.map(async ([src]) => {
      const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
      return `${width}x${height}`;
    })), promised);
    deepStrictEqual(sizes, promised.map(([, size]) => size));
    ok(sizes.includes('512x512'));
  },

  async 'the typeface of rare characters is fetched when one is written, and the PDF has them as on a desktop'({ browser, address, desktop }) {
    const context = await device(browser);
    const fetched = [];
    context.on('request', (request) => fetched.push(request.url()));
    const page = await visit(context, address);
    const me = new Person(page);
    await me.tap('button', '少し考える');
    await page.waitForTimeout(500);
    strictEqual(fetched.filter((url) => url.includes(rest)).length, 0, 'not before');
    await me.tap('link', 'ことづて');
    const coming = page.waitForResponse((answer) => answer.url().includes(rest));
    await write_the_name(me);
    await coming;
    await walk_to(me, null, 'まとめて、手わたす');
    const pdf = await me.download('button', '紙にする（PDF）');
    const theirs = desktop_papers(desktop, [{ slot: 'subject', subject: { family: '𠮷田', given: '和子' } }]);
    ok(text_of(pdf.bytes).includes('𠮷田'));
    ok(pdf.bytes.equals(theirs('summary.pdf')), 'the PDF is the same, byte for byte');
  },

  async 'without a network, a rare character is written all the same, and the page says what is missing'({ browser, address, server }) {
    const page = await visit(await device(browser), address);
    await go_offline(page);
    server.close();
    const me = new Person(page);
    await write_the_name(me);
    await me.hears('status', 'めずらしい漢字の書体');
    await page.getByRole('button', { name: 'わかりました' }).tap();
    await walk_to(me, null, 'まとめて、手わたす');
    await me.tap('button', '持ち歩く小さなカード・お薬手帳に貼る紙');
    const card = await me.download('button', '文字だけ（テキスト）');
    ok(card.bytes.toString().includes('𠮷田'));
  },

  async 'a new version says that it is ready and waits until the program is opened again'({ browser, site }) {
    const copy = join(scratch(), 'site');
    cpSync(site, copy, { recursive: true });
    const server = await serve(copy);
    const page = await visit(await device(browser), server.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const hash = () => createHash('sha256').update(readFileSync(join(copy, 'style.css'))).digest('base64');
    const worker = readFileSync(join(copy, 'sw.js'), 'utf8');
    const before = hash();
    appendFileSync(join(copy, 'style.css'), '\n:root { --new: 1; }\n');
    writeFileSync(join(copy, 'sw.js'), worker.replace(before, hash()));
    for (const name of ['style.css.br', 'sw.js.br']) rmSync(join(copy, name));
    const value = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--new'));

    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.getByText('新しい版の用意ができました').waitFor();
    strictEqual(await value(), '', 'nothing changes under the hands');
    await page.getByRole('button', { name: 'わかりました' }).tap();
    const context = page.context();
    const { turn } = await watch_versions(context);
    await page.close();
    await Promise.race([turn, new Promise((_, late) => setTimeout(late, 60_000, new Error('the new version did not take over')))]);
    const again = await context.newPage();
    await again.goto(server.address);
    await ready(again);
    const after = await again.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--new').trim());
    server.close();
    strictEqual(after, '1');
  },
};
