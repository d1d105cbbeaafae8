// The code on a printed paper is read in the browser: from a picture, or through the camera.

import { execFileSync } from 'node:child_process';
import { deepStrictEqual, strictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { device, go_offline, launch, scratch, visit } from './browser.mjs';
import { go_on, say_where, to_the_place, to_the_summary } from './job_test.mjs';
import { Person } from './person.mjs';

async function someone(browser, address) {
  return new Person(await visit(await device(browser), address));
}

async function holds(me, buffer, name = 'card.png', button = '写真を選ぶ') {
  const asked = me.page.waitForEvent('filechooser');
  await me.tap('button', button);
  const chooser = await asked;
  strictEqual(await chooser.element().getAttribute('accept'), 'image/*');
  await chooser.setFiles({ name, mimeType: 'image/png', buffer });
}

/** From the page of the summary on: the card with everything on it, and back. */
async function card_of(me) {
  await me.tap('button', '持ち歩く小さなカード・お薬手帳に貼る紙');
  await me.tap('checkbox', '過ごしたい場所');
  const { bytes } = await me.download('button', 'コードだけ（画像）');
  await me.tap('button', 'もどる');
  return bytes;
}

/** The card of the sample, as the desktop program makes it. */
function desktop_card(desktop, root) {
  const folder = scratch();
  execFileSync(desktop, ['summary', '--record', join(root, 'assets/samples/record.json'), '--out', folder]);
  return readFileSync(join(folder, 'card.png'));
}

/** A film of a still picture in the middle of a grey frame, as a camera would see it. */
async function filmed(me, picture) {
  const [width, height] = [640, 480];
  const grey = await me.page.evaluate(async ([bytes, w, h]) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const pen = new OffscreenCanvas(w, h).getContext('2d');
    pen.fillStyle = '#999';
    pen.fillRect(0, 0, w, h);
    pen.drawImage(image, (w - h) / 2 + 10, 10, h - 20, h - 20);
    return Array.from(pen.getImageData(0, 0, w, h).data.filter((_, at) => at % 4 === 0));
  }, [[...picture], width, height]);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey), Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array(20).fill(frame)]);
}

/** In the page: whether the reader of codes is there without the network. */
async function reader_is_kept() {
  const kept = await (await caches.open('kotozute')).keys();
  return ['/scanner.js', '/viewfinder.js', '/viewfinder.css', '/scan.js', '/scan.wasm'].every((file) => kept.some(({ url }) => url.includes(file)));
}

export const tests = {
  async 'a card of now is the same, and an old one tells what changed, with a new paper beside it'({ browser, address }) {
    const me = await someone(browser, address);
    await say_where(me);
    await to_the_summary(me);
    const card = await card_of(me);
    await me.tap('link', 'QRをたしかめる（紙、ほかの端末の画面）');
    await holds(me, card);
    await me.hears('main', 'この紙は、いまの記録と同じです');

    await go_on(me);
    await to_the_place(me);
    await me.choose('病院');
    await to_the_summary(me);
    await me.tap('link', 'QRをたしかめる（紙、ほかの端末の画面）');
    await holds(me, card);
    await me.hears('main', '病院');
    const paper = await me.download('button', '新しい紙を作る');
    strictEqual(paper.name, 'summary.pdf');
    deepStrictEqual(me.page.trouble, []);
  },

  async 'a card the desktop made is read with the network off, and is not compared with nothing'({ browser, address, desktop, root }) {
    const me = await someone(browser, address);
    while (!(await me.page.evaluate(reader_is_kept))) await me.page.waitForTimeout(250);  // it comes by itself, last of all
    await go_offline(me.page);
    await say_where(me);
    await to_the_summary(me);
    await me.tap('link', 'QRをたしかめる（紙、ほかの端末の画面）');
    await holds(me, desktop_card(desktop, root));
    await me.hears('main', '見本の紙です');
    deepStrictEqual(me.page.trouble.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED')), []);
  },

  async 'a file that is no picture, and a picture without a code, are told in plain words'({ browser, address }) {
    const me = await someone(browser, address);
    await say_where(me);
    await to_the_summary(me);
    await me.tap('link', 'QRをたしかめる（紙、ほかの端末の画面）');
    await holds(me, Buffer.from('これは手紙です。\n'), 'letter.png');
    await me.hears('status', '写真を読めませんでした');
    const blank = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==', 'base64');
    await holds(me, blank);
    await me.hears('main', 'QRが見つかりませんでした');
    deepStrictEqual(me.page.trouble, []);
  },

  async 'where there is no camera, or it may not be used, the page says so and offers a picture'({ browser, address }) {
    const me = await someone(browser, address);
    await say_where(me);
    await to_the_summary(me);
    await me.tap('link', 'QRをたしかめる（紙、ほかの端末の画面）');
    await me.tap('button', 'カメラで読みとる');
    await me.hears('status', '「写真を選ぶ」をお使いください');
    await me.page.getByRole('button', { name: 'わかりました' }).tap();
    deepStrictEqual(me.page.trouble, []);
  },

  async 'a card held before the camera is read by itself, and one button stops looking'({ browser, address, desktop, root }) {
    const film = join(scratch(), 'card.y4m');
    writeFileSync(film, await filmed(await someone(browser, address), desktop_card(desktop, root)));
    const own = await launch(['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
    try {
      const context = await device(own);
      const me = new Person(await visit(context, address));
      await say_where(me);
      await to_the_summary(me);
      await me.tap('link', 'QRをたしかめる（紙、ほかの端末の画面）');
      await context.grantPermissions(['camera']);
      await me.tap('button', 'カメラで読みとる');
      await me.hears('main', '見本の紙です');
      strictEqual(await me.page.locator('#viewfinder').count(), 0, 'the camera is off');

      await me.page.evaluate(() => { HTMLVideoElement.prototype.requestPictureInPicture = undefined; });
      await me.page.evaluate(() => Object.defineProperty(HTMLVideoElement.prototype, 'videoWidth', { get: () => 0 }));  // nothing to be seen
      await me.tap('button', 'カメラで読みとる');
      await me.page.getByRole('button', { name: 'やめる' }).click();
      strictEqual(await me.page.locator('#viewfinder').count(), 0);
      deepStrictEqual(me.page.trouble, []);
    } finally {
      await own.close();
    }
  },
};
