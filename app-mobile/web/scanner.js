// Reads the codes of printed papers, from a picture file or through the camera. Fetched with its
// compiled part (scan.js, scan.wasm) only when somebody asks for it.

import create from './scan.js';
import { Viewfinder } from './viewfinder.js';

const widest = 4096;  // more is not looked at, and some browsers have no larger canvas
const most_pixels = 40_000_000;
const pause = 120;  // ms between two looks through the camera, for the rest of the page

const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** @returns {Promise<Uint8Array[]>} what the codes on the picture say */
export async function codes_on(file) {
  const picture = await createImageBitmap(file);
  try {
    if (picture.width * picture.height > most_pixels) throw new RangeError('too large');
    const scale = Math.min(1, widest / Math.max(picture.width, picture.height));
    return read(await scanner(), ...pixels_of(picture, picture.width * scale, picture.height * scale));
  } finally {
    picture.close();
  }
}

/**
 * Looks until a code is seen or the person stops.
 * @returns {Promise<Uint8Array[] | null>} null when they stopped
 */
export async function codes_seen(notices) {
  const view = await Viewfinder.open(notices);
  if (!view) return null;
  try {
    const module = await scanner();
    while (view.is_open) {
      const { video } = view;
      const codes = video.videoWidth ? read(module, ...pixels_of(video, video.videoWidth, video.videoHeight)) : [];
      if (codes.length) return codes;
      await wait(pause);
    }
    return null;
  } finally {
    view.close();
  }
}

let made;
const scanner = () => (made ??= create());

/** On white paper. @returns {[number, number, Uint8ClampedArray]} */
function pixels_of(source, width, height) {
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.max(1, width), height: Math.max(1, height) });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return [canvas.width, canvas.height, pen.getImageData(0, 0, canvas.width, canvas.height).data];
}

function read(module, width, height, pixels) {
  const at = module._lay_picture(width, height);
  module.HEAPU8.set(pixels, at);  // looked up after the call, which may move the memory
  const count = module._read_picture();
  if (count < 0) throw new Error('the picture could not be read');
  return Array.from({ length: count }, (_, number) => {
    const code = module._code(number);
    return module.HEAPU8.slice(code, code + module._code_size(number));
  });
}
