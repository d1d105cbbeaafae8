// When the browser cannot keep the record, it says so, and nothing that was said is lost.

import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { device, ready, visit } from './browser.mjs';
import { come_back, go_on, keep, open_with, passphrase, say_where, to_the_place, to_the_summary, unlock } from './job_test.mjs';
import { Person } from './person.mjs';

async function quota(page, address, bytes) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize: bytes });
}

const key_version = 'KOTOZUTE-KEYS'.length;  // where the key file says which version it is

/** The files in the browser's storage, as arrays of bytes. */
const kept = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('kotozute');
  opening.onerror = reject;
  opening.onsuccess = async () => {
    const files = opening.result.transaction('files').objectStore('files');
    const all = {};
    files.openCursor().onsuccess = ({ target: { result: at } }) => {
      if (!at) return opening.result.close(), resolve(all);
      all[at.key] = [...at.value];
      return at.continue();
    };
  };
}));

const put = (page, files) => page.evaluate((all) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('kotozute');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const writing = opening.result.transaction('files', 'readwrite');
    for (const [name, bytes] of Object.entries(all)) writing.objectStore('files').put(Uint8Array.from(bytes), name);
    writing.oncomplete = () => { opening.result.close(); resolve(); };
    writing.onabort = reject;
  };
}), files);

export const tests = {
  async 'with no room left, keeping says so, the words stay, and it works once there is room'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await say_where(me);
    await to_the_summary(me);
    await me.tap('button', 'この端末に残す');
    await quota(page, address, 1);
    await me.write('あいことば', passphrase);
    await me.tap('button', '残す');
    await me.hears('status', '端末の空きがたりず');
    await quota(page, address, 1_000_000_000);
    await me.write('あいことば', passphrase);
    await me.tap('button', '残す');
    await me.hears('status', 'この端末に残しました');
    await page.reload();
    await ready(page);
    await unlock(me);
  },

  async 'with no room left for one more answer, what was kept before still stands, and so do the words on the screen'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await say_where(me);
    await keep(me);
    await go_on(me);
    await to_the_place(me);
    await page.waitForTimeout(31_000);  // so long Chromium goes by the room it saw at the last save
    await quota(page, address, 1);
    await me.tap('radio', '病院');
    await me.hears('status', '残せませんでした');
    ok(await me.find('radio', '自宅').isChecked(), 'what stands is what was kept');
    await me.write('自分のことばで', '縁側で');
    await me.tap('radio', 'その他');
    await me.hears('status', '残せませんでした');
    strictEqual(await me.find('textbox', '自分のことばで').inputValue(), '縁側で', 'the words are still there');
    await quota(page, address, 1_000_000_000);
    await me.choose('病院');
    await me.hears('status', '残しました');
    await come_back(me);
    ok(await me.find('radio', '病院').isChecked());
  },

  async 'the browser is asked to keep the record for good, and the page tells what it answered'({ browser, address }) {
    for (const [lasts, said] of [[true, 'ブラウザが自動で消すことはありません'], [false, 'ブラウザが消すことがあります']]) {
      const context = await device(browser);
      await context.addInitScript((answer) => {
        navigator.storage.persisted = async () => false;
        navigator.storage.persist = async () => { window.asked = true; return answer; };
      }, lasts);
      const page = await visit(context, address);
      const me = new Person(page);
      await say_where(me);
      ok(!(await page.evaluate(() => window.asked)), 'not before there is something to keep');
      await keep(me);
      await page.getByRole('status').filter({ hasText: said }).waitFor();
      ok(await page.evaluate(() => window.asked));
      await context.close();
    }
  },

  async 'a record that was cut off, or was kept by a newer version, is named as such and left alone'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await say_where(me);
    await keep(me);
    const whole = await kept(page);
    const half = (bytes) => bytes.slice(0, bytes.length / 2);
    const spoilt = [
      ['読みとれません', { ...whole, 'record.db': half(whole['record.db']) }],
      ['読みとれません', { ...whole, keys: half(whole.keys) }],
      ['読みとれません', { ...whole, keys: [] }],
      ['新しいことづてで残された記録です', { ...whole, keys: whole.keys.with(key_version, 2) }],
    ];
    for (const [said, files] of spoilt) {
      await put(page, files);
      await page.reload();
      await ready(page);
      await open_with(me, passphrase);
      await me.page.getByRole('status').filter({ hasText: new RegExp(said) }).waitFor({ state: 'attached' });
      strictEqual(await me.page.getByRole('status').filter({ hasText: /./ }).count(), 1, 'one clear line');
      deepStrictEqual(await kept(page), files, 'the files are as they were');
    }
    await put(page, whole);
    await come_back(me);
    ok(await me.find('radio', '自宅').isChecked(), 'mended, everything is there');
  },
};
