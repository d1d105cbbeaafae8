// A printed card photographed badly: thirty pictures of its code, blurred, tilted, noisy, askew, faded or
// on coloured paper, each in five sizes. Our own reader and two of other people read them.
//
//     KOTOZUTE_PROGRAM=… node tests/qr/run.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { checks, skip } from '../support/checks.mjs';

const program = process.env.KOTOZUTE_PROGRAM;
const record = 'assets/samples/record.json';
const at_least = 25;

const there_is = (name) => !spawnSync(name, ['-version']).error;
if (!there_is('convert') || !there_is('zbarimg')) skip('qr', 'ImageMagick or zbar (apt-get install imagemagick zbar-tools)');

const square = 12;  // pixels, of the picture before it is made smaller
const module_pixels = { 50: 6, 33: 4, 25: 3, 21: 2.5, 17: 2 };

/** What a camera, a hand and paper do to a picture of that width, in ImageMagick's words. */
const ills = (width) => ({
  blurred: ['-blur', '0x0.6'],
  tilted: ['-rotate', '7', '-blur', '0x0.8'],
  noisy: ['-seed', '1', '-attenuate', '0.5', '+noise', 'Gaussian', '-blur', '0x0.7'],
  askew: ['-distort', 'Perspective', `0,0,20,35,${width},0,${width},12,0,${width},9,${width},${width},${width},${width},${width}`],
  faded: ['-level', '25%,70%', '-blur', '0x0.9'],
  'on green paper, tilted': ['-fill', '#c0d8c0', '-colorize', '40', '-rotate', '-11'],
});

function output(command, args) {
  const { stdout } = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return stdout ?? Buffer.alloc(0);
}

await checks('qr', ({ at, check }) => {
  execFileSync(program, ['summary', '--record', record, '--out', at('papers')]);
  const card = readFileSync(at('papers/card.txt')).subarray(0, -1);
  const png = at('papers/card.png');
  check(output('zbarimg', ['-q', '--nodbus', '--raw', '-Sbinary', png]).equals(card), 'undistorted, zbarimg reads every byte');

  // The program compares what it read with the record: it says the same only where every byte was right.
  const ours = (picture) => output(program, ['check-card', picture, '--record', record]).toString().startsWith('same\t');
  const zbar = (picture) => output('zbarimg', ['-q', '--nodbus', '--raw', '-Sbinary', picture]).equals(card);
  const zxing = (picture) => {
    execFileSync('convert', [picture, at('zxing.png')]);
    return output('ZXingReader', ['-format', 'QRCode', '-bytes', at('zxing.png')]).equals(card);
  };
  const readers = { ours, zbar, ...(spawnSync('ZXingReader').error ? {} : { zxing }) };
  check(ours(png), 'undistorted, the program says that the card is of now');

  execFileSync('convert', [png, '-transparent', 'white', '-background', 'black', '-alpha', 'background', at('clear.png')]);
  check(ours(at('clear.png')), 'on a picture of which the white is transparent it is read');
  execFileSync('convert', [png, '-bordercolor', 'white', '-border', '200', at('cut.jpg')]);
  truncateSync(at('cut.jpg'), statSync(at('cut.jpg')).size - 200);
  check(ours(at('cut.jpg')), 'in a photograph of which the end is missing it is read');

  const read = Object.fromEntries(Object.keys(readers).map((name) => [name, 0]));
  const missed = [];
  execFileSync('convert', [png, '-scale', `${(square / 8) * 100}%`, at('large.png')]);
  const width = Number(execFileSync('identify', ['-format', '%w', at('large.png')]));
  let pictures = 0;
  for (const [scale, pixels] of Object.entries(module_pixels)) {
    for (const [ill, words] of Object.entries(ills(Math.floor((width * scale) / 100)))) {
      const picture = at('photograph.jpg');
      execFileSync('convert', [at('large.png'), '-bordercolor', 'white', '-border', '60', '-resize', `${scale}%`, ...words, '-quality', '55', picture]);
      pictures += 1;
      for (const [name, reads] of Object.entries(readers)) {
        if (reads(picture)) read[name] += 1;
        else missed.push(`${name}: ${ill}, ${pixels} pixels a square`);
      }
    }
  }
  console.log(`qr: of ${pictures} pictures ${Object.entries(read).map(([name, count]) => `${name} read ${count}`).join(', ')}`);
  for (const line of missed) console.log(`     not ${line}`);
  for (const name of ['ours', 'zbar']) check(read[name] >= at_least, `${name} read ${read[name]} of ${pictures}, at least ${at_least}`);
});
