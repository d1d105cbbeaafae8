// What the program asks of the browser: keeping the record, handing out files, remembering settings,
// the rare characters' typeface. The compiled program calls these through Module.host.

import { download, sharing } from './download.js';
import { ask_to_persist } from './storage.js';
import { languages, words } from './words.js';

const rest = 'fonts/kotozute-rest.otf';
const setting = 'kotozute.';

/** The language chosen here, or else the first of the device's that the program speaks, or else Japanese. */
export const language_here = () => [localStorage.getItem(`${setting}language`), ...navigator.languages.map((tag) => tag.split('-')[0])]
  .find((language) => languages.includes(language)) ?? languages[0];

export class Host {
  /**
   * @param {import('./notices.js').Notices} notices
   * @param {(name: string) => Promise<[string, Uint8Array]>} fetched
   */
  constructor(notices, fetched) {
    this.notices = notices;
    this.fetched = fetched;
    /** @type {Map<string, Uint8Array | null>} */
    this.areas = new Map();
  }

  /**
   * Before the program calls anything here.
   * @param {import('./program.js').Program} program @param {import('./storage.js').Storage} storage
   */
  attach(program, storage) {
    this.program = program;
    this.storage = storage;
  }

  /**
   * Keeps these files; the program is told when they are safe, or why they are not.
   * @param {Map<string, Uint8Array | null>} files @param {boolean} first  nothing was kept here before
   */
  async keep(files, first) {
    try {
      await this.storage.write(files);
    } catch (error) {
      return this.program.settled(error?.name === 'QuotaExceededError' ? 'full' : 'io');
    }
    this.program.settled('');
    if (first) this.tell_how_safe(await ask_to_persist());
  }

  tell_how_safe(lasting) {
    this.notices.show('lasting', lasting ? words.lasting : words.not_lasting, [{ text: words.understood, act: () => {} }]);
  }

  /** @param {string} name @param {string} type @param {Uint8Array} bytes */
  hand_out(name, type, bytes) {
    download(name, type, bytes);
    this.program.saved(name);
    const share = sharing(name, type, bytes);
    if (share) this.notices.show('share', words.share, [{ text: words.share_now, act: share }, { text: words.not_now, act: () => {} }]);
  }

  /** @param {string} phone  as a person writes it */
  call(phone) {
    const link = document.createElement('a');
    link.href = `tel:${phone.replace(/[^0-9+]/g, '')}`;
    link.click();
  }

  /** Asks for files to make a list of places from. */
  choose_area() {
    this.choose({ multiple: true }, (files) => this.program.area_chosen(files.map((file) => this.program.lay_file(file))));
  }

  /**
   * A file of the lists of places, to be kept with those before it or taken away (null), all in one go.
   * @param {string} name @param {Uint8Array | null} bytes @param {boolean} last
   */
  async keep_area(name, bytes, last) {
    this.areas.set(name, bytes);
    if (!last) return;
    const files = this.areas;
    this.areas = new Map();
    try {
      await this.storage.write(files);
      this.program.areas_kept(true);
    } catch {
      this.program.areas_kept(false);
    }
  }

  /** Asks for a file of tiles; it is read where it lies. */
  choose_underlay() {
    this.choose({}, (files) => this.program.underlay_chosen(this.program.lay_file(files[0])));
  }

  /** Asks for a locked file from somebody. */
  choose_share() {
    this.choose({}, (files) => this.program.share_chosen(this.program.lay_file(files[0])));
  }

  /** Asks for a picture of a paper with a code; phones offer their camera there, too. */
  choose_picture() {
    this.choose({ accept: 'image/*' }, ([file]) => this.read_codes((scanner) => scanner.codes_on(file)));
  }

  /** Looks for a code through the camera. */
  use_camera() {
    this.read_codes((scanner) => scanner.codes_seen(this.notices));
  }

  /** The reader of codes is fetched the first time it is asked for. */
  async read_codes(read) {
    let scanner;
    try {
      scanner = await import('./scanner.js');
    } catch {
      return this.notices.show('scanner', words.no_scanner, [{ text: words.understood, act: () => {} }]);
    }
    try {
      const codes = await read(scanner);
      if (codes) this.program.codes_read(codes);
    } catch (error) {
      this.program.codes_not_read(error instanceof RangeError);
    }
  }

  /** Lets the person choose files; nothing happens when they think better of it. */
  choose(options, then) {
    const asks = Object.assign(document.createElement('input'), { type: 'file', hidden: true, ...options });
    asks.addEventListener('change', () => {
      if (asks.files.length) then([...asks.files]);
      asks.remove();
    });
    asks.addEventListener('cancel', () => asks.remove());
    document.body.append(asks);
    asks.click();
  }

  /** Fetches the typeface of rare characters; without it they are drawn as empty boxes. */
  async rest_wanted() {
    try {
      const [name, bytes] = await this.fetched(rest);
      await this.write_with(bytes);
      this.program.put(name, bytes);
      this.program.rest_came(true);
    } catch {
      this.program.rest_came(false);
      this.notices.show('rest', words.no_rest, [{ text: words.understood, act: () => {} }]);
    }
  }

  /** The editor writes with the same typeface as the program. @param {Uint8Array} bytes */
  async write_with(bytes) {
    document.fonts.add(await new FontFace('Kotozute', bytes).load());
  }

  /** A colour of the theme or the size of text, for the parts of the page the program does not draw. */
  style(name, value) {
    document.documentElement.style.setProperty(`--${name}`, value);
    if (name === 'paper') document.querySelector('meta[name=theme-color]').content = value;
  }

  /** The language of what is on screen, for readers of it and for the page's own words. */
  speak(language) { document.documentElement.lang = language; }

  store(key, value) { localStorage.setItem(setting + key, value); }

  /** Settings of earlier visits, and what the device asks for where nothing was chosen. */
  settings() {
    const kept = Object.entries(localStorage).filter(([key]) => key.startsWith(setting));
    const asked = (what) => matchMedia(what).matches;
    return {
      theme: asked('(prefers-contrast: more)') ? 'contrast' : asked('(prefers-color-scheme: dark)') ? 'dark' : 'light',
      motion: asked('(prefers-reduced-motion: reduce)') ? 'off' : 'on',
      language: language_here(),
      ...Object.fromEntries(kept.map(([key, value]) => [key.slice(setting.length), value])),
    };
  }
}
