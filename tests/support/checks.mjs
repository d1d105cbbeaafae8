// What a test that is a script stands on: a folder for its files, a line a check, the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ends a test that lacks what it needs: CTest calls it skipped, but a fault where everything is installed (CI). */
export function skip(name, lacking) {
  console.log(`${name}: ${process.env.CI ? 'failed' : 'skipped'}, ${lacking} is not installed`);
  process.exit(process.env.CI ? 1 : 77);
}

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
