// The records of two people on one tablet.

import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { device, ready, visit } from './browser.mjs';
import { go_on, keep, passphrase, say_where, to_the_place } from './job_test.mjs';
import { Person } from './person.mjs';

const his = 'うみ やま かわ そら ほし';

async function opens(me, name, words) {
  await me.tap('button', '前に書いた記録をひらく');
  await me.tap('button', name);
  await me.write('あいことば', words);
  await me.tap('button', 'ひらく');
}

export const tests = {
  async 'two people keep their records on one tablet, and neither passphrase opens the other\'s'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await say_where(me);
    await keep(me);
    await me.tap('button', 'とじる');
    await me.tap('link', 'ほかの方の記録');
    await me.tap('button', 'ほかの方の記録をはじめる');
    await me.tap('button', '少し考える');
    await to_the_place(me);
    await me.choose('病院');
    await me.tap('button', 'ここで休む');
    await me.tap('button', '残して休む');
    await me.write('この記録の呼び名', '三号室');
    await me.write('あいことば', his);
    await me.tap('button', '残す');
    await me.hears('status', 'この端末に残しました');

    await page.reload();
    await ready(page);
    await opens(me, '三号室', passphrase);
    await me.hears('status', 'ひらけませんでした');
    await me.write('あいことば', his);
    await me.tap('button', 'ひらく');
    await me.hears('status', '記録をひらきました');
    await go_on(me);
    await to_the_place(me);
    ok(await me.find('radio', '病院').isChecked());
    await me.choose('その他');
    await me.hears('status', '残しました');

    await page.reload();
    await ready(page);
    await opens(me, 'はじめの記録', passphrase);
    await me.hears('status', '記録をひらきました');
    await go_on(me);
    await to_the_place(me);
    ok(await me.find('radio', '自宅').isChecked());
    strictEqual(await me.find('textbox', '自分のことばで').inputValue(), '庭の見える部屋で、猫といっしょに');
    deepStrictEqual(page.trouble, []);
  },
};
