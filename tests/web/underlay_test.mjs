// A file of tiles somebody has is laid under the map of places; it is read where it lies, in pieces.

import { execFileSync } from 'node:child_process';
import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { device, scratch, visit } from './browser.mjs';
import { to_the_place } from './job_test.mjs';
import { Person } from './person.mjs';

const sea = [40, 120, 200];
const water = [0xCF, 0xE3, 0xEE];  // of the light map
const megabyte = 1024 * 1024;

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name), content]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([size, body, check]);
}

/** As PNG asks. */
function crc(bytes) {
  let sum = 0xFFFFFFFF;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return (sum ^ 0xFFFFFFFF) >>> 0;
}

/** A tile of one colour. */
function png(colour, side = 256) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.alloc(1), ...Array.from({ length: side }, () => Buffer.from(colour))]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function varint(number) {
  const bytes = [];
  for (; number >= 128; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  return Buffer.from([...bytes, number]);
}

/** The same picture for every tile down to zoom 14, and much behind it that no tile needs. */
function pmtiles(tile, attribution) {
  const all = (4 ** 15 - 1) / 3;
  const root = Buffer.concat([1, 0, all, tile.length, 1].map(varint));
  const metadata = Buffer.from(JSON.stringify(attribution ? { attribution } : {}));
  const parts = [root, metadata, Buffer.alloc(0), tile];
  const head = Buffer.alloc(127);
  head.write('PMTiles\x03', 'latin1');
  let at = head.length;
  parts.forEach((part, i) => {
    head.writeBigUInt64LE(BigInt(at), 8 + 16 * i);
    head.writeBigUInt64LE(BigInt(part.length), 16 + 16 * i);
    at += part.length;
  });
  head.set([1, 1, 1, 2, 0, 14], 96);  // ordered, neither packed, PNG, zooms
  [139.6, 35.6, 139.9, 35.8].forEach((degrees, i) => head.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  return Buffer.concat([head, ...parts, Buffer.alloc(30 * megabyte)]);
}

/** A vector tile with one lake that fills it. */
function lake() {
  const field = (number, content) => Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
  const [whole, back] = [8192, 8191];  // 4096 to and fro, zigzag
  const outline = Buffer.concat([9, 0, 0, 26, whole, 0, 0, whole, back, 0, 15].map(varint));
  const feature = Buffer.concat([field(2, Buffer.from([0, 0])), Buffer.from([3 * 8, 3]), field(4, outline)]);  // a polygon, "class": "lake"
  return gzipSync(field(3, Buffer.concat([Buffer.from([15 * 8, 2]), field(1, Buffer.from('water')), field(2, feature),
    field(3, Buffer.from('class')), field(4, field(1, Buffer.from('lake')))])));
}

/** The same tile everywhere around the ward, in a file as sqlite3 of Python writes it. */
function mbtiles(tile, attribution) {
  const file = join(scratch(), '湖の地図.mbtiles');
  execFileSync('python3', ['-c', `
import math, sqlite3, sys
file, tile, attribution = sys.argv[1], bytes.fromhex(sys.argv[2]), sys.argv[3]
db = sqlite3.connect(file)
db.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
db.execute("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)")
db.execute("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)")
said = {"name": "lake", "format": "pbf", "minzoom": "8", "maxzoom": "14", "bounds": "139.6,35.6,139.9,35.8", "attribution": attribution}
db.executemany("INSERT INTO metadata VALUES (?, ?)", said.items())
for zoom in range(8, 15):
    across = lambda lon: int((lon + 180) / 360 * 2 ** zoom)
    down = lambda lat: int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * 2 ** zoom)
    for x in range(across(139.6), across(139.9) + 1):
        for y in range(down(35.8), down(35.6) + 1):
            db.execute("INSERT INTO tiles VALUES (?, ?, ?, ?)", (zoom, x, 2 ** zoom - 1 - y, tile))
db.commit()
`, file, tile.toString('hex'), attribution]);
  return readFileSync(file);
}

async function chosen(page, me, bytes, name = '海の地図.pmtiles') {
  const file = join(scratch(), name);
  writeFileSync(file, bytes);
  const asks = page.waitForEvent('filechooser');
  await me.tap('button', /ファイルを選ぶ/);
  await (await asks).setFiles(file);
}

/** How many bytes of it the page asks for. */
const count_bytes = (page) => page.evaluate(() => {
  globalThis.bytes_asked = 0;
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (part) => { globalThis.bytes_asked += part.size; return make(part); };
});

/** What part of the map's picture has about this colour. */
async function share_of(page, colour) {
  const shot = await page.locator('section.map').screenshot();
  return page.evaluate(async ([bytes, wanted]) => {
    const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const paper = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    paper.drawImage(picture, 0, 0);
    const { data } = paper.getImageData(0, 0, picture.width, picture.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4) found += wanted.every((part, k) => Math.abs(data[i + k] - part) < 12) ? 1 : 0;
    return found / (data.length / 4);
  }, [[...shot], colour]);
}

async function to_the_map(me) {
  await me.tap('button', 'もどる');
  await me.tap('button', '少し考える');
  await to_the_place(me);
  await me.tap('link', '近くでできることを見る');
  await me.hears('heading', '近くで、できること');
}

const wide = { viewport: { width: 1280, height: 800 } };

export const tests = {
  async 'the map lies on a file of tiles somebody chose, of which only what is needed is read'({ browser, address }) {
    const page = await visit(await device(browser, wide), address);
    const me = new Person(page);
    await count_bytes(page);
    await me.tap('button', '見え方');
    await chosen(page, me, pmtiles(png(sea), '見本の海図'));
    await me.hears('status', '選んだ地図をしきました');
    ok(await page.getByText('海の地図.pmtiles').count());
    await to_the_map(me);
    ok((await page.locator('section.map').textContent()).includes('見本の海図'), 'its maker is named');
    const share = await share_of(page, sea);
    ok(share > 0.4, `${share} of the map shows it`);
    const asked = await page.evaluate(() => globalThis.bytes_asked);
    ok(asked > 0 && asked < megabyte, `${asked} bytes were read`);
    deepStrictEqual(page.trouble, []);
  },

  async 'it may be a database of shapes, which are drawn in the colours of this map'({ browser, address }) {
    const page = await visit(await device(browser, wide), address);
    const me = new Person(page);
    await me.tap('button', '見え方');
    await chosen(page, me, mbtiles(lake(), '見本の湖'), '湖の地図.mbtiles');
    await me.hears('status', '選んだ地図をしきました');
    await to_the_map(me);
    ok((await page.locator('section.map').textContent()).includes('見本の湖'), 'its maker is named');
    const share = await share_of(page, water);
    ok(share > 0.4, `${share} of the map is water`);
    deepStrictEqual(page.trouble, []);
  },

  async 'a file that does not name its maker asks for the name, and one that is no map is not taken'({ browser, address }) {
    const page = await visit(await device(browser), address);
    const me = new Person(page);
    await me.tap('button', '見え方');
    await chosen(page, me, Buffer.from('a letter to somebody, which is no map'));
    await me.hears('status', '地図として使えませんでした');
    await chosen(page, me, pmtiles(png(sea), ''));
    await me.write('地図を作った人の名前', '海の研究会');
    await me.tap('button', 'この名前をそえて使う');
    ok(await page.getByText('海の研究会').count());
    await me.tap('button', '下じきを使わない');
    ok(!(await page.getByText('海の研究会').count()));
    deepStrictEqual(page.trouble, []);
  },
};
