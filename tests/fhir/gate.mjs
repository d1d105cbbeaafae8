// The gate: everything that is wrong with a Bundle of ours, as lines "path: reason". Works without a
// network; a validator that stops counts as a fault.
//
//     node gate.mjs FILE…     compiles our profiles first
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBundle } from './bundle.mjs';
import { compileProfiles } from './compile.mjs';
import { checkElements } from './elements.mjs';
import { checkRules, checkWhole } from './kotozute.mjs';
import { checkProfile, loadProfiles, profileOf } from './profiles.mjs';
import { checkBundleStructure, checkStructure } from './structure.mjs';
import { textWithTargets } from './targets.mjs';

class Enough extends Error {}

// Resources that were found sound before: the same one, with references to the same types, still is.
const sound = new Set();

function checkResource(resource, bundle, path, report) {
  const profile = profileOf(resource, path, report);
  if (profile) checkStructure(resource, profile, path, report);
  checkElements(resource, bundle, path, report);
  if (profile) checkProfile(resource, profile, bundle, path, report);
  checkRules(resource, path, report);
}

// `first`: it is enough to know that anything is wrong. loadProfiles() comes before.
export function gate(bundle, { first = false } = {}) {
  const faults = [];
  const report = (path, reason) => {
    faults.push(`${path}: ${reason}`);
    if (first) throw new Enough();
  };
  try {
    if (bundle?.resourceType !== 'Bundle' || !Array.isArray(bundle.entry)) return ['Bundle: not a Bundle with entries'];
    checkBundle(bundle, report);
    const whole = profileOf(bundle, 'Bundle', report);
    if (whole) checkBundleStructure(bundle, whole, 'Bundle', report);
    checkElements(bundle, bundle, 'Bundle', report);
    if (whole) checkProfile(bundle, whole, bundle, 'Bundle', report);
    checkWhole(bundle, report);
    bundle.entry.forEach(({ resource }, index) => {
      const path = `entry[${index}].${resource?.resourceType}`;
      if (!resource?.resourceType) return report(path, 'no resource');
      const before = faults.length;
      const key = createHash('sha1').update(textWithTargets(bundle, resource)).digest('base64');
      if (sound.has(key)) return;
      checkResource(resource, bundle, path, report);
      if (faults.length === before) sound.add(key);
    });
  } catch (error) {
    if (!(error instanceof Enough)) faults.push(`gate: a validator stopped: ${error.message}`);
  }
  return faults;
}

if (process.argv[1] === import.meta.filename) {
  const folder = mkdtempSync(join(tmpdir(), 'kotozute-fhir-'));
  let refused = 0;
  try {
    loadProfiles(await compileProfiles(folder));
    for (const file of process.argv.slice(2)) {
      const faults = gate(JSON.parse(readFileSync(file)));
      refused += faults.length > 0;
      for (const fault of faults) console.log(`${file}: ${fault}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.exit(refused ? 1 : 0);
}
