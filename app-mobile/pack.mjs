// Makes the folder a browser is served from: the compiled program, our own page with its words filled
// in, typefaces, icons, the service worker's list of files with their hashes, and a compressed twin
// of everything worth it.
//
//     node pack.mjs SITE BUILT FONTS ASSETS

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const [site, built, fonts, assets] = process.argv.slice(2);
const web = join(dirname(fileURLToPath(import.meta.url)), 'web');

const made_files = new Set();

function put(name, content) {
  const to = join(site, name);
  mkdirSync(dirname(to), { recursive: true });
  made_files.add(name);
  if (existsSync(to) && readFileSync(to).equals(Buffer.from(content))) return;
  writeFileSync(to, content);
}

const copy = (name, from) => put(name, readFileSync(from));

const languages = ['ja', ...readdirSync(join(assets, 'content')).filter((name) => name !== 'ja').sort()];

/** The page's own words: the keys web.… of the strings, without break hints. */
function web_words(language) {
  const table = JSON.parse(readFileSync(join(assets, `strings/${language}.json`), 'utf8'));
  const own = Object.entries(table).filter(([key]) => key.startsWith('web.'));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(4), text.replaceAll('|', '')]));
}

function filled(text, words, name) {
  return text.replace(/\{\{web\.(\w+)\}\}/g, (_, key) => {
    if (!(key in words)) throw new Error(`${name}: assets/strings/ja.json has no "web.${key}"`);
    return words[key];
  });
}

/** What is there for whoever reads the source is not sent on every first visit: comments on lines of their own. */
const without_comments = (source) => source.replace(/^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*?\n/gm, '').replace(/^\s*\/\/.*\n/gm, '');

/** The script beside the compiled program with its names made short, a quarter less; Debian keeps what terser needs there. */
const short_named = (file) => execFileSync('terser', ['--module', '--compress', '--mangle', '--', file],
  { env: { ...process.env, NODE_PATH: '/usr/share/nodejs' } });

function page(words) {
  for (const name of readdirSync(web)) {
    if (name === 'sw.js') continue;
    if (/\.(html|webmanifest)$/.test(name)) put(name, filled(readFileSync(join(web, name), 'utf8'), words, name));
    else if (/\.(js|css)$/.test(name)) put(name, without_comments(readFileSync(join(web, name), 'utf8')));
    else copy(name, join(web, name));
  }
  const all = Object.fromEntries(languages.map((language) => [language, web_words(language)]));
  put('words.js', `const all = ${JSON.stringify(all)};
export const languages = Object.keys(all);
export const words = new Proxy({}, { get: (_, key) => all[document.documentElement.lang][key] });
`);
}

function icons() {
  for (const size of [192, 512]) put(`icon-${size}.png`, execFileSync('rsvg-convert', ['-w', size, '-h', size, join(web, 'icon.svg')]));
}

const sha256 = (name) => createHash('sha256').update(readFileSync(join(site, name))).digest('base64');

/** Everything a browser keeps; the page itself goes by the name "./". */
function worker(later) {
  const names = [...made_files].filter((name) => name !== 'index.html').sort();
  const files = Object.fromEntries(names.map((name) => [name, sha256(name)]));
  files['./'] = sha256('index.html');
  put('sw.js', readFileSync(join(web, 'sw.js'), 'utf8')
    .replace('/* made by the build */ {}', JSON.stringify(files, null, 1))
    .replace('/* fetched only when needed */ []', JSON.stringify(later)));
}

/** The best compression takes seconds: a twin once made is kept by the hash of its file, a typeface's for every build. */
function compress(name) {
  const raw = readFileSync(join(site, name));
  const shelf = (name.startsWith('fonts/') && process.env.KOTOZUTE_CACHE) || built;
  const kept = join(shelf, 'compressed', `${createHash('sha256').update(raw).digest('hex')}.br`);
  if (!existsSync(kept)) {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, brotliCompressSync(raw, { params: {
      [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    } }));
  }
  copyFileSync(kept, join(site, `${name}.br`));
}

function tidy() {
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const name = join(entry.parentPath ?? entry.path, entry.name).slice(site.length + 1);
    if (entry.isFile() && !made_files.has(name.replace(/\.br$/, ''))) rmSync(join(site, name));
  }
}

page(web_words('ja'));
icons();
put('kotozute.js', short_named(join(built, 'kotozute.js')));
for (const name of ['kotozute.wasm', 'scan.js', 'scan.wasm']) copy(name, join(built, name));
const typefaces = readdirSync(fonts).filter((name) => /\.(ttf|otf)$/.test(name));
for (const name of typefaces) copy(`fonts/${name}`, join(fonts, name));
for (const name of [
  ...languages.flatMap((language) => [
    `content/${language}/questions.json`, `content/${language}/guidance.json`, `strings/${language}.json`,
    `document/${language}.json`]),
  'places/columns.json', 'places/kinds.json', 'places/words.json', 'places/possible.json', 'places/basemap.json',
  'places/areas/131059.csv', 'places/areas/131059.towns.csv', 'places/areas/131059.outline.csv',
]) copy(name, join(assets, name));
const scanner = ['scan.js', 'scan.wasm', 'scanner.js', 'viewfinder.js', 'viewfinder.css'];
worker([...typefaces.filter((name) => name.includes('rest')).map((name) => `fonts/${name}`), ...scanner]);
for (const name of made_files) if (!name.endsWith('.png')) compress(name);
tidy();
console.log(site);
