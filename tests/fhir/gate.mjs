// The gate: everything that is wrong with a document Bundle, as lines "path: reason". Works without
// a network; a validator that stops counts as a fault.
//
//     node gate.mjs FILE…
import { readFileSync } from 'node:fs';
import { checkBundle } from './bundle.mjs';
import { checkElements } from './elements.mjs';
import { checkRules } from './kotozute.mjs';
import { checkStructure } from './structure.mjs';

export function gate(bundle) {
  const faults = [];
  const report = (path, reason) => faults.push(`${path}: ${reason}`);
  try {
    if (bundle?.resourceType !== 'Bundle' || !Array.isArray(bundle.entry)) return ['Bundle: not a Bundle with entries'];
    checkStructure(bundle, 'Bundle', report);
    checkElements(bundle, bundle, 'Bundle', report);
    bundle.entry.forEach(({ resource }, index) => {
      const path = `entry[${index}].${resource?.resourceType}`;
      if (!resource?.resourceType) return report(path, 'no resource');
      checkStructure(resource, path, report);
      checkElements(resource, bundle, path, report);
      checkRules(resource, path, report);
    });
    checkBundle(bundle, report);
  } catch (error) {
    report('gate', `a validator stopped: ${error.message}`);
  }
  return faults;
}

if (process.argv[1] === import.meta.filename) {
  let refused = 0;
  for (const file of process.argv.slice(2)) {
    const faults = gate(JSON.parse(readFileSync(file)));
    refused += faults.length > 0;
    for (const fault of faults) console.log(`${file}: ${fault}`);
  }
  process.exit(refused ? 1 : 0);
}
