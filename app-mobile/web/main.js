// Opens the program: one window at a time, typefaces and words beside the code, the kept record if
// there is one, and then frames only when something happened.

import create from './kotozute.js';
import { Back } from './back.js';
import { Host, language_here } from './host.js';
import { Loop } from './loop.js';
import { Notices } from './notices.js';
import { work_offline } from './offline.js';
import { Page } from './page.js';
import { Program } from './program.js';
import { Storage } from './storage.js';
import { be_the_only_one } from './tabs.js';
import { languages, words } from './words.js';

const typefaces = ['fonts/kotozute-regular.ttf', 'fonts/kotozute-bold.ttf', 'fonts/icons.ttf'];
const texts = [
  ...languages.flatMap((language) => [
    `content/${language}/questions.json`, `content/${language}/guidance.json`, `strings/${language}.json`,
    `document/${language}.json`]),
  'places/columns.json', 'places/kinds.json', 'places/words.json', 'places/possible.json', 'places/basemap.json',
  'places/areas/131059.csv', 'places/areas/131059.towns.csv', 'places/areas/131059.outline.csv',
];

const $ = (id) => document.getElementById(id);

/** @param {string} name @returns {Promise<[string, Uint8Array]>} */
async function fetched(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return [name, new Uint8Array(await answer.arrayBuffer())];
}

/** Words in the middle of the empty page: while opening, and where the program cannot be shown. */
function say(title, text) {
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  const line = Object.assign(document.createElement('p'), { textContent: text });
  line.setAttribute('role', 'status');
  $('cover').replaceChildren(heading, line);
}

function fit(stage, notices) {
  const seen = window.visualViewport;
  const zoomed = seen && seen.scale > 1.01;
  const height = (seen && !zoomed ? seen.height : window.innerHeight) - notices.height;
  stage.style.height = `${height}px`;
  stage.style.top = `${seen && !zoomed ? seen.offsetTop : 0}px`;
}

/** One frame; answers when the next one is due. */
function turn(program, page, stage, now) {
  const { clientWidth: width, clientHeight: height } = stage;
  const rest = program.frame(now, width, height, window.devicePixelRatio);
  const nodes = program.tree();
  if (nodes) page.show(nodes);
  return rest;
}

/** What is being written is not lost with the page; where something would be, the browser asks first. */
function guard(program, page, loop) {
  const settle = () => {
    page.settle();
    loop.at_once();
  };
  document.addEventListener('visibilitychange', () => document.hidden && settle());
  window.addEventListener('pagehide', settle);
  window.addEventListener('beforeunload', (event) => {
    settle();
    if (program.would_lose()) event.preventDefault();
  });
}

async function open() {
  document.documentElement.lang = language_here();
  const stage = $('stage');
  const canvas = $('picture');
  const notices = new Notices($('notices'), () => window.dispatchEvent(new Event('resize')));
  work_offline(() => notices.show('newer', words.newer, [{ text: words.understood, act: () => {} }]));
  await be_the_only_one(() => say(words.second_title, words.second));

  const host = new Host(notices, fetched);
  const [module, storage, ...files] = await Promise.all([
    create({ canvas, host, printErr: (line) => console.error(line) }),
    Storage.open(),
    ...[...typefaces, ...texts].map(fetched),
  ]);
  const program = new Program(module, () => loop.wake());
  const page = new Page(stage, $('page'), program);
  const loop = new Loop((now) => turn(program, page, stage, now));
  const resized = () => {
    fit(stage, notices);
    page.resized();
    loop.wake();
  };
  host.attach(program, storage);
  await host.write_with(files[0][1]);
  for (const [name, bytes] of [...files, ...(await storage.read())]) program.put(name, bytes);
  const trouble = program.start(host.settings());
  if (trouble) throw new Error(trouble);
  canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());  // it may come back
  canvas.addEventListener('webglcontextrestored', () => program.restore());
  window.addEventListener('resize', resized);
  window.visualViewport?.addEventListener('resize', resized);
  window.visualViewport?.addEventListener('scroll', resized);
  guard(program, page, loop);
  resized();
  new Back(page, program);
  $('cover').hidden = true;
}

open().catch((error) => {
  console.error(error);
  say(words.trouble_title, words.trouble);
});
