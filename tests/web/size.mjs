// What a first visit costs, in bytes as they are served: compressed where there is a compressed twin.
//
//     node size.mjs SITE      prints the largest files and the sums

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function names(site, folder = '') {
  return readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? names(site, name) : [name];
  });
}

/** Every file but those that are fetched only when needed, the largest first. */
export function first_visit(site) {
  const all = names(site);
  const later = JSON.parse(/const later = (\[.*\]);/.exec(readFileSync(join(site, 'sw.js'), 'utf8'))[1]);
  const served = (name) => (all.includes(`${name}.br`) ? `${name}.br` : name);
  const files = all.filter((name) => !name.endsWith('.br') && !later.includes(name))
    .map((name) => ({ name, size: statSync(join(site, served(name))).size }))
    .sort((a, b) => b.size - a.size);
  const sum = (some) => some.reduce((total, { size }) => total + size, 0);
  return { files, all: sum(files), code: sum(files.filter(({ name }) => /\.(js|wasm|html|css)$/.test(name))) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, all, code } = first_visit(process.argv[2]);
  for (const { name, size } of files.slice(0, 6)) console.log(String(size).padStart(9), name);
  console.log(`${String(all).padStart(9)} in all, of which code ${code}`);
}
