// What a test that is a script stands on: a folder for its files, a line a check, the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The status to exit with where what a test needs is not there; CTest says so. */
export const skipped = 77;

/** Runs `work({ at, check })`, where `at` names a file in a folder of its own; ends the process with what came out. */
export async function checks(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `kotozute-${name}-`));
  let failed = 0;
  const check = (right, what) => {
    failed += right ? 0 : 1;
    console.log(`${right ? 'ok   ' : 'FAIL '} ${what}`);
  };
  try {
    await work({ at: (file = '') => join(folder, file), check });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(failed ? 1 : 0);
}
