// Invariants: every rule of severity error that FHIR gives for an element, as FHIRPath.
import { createRequire } from 'node:module';
import { elementAt } from './definitions.mjs';
import { targetIn } from './targets.mjs';

const require = createRequire(import.meta.url);
const fhirpath = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');

// ele-1 is checked by elements.mjs, ref-1, dom-3, bdl-3 and bdl-8 by bundle.mjs; dom-6 is a warning;
// htmlChecks() is text.mjs.
const CHECKED_ELSEWHERE = new Set(['ref-1', 'dom-3', 'ele-1', 'dom-6', 'bdl-3', 'bdl-8', 'sdf-0']);
const ADDRESSES = /urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

// What references lead to in the Bundle that is being checked.
let bundle;
const resolve = {
  fn: (references) => references.map((one) => targetIn(bundle, one?.reference)).filter(Boolean),
  arity: { 0: [] },
};

const compiled = new Map();

function compile(expression, base, ours) {
  if (expression.includes('%rootResource')) throw new Error(`depends on more than its resource: ${expression}`);
  const names = [...new Set(expression.match(/[A-Za-z_]\w*/g))];
  return {
    evaluate: fhirpath.compile({ base, expression }, r4, { userInvocationTable: { resolve } }),
    // The members a rule can see are those its words name (value: valueString as well).
    sees: remembering((key) => names.some((name) => new RegExp(`^_?${name}([A-Z]|$)`).test(key))),
    seesAll: /\$this|children\(|descendants\(|repeat\(|resolve\(|%context/.test(expression),
    seesResource: expression.includes('%resource'),
    // Whole elements are compared by none of ours but those with one of these words.
    seesDeep: !ours || /intersect|istinct|combine|union|\||subset|superset|exclude/.test(expression),
    held: new Set(),
  };
}

function remembering(tell) {
  const told = new Map();
  return (key) => {
    if (!told.has(key)) told.set(key, tell(key));
    return told.get(key);
  };
}

const LONGEST_REMEMBERED = 4096;

// What of an element a rule can see, with its references numbered: of these it knows no more than whether they
// are the same. Where this held, it holds again. Undefined where that is not all it sees.
function seenBy(rule, value, resource) {
  if (rule.seesAll || typeof value !== 'object' || (rule.seesResource && value !== resource)) return undefined;
  const seen = {};
  for (const key of Object.keys(value)) if (rule.sees(key)) seen[key] = value[key];
  const isSeen = (key, part) => (key === '' || /^\d+$/.test(key) || rule.sees(key) ? part : undefined);
  const text = rule.seesDeep ? JSON.stringify(seen) : JSON.stringify(seen, isSeen);
  if (text.length > LONGEST_REMEMBERED) return undefined;
  const numbers = new Map();
  return text.replace(ADDRESSES, (address) => {
    if (!numbers.has(address)) numbers.set(address, numbers.size);
    return `#${numbers.get(address)}`;
  });
}

function holds({ key: name, expression }, base, value, context) {
  const key = `${base}\u0000${expression}`;
  if (!compiled.has(key)) compiled.set(key, compile(expression, base, name.startsWith('k-')));
  const rule = compiled.get(key);
  const seen = seenBy(rule, value, context.resource);
  if (rule.held.has(seen)) return true;
  bundle = context.rootResource;
  const result = rule.evaluate(value, { ...context, context: value }, undefined);
  const held = result.length === 0 || result[0] !== false;
  if (held && seen !== undefined) rule.held.add(seen);
  return held;
}

// `own` and `outer` are the places ({definition, path}) an element is defined at: as a type of its
// own, and as a part of what holds it; `wanted` says which rules are asked for, by their keys.
export function checkInvariants(value, own, outer, context, path, report, wanted = () => true) {
  const seen = new Set();
  for (const { definition, path: place } of [own, outer])
    for (const rule of elementAt(definition, place)?.constraint ?? []) {
      if (seen.has(rule.key) || !wanted(rule.key)) continue;
      seen.add(rule.key);
      const runs =
        rule.severity === 'error' && rule.expression && !CHECKED_ELSEWHERE.has(rule.key) &&
        !rule.expression.includes('htmlChecks');
      if (runs && !holds(rule, place, value, context)) report(path, `${rule.key}: ${rule.human}`);
    }
}
