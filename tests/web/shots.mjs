// Pictures of the main pages as a browser shows them, to be looked at.
//
//     node shots.mjs [FOLDER]      build/web-shots unless another folder is named

import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { device, launch, phone, ready, tablet, visit } from './browser.mjs';
import { go_on, keep, say_where, to_the_place, to_the_summary, unlock } from './job_test.mjs';
import { Person } from './person.mjs';
import { serve } from './serve.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = process.argv[2] ?? join(root, 'build/web-shots');
mkdirSync(folder, { recursive: true });

const kinds = {
  tablet: { viewport: tablet },
  phone: { viewport: phone, deviceScaleFactor: 2 },
  'tablet-200': { viewport: tablet, settings: { text_scale: '2' } },
  'tablet-dark': { viewport: tablet, settings: { theme: 'dark' } },
};

async function pictures(browser, kind, { settings = {}, ...options }) {
  const server = await serve(process.env.KOTOZUTE_SITE ?? join(root, 'build/web/site'));
  const context = await device(browser, { reducedMotion: 'no-preference', ...options });
  await context.addInitScript((set) => {
    for (const [key, value] of Object.entries(set)) localStorage.setItem(`kotozute.${key}`, value);
  }, settings);
  const page = await visit(context, server.address);
  const me = new Person(page);
  const shot = async (name) => {
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${kind}-${name}.png`) });
  };
  await shot('1-entrance');
  await say_where(me);
  await shot('2-place-writing');
  await page.locator('h1').first().evaluate((element) => element.focus());
  await shot('3-place');
  await to_the_summary(me);
  await shot('4-summary');
  await keep(me);
  await shot('5-kept');
  await page.reload();
  await ready(page);
  await me.tap('button', '前に書いた記録をひらく');
  await me.write('あいことば', 'まちがい かもしれない');
  await shot('6-unlock');
  await page.reload();
  await ready(page);
  await unlock(me);
  await go_on(me);
  await to_the_place(me);
  await shot('7-again');
  await context.close();
  server.close();
}

const browser = await launch();
for (const [kind, options] of Object.entries(kinds)) await pictures(browser, kind, options);
await browser.close();
console.log(folder);
