// The tests of the tablet program, in a real browser. One line a test; the last line counts them.
//
//     node run.mjs [--site FOLDER] [--desktop PROGRAM] [--only WORDS]

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

const site = resolve(option('site', join(root, 'build/web/site')));
const desktop = resolve(option('desktop', join(root, 'build/release/kotozute')));
const only = option('only', '');

const files = readdirSync(here).filter((name) => name.endsWith('_test.mjs')).sort();
const tests = (await Promise.all(files.map((name) => import(join(here, name)))))
  .flatMap((file) => Object.entries(file.tests))
  .filter(([sentence]) => sentence.includes(only));

const browser = await launch();
let failed = 0;
for (const [sentence, test] of tests) {
  const server = await serve(site);
  const began = Date.now();
  try {
    await test({ browser, address: server.address, server, site, desktop, root });
    console.log(`ok    ${sentence} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${sentence}\n${String(error.stack ?? error).replace(/^/gm, '      ')}`);
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
    server.close();
  }
}
await browser.close();
console.log(`web: ${tests.length - failed} of ${tests.length} tests passed`);
process.exitCode = failed || tests.length === 0 ? 1 : 0;
