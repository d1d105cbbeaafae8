// Frame times of a page in Chromium while its map is panned by a few pixels in every frame:
//     node measure.mjs FOLDER FRAMES      prints, tab separated: what, p50 and p95 milliseconds

import { resolve } from 'node:path';
import { serve } from '../../tests/web/serve.mjs';
import { launch } from '../../tests/web/browser.mjs';

const [folder, frames = '300'] = process.argv.slice(2);

/** In the page: pans to and fro and notes how long each frame took. */
function pan(count) {
  return new Promise((done) => {
    const times = [];
    let last = 0;
    const turn = (now) => {
      if (last) times.push(now - last);
      last = now;
      if (times.length >= count) return done(times);
      const way = Math.floor(times.length / 20) % 2 ? 5 : -5;
      globalThis.measured?.move(way, way / 2);
      requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
  });
}

const percentile = (times, part) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)].toFixed(1);
const row = (what, times) => console.log([what, percentile(times, 0.5), percentile(times, 0.95)].join('\t'));

async function measure(page, what) {
  await page.waitForFunction(() => globalThis.measured);
  await page.waitForTimeout(1500);
  await page.evaluate(pan, 60);
  row(`${what}, all in view`, await page.evaluate(pan, Number(frames)));
  await page.evaluate(async () => {
    measured.whole();
    for (let i = 0; i < 2; ++i) {
      await new Promise((rest) => setTimeout(rest, 1500));
      measured.closer();
    }
  });
  await page.waitForTimeout(1500);
  row(`${what}, closer`, await page.evaluate(pan, Number(frames)));
}

const site = await serve(resolve(folder));
const browser = await launch();
const pages = [
  ['Kotozute', 'ours.html?places=50000'],
  ['Kotozute, 60 places', 'ours.html?places=60'],
  ['maplibre-gl, circles', 'peer.html'],
  ['maplibre-gl, clustered circles', 'peer.html?cluster'],
];
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const empty = await context.newPage();
  console.log(['what', 'p50_ms', 'p95_ms'].join('\t'));
  row('an empty page', await empty.evaluate(pan, Number(frames)));
  await empty.close();
  for (const [what, address] of pages) {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${what}: ${error.message}`));
    await page.goto(site.address + address);
    await measure(page, what);
    await page.close();
  }
} finally {
  await browser.close();
  site.close();
}
