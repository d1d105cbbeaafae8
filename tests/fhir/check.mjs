// One of several processes that check Bundles; run.mjs starts them. Prints a line for each failure and,
// last, how many it has checked.
//
//     node check.mjs BUNDLES PROFILES NUMBER OF
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gate } from './gate.mjs';
import { mutants } from './broken.mjs';
import { loadProfiles } from './profiles.mjs';

const [folder, profiles, number, of] = process.argv.slice(2);
const mine = (_, index) => index % Number(of) === Number(number);
const read = (file) => JSON.parse(readFileSync(join(folder, file)));
const fail = (line) => console.log(`FAIL  ${line}`);

loadProfiles(profiles);
const files = readdirSync(folder).filter((file) => file.endsWith('.json')).filter(mine);
for (const file of files) for (const fault of gate(read(file))) fail(`${file}: ${fault}`);

const samples = new Map(['sample.json', 'sample-differing.json'].map((file) => [file, read(file)]));
const broken = mutants(samples).filter(mine);
for (const { name, breaks, of } of broken) {
  const bundle = structuredClone(samples.get(of));
  breaks(bundle);
  if (gate(bundle, { first: true }).length === 0) fail(`not refused: ${name}`);
}
console.log(`checked ${files.length} ${broken.length}`);
