// The FHIR gate as a test: the Bundles of 200 random records and of the sample pass it without a
// fault, and it refuses every hand-broken Bundle.
//
//     node run.mjs PROGRAM     PROGRAM is test_document: it writes the Bundles
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gate } from './gate.mjs';
import { mutations } from './mutations.mjs';

const program = process.argv[2];
if (!program) {
  console.error('usage: node run.mjs PROGRAM');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'kotozute-fhir-'));
let failed = 0;
const fail = (line) => {
  failed += 1;
  console.log(`FAIL  ${line}`);
};

try {
  execFileSync(program, ['[.bundles]'], { env: { ...process.env, KOTOZUTE_BUNDLES: folder }, stdio: ['ignore', 'ignore', 'inherit'] });
  const read = (file) => JSON.parse(readFileSync(join(folder, file)));

  const files = readdirSync(folder);
  if (files.length < 201) fail(`only ${files.length} Bundles were written`);
  for (const file of files)
    for (const fault of gate(read(file))) fail(`${file}: ${fault}`);
  console.log(`${files.length} Bundles checked`);

  const sample = read('sample.json');
  const marked = (it) => it.meta?.security?.some(({ code }) => code === 'HTEST');
  for (const it of [sample, ...sample.entry.map(({ resource }) => resource)])
    if (!marked(it)) fail(`sample.json: ${it.resourceType} of an invented person is not marked`);
  for (const file of files)
    if (file !== 'sample.json' && read(file).entry.some(({ resource }) => marked(resource))) fail(`${file}: marked as a sample`);
  if (mutations.length < 60) fail(`only ${mutations.length} ways to break a Bundle`);
  for (const { name, breaks } of mutations) {
    const broken = structuredClone(sample);
    breaks(broken);
    if (gate(broken).length === 0) fail(`not refused: ${name}`);
  }
  console.log(`${mutations.length} broken Bundles tried`);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(failed ? 1 : 0);
