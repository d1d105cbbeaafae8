// What a first visit costs, compressed as it is served. Fails above what a slow connection can bear.
//
//     node size.mjs SITE

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limits = { all: 5_000_000, code: 1_600_000 };
const [site] = process.argv.slice(2);
const later = JSON.parse(/const later = (\[.*\]);/.exec(readFileSync(join(site, 'sw.js'), 'utf8'))[1]);

function names(folder = '') {
  return readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? names(name) : [name];
  });
}

const all = names();
const sizes = all.filter((name) => !name.endsWith('.br') && !later.includes(name))
  .map((name) => ({ name, size: statSync(join(site, all.includes(`${name}.br`) ? `${name}.br` : name)).size }))
  .sort((a, b) => b.size - a.size);
const sum = (files) => files.reduce((total, { size }) => total + size, 0);
const total = { all: sum(sizes), code: sum(sizes.filter(({ name }) => /\.(js|wasm|html|css)$/.test(name))) };

for (const { name, size } of sizes.slice(0, 6)) console.log(String(size).padStart(9), name);
for (const [what, limit] of Object.entries(limits)) {
  const fits = total[what] <= limit;
  console.log(`${String(total[what]).padStart(9)} ${what} of a first visit, at most ${limit}: ${fits ? 'ok' : 'TOO MUCH'}`);
  if (!fits) process.exitCode = 1;
}
