// The program itself, as the page sees it (app-mobile/main_web.cpp). Every call that may change what
// is shown asks for a frame.

import { Pieces } from './pieces.js';

const pointers = { move: 0, down: 1, up: 2, cancel: 3, leave: 4 };

const input_output = 29;  // EIO, as compiled programs number it

export class Program {
  /** @param {any} module  the compiled program @param {() => void} wake  asks for a frame */
  constructor(module, wake) {
    this.module = module;
    this.wake = wake;
    this.handle = module.ccall('make_program', 'number', [], []);
  }

  /**
   * Texts go through the heap: somebody may paste a whole book, and the stack is small.
   * @param {string} name @param {'number' | 'string' | null} returns @param {(string | number)[]} values
   */
  call(name, returns, ...values) {
    const texts = [];
    const given = values.map((value) => (typeof value === 'string' ? texts[texts.push(this.lay(value)) - 1] : value));
    const result = this.module.ccall(name, returns, [this.handle, ...given].map(() => 'number'), [this.handle, ...given]);
    for (const at of texts) this.module._free(at);
    return result;
  }

  /** A text in the program's memory, to be freed. @param {string} text */
  lay(text) {
    const size = this.module.lengthBytesUTF8(text) + 1;
    const at = this.module._malloc(size);
    this.module.stringToUTF8(text, at, size);
    return at;
  }

  act(name, ...values) {
    this.call(name, null, ...values);
    this.wake();
  }

  /** Lays a file before the program: a typeface, words, the kept record. @param {Uint8Array} bytes */
  put(name, bytes) {
    const at = this.module._malloc(bytes.length);
    this.module.HEAPU8.set(bytes, at);  // looked up after _malloc, which may move the memory
    this.call('put_file', null, name, at, bytes.length);
    this.module._free(at);
  }

  /** Begins with the files laid before it. @returns {string} why it cannot, or '' */
  start(settings) {
    for (const [key, value] of Object.entries(settings)) this.call('put_setting', null, key, value);
    return this.call('start', 'string');
  }

  /** Draws; answers in how many milliseconds the next frame is due. */
  frame(now, width, height, ratio) { return this.call('frame', 'number', now, width, height, ratio); }

  /** What the last frame shows, or null when that is the same as before. */
  tree() {
    const text = this.call('changed_tree', 'string');
    return text ? JSON.parse(text).nodes : null;
  }

  press(id) { this.act('press', id); }
  type(id, text) { this.act('type', id, text); }
  focus(id) { this.act('focus', id); }
  /** @param {number} at  when the hand did it, by the page's clock, in milliseconds */
  pointer(kind, x, y, type, at) { this.act('pointer', pointers[kind], x, y, type === 'mouse' ? 0 : 1, at); }
  wheel(x, y) { this.act('wheel', x, y); }
  /** Two fingers went apart by `factor`, and their middle by (dx, dy) to (x, y). */
  pinch(factor, x, y, dx, dy) { this.act('pinch', factor, x, y, dx, dy); }
  /** @param {string} name  as in KeyboardEvent.key */
  key(name) { this.act('key', name); }
  /** The graphics card forgot what it was given. */
  restore() { this.act('restore'); }
  /** What became of the latest save: '' safe, or 'full', 'io'. */
  settled(trouble) { this.act('keeper_settled', trouble); }
  /** True when something would be lost if the page went away now. */
  would_lose() { return this.call('would_lose', 'number') !== 0; }
  /** A file was handed out. */
  saved(name) { this.act('file_saved', name); }
  /**
   * Lays a file somebody chose before the program, which reads pieces of it as it needs them.
   * @param {Blob & { name: string }} file @returns {string} where it lies
   */
  lay_file(file) {
    const { FS } = this.module;
    const folder = '/chosen', path = `${folder}/${file.name}`;
    if (!FS.analyzePath(folder).exists) FS.mkdir(folder);
    if (FS.analyzePath(path).exists) FS.unlink(path);
    const node = FS.createFile(folder, file.name, {}, true, false);
    const pieces = new Pieces(file);
    Object.defineProperty(node, 'usedBytes', { get: () => file.size });
    const read = (_, to, offset, length, at) => {
      try {
        return pieces.read(to, offset, length, at);
      } catch {  // the file has changed, or gone
        throw new FS.ErrnoError(input_output);
      }
    };
    node.stream_ops = { ...node.stream_ops, read };
    return path;
  }
  /** The files somebody chose to make a list of places from. @param {string[]} paths */
  area_chosen(paths) { this.act('area_chosen', paths.join('\n')); }
  /** Whether the lists of places are safe for the next time. */
  areas_kept(kept) { this.act('areas_kept', kept ? 1 : 0); }
  /** The file that somebody was handed. @param {string} path */
  share_chosen(path) { this.act('share_chosen', path); }
  /** What the codes on a picture say. @param {Uint8Array[]} codes */
  codes_read(codes) {
    codes.forEach((code, number) => this.put(`code/${number}`, code));
    this.act('codes_read', codes.length);
  }
  codes_not_read(too_large) { this.act('codes_not_read', too_large ? 1 : 0); }
  /** The file somebody chose for the map to lie on. @param {string} path */
  underlay_chosen(path) { this.act('underlay_chosen', path); }
  /** The typeface of rare characters lies before the program, or is not to be had. */
  rest_came(came) { this.act('rest_came', came ? 1 : 0); }
}
