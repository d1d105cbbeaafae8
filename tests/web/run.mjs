// The tests of the tablet program, in a real browser. One line a test; the last line counts them.
//
//     node run.mjs [WORDS]      only the tests whose sentence has these words
//
// KOTOZUTE_SITE and KOTOZUTE_PROGRAM name the page's folder and the desktop program.

import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { serve } from './serve.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const site = process.env.KOTOZUTE_SITE ?? join(root, 'build/web/site');
const desktop = process.env.KOTOZUTE_PROGRAM ?? join(root, 'build/release/kotozute');
const only = process.argv[2] ?? '';

const files = readdirSync(here).filter((name) => name.endsWith('_test.mjs')).sort();
const modules = await Promise.all(files.map((name) => import(join(here, name))));
const tests = modules.flatMap((file) => Object.entries(file.tests))
  .filter(([sentence]) => sentence.includes(only));

const waiting = [...tests];
let failed = 0;

/** Takes one test after the other from those that wait, in a browser of its own. */
async function work() {
  const browser = await launch();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [sentence, test] = next;
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
}

// One more than there are cores: a test waits for a good part of its time.
await Promise.all(Array.from({ length: availableParallelism() + 1 }, () => work()));
console.log(`web: ${tests.length - failed} of ${tests.length} tests passed`);
process.exit(failed || tests.length === 0 ? 1 : 0);  // though a test that failed left something open
