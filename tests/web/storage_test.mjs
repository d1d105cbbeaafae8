// When the browser cannot keep the record, it says so, and nothing that was said is lost.

import { ok, strictEqual } from 'node:assert';
import { device, ready, visit } from './browser.mjs';
import { go_on, keep, passphrase, say_where, to_the_place, to_the_summary, unlock } from './job_test.mjs';
import { Person } from './person.mjs';

async function quota(page, address, bytes) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(address).origin, quotaSize: bytes });
}

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
    await page.reload();
    await ready(page);
    await unlock(me);
    await go_on(me);
    await to_the_place(me);
    ok(await me.find('radio', '病院').isChecked());
  },
};
