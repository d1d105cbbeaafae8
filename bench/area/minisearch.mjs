// Times the same searches in MiniSearch, which finds whole words: its words are made pairs of characters.
//   node minisearch.mjs WORK_FOLDER      after bench_area_peers
// Prints, tab separated: what, queries, p50, p99, longest in milliseconds, MiB of memory, seconds to index.
import MiniSearch from 'minisearch';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [work] = process.argv.slice(2);
const pairs = (text) => {
  const characters = [...text];
  return characters.length < 2 ? characters : characters.slice(1).map((c, i) => characters[i] + c);
};
const index = new MiniSearch({ fields: ['name', 'kana', 'address'], tokenize: pairs, processTerm: (term) => term });
const places = [];
const began = performance.now();
for await (const line of createInterface({ input: createReadStream(`${work}/rows.tsv`) })) {
  const [name, kana, address, lat, lon] = line.split('\t');
  index.add({ id: places.length, name, kana, address });
  places.push([Number(lat), Number(lon)]);
}
const indexed = (performance.now() - began) / 1000;

const near = ({ id }) => (places[id][0] - 35.7219) ** 2 + (places[id][1] - 139.734) ** 2 * 0.66;
const times = readFileSync(`${work}/words`, 'utf8').trim().split('\n').map((word) => {
  const start = performance.now();
  index.search(word, { combineWith: 'AND' }).sort((a, b) => near(a) - near(b)).slice(0, 20);
  return performance.now() - start;
}).sort((a, b) => a - b);
const at = (percent) => times[Math.floor((times.length - 1) * percent / 100)].toFixed(3);
console.log(['MiniSearch, pairs', times.length, at(50), at(99), at(100),
  Math.round(process.memoryUsage.rss() / 1048576), indexed.toFixed(0)].join('\t'));
