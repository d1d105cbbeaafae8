// The FHIR gate as a test: our profiles compile; the Bundles of random records (300; the long form 1,000)
// and of the sample pass the gate without a fault; and it refuses every Bundle broken by hand or systematically.
//
//     node run.mjs PROGRAM     PROGRAM is test_document: it writes the Bundles
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compileProfiles } from './compile.mjs';

const program = process.argv[2];
if (!program) {
  console.error('usage: node run.mjs PROGRAM');
  process.exit(2);
}

const run = promisify(execFile);
const RECORDS = process.env.KOTOZUTE_SOAK ? 1000 : 300;
const PROCESSES = Math.min(2, availableParallelism());

const folder = mkdtempSync(join(tmpdir(), 'kotozute-fhir-'));
const bundles = join(folder, 'bundles');
let failed = 0;
const fail = (line) => {
  failed += 1;
  console.log(`FAIL  ${line}`);
};

// Bundles of an invented person are marked, others never.
function checkMarks() {
  const marked = (it) => it.meta?.security?.some(({ code }) => code === 'HTEST');
  for (const file of readdirSync(bundles)) {
    const bundle = JSON.parse(readFileSync(join(bundles, file)));
    for (const it of [bundle, ...bundle.entry.map(({ resource }) => resource)])
      if (Boolean(marked(it)) !== file.startsWith('sample'))
        fail(`${file}: ${it.resourceType} of ${file.startsWith('sample') ? 'an invented person is not marked' : 'somebody is marked as a sample'}`);
  }
}

async function check(number, profiles) {
  const { stdout } = await run(
    process.execPath,
    [join(import.meta.dirname, 'check.mjs'), bundles, profiles, number, PROCESSES].map(String),
    { maxBuffer: 1 << 26 },
  );
  const lines = stdout.trimEnd().split('\n');
  const [, files, broken] = /^checked (\d+) (\d+)$/.exec(lines.pop()) ?? [];
  for (const line of lines) {
    failed += 1;
    console.log(line);
  }
  if (!files) fail(`process ${number} did not come to its end`);
  return [Number(files), Number(broken)];
}

try {
  mkdirSync(bundles);
  const env = { ...process.env, KOTOZUTE_BUNDLES: bundles, KOTOZUTE_RECORDS: String(RECORDS) };
  const written = run(program, ['[.bundles]'], { env });
  const [profiles] = await Promise.all([compileProfiles(folder), written]);
  console.log('profiles compiled');
  checkMarks();
  const done = await Promise.all(Array.from({ length: PROCESSES }, (_, number) => check(number, profiles)));
  const [files, broken] = [0, 1].map((which) => done.reduce((sum, counts) => sum + counts[which], 0));
  if (files < RECORDS) fail(`only ${files} Bundles were written`);
  console.log(`${files} Bundles checked, ${broken} broken ones tried`);
} catch (error) {
  fail(error.stdout ? `${error.message}\n${error.stdout}` : error.message);
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(failed ? 1 : 0);
