// Invariants: every rule of severity error that FHIR gives for an element, as FHIRPath.
import { createRequire } from 'node:module';
import { elementAt } from './definitions.mjs';

const require = createRequire(import.meta.url);
const fhirpath = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');

// ele-1 is checked by elements.mjs, ref-1, dom-3, bdl-3 and bdl-8 by bundle.mjs; dom-6 is a warning;
// htmlChecks() is text.mjs.
const CHECKED_ELSEWHERE = new Set(['ref-1', 'dom-3', 'ele-1', 'dom-6', 'bdl-3', 'bdl-8', 'sdf-0']);

const compiled = new Map();

function holds(expression, base, value, context) {
  const key = `${base}\u0000${expression}`;
  if (!compiled.has(key)) compiled.set(key, fhirpath.compile({ base, expression }, r4));
  const result = compiled.get(key)(value, { ...context, context: value }, undefined);
  return result.length === 0 || result[0] !== false;
}

// `own` and `outer` are the places ({definition, path}) an element is defined at: as a type of its
// own, and as a part of what holds it.
export function checkInvariants(value, own, outer, context, path, report) {
  const seen = new Set();
  for (const { definition, path: place } of [own, outer])
    for (const rule of elementAt(definition, place)?.constraint ?? []) {
      if (seen.has(rule.key)) continue;
      seen.add(rule.key);
      const runs =
        rule.severity === 'error' && rule.expression && !CHECKED_ELSEWHERE.has(rule.key) &&
        !rule.expression.includes('htmlChecks');
      if (runs && !holds(rule.expression, place, value, context)) report(path, `${rule.key}: ${rule.human}`);
    }
}
