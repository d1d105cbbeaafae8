// What Medplum knows of types and profiles, cut down to what it is needed for here: it asks for the structure,
// of everything a type could have, in every object. The invariants are for invariants.mjs, which asks for all
// of them; and what need not be there and is in no object that is checked makes no difference.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { getAllDataTypes } = require('@medplum/core');

const whole = new Map(); // schema → its elements
const names = new Set(); // of all members met so far

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const isMet = (name) => names.has(name) || names.has(`_${name}`);

// A choice (value[x]) with those of its types that were met.
function cutChoice(name, element) {
  const type = element.type.filter(({ code }) => isMet(name.replace('[x]', capital(code))));
  return type.length > 0 ? { ...element, type } : undefined;
}

function cut(elements) {
  const kept = {};
  for (const [name, element] of Object.entries(elements)) {
    const met = name.endsWith('[x]') ? cutChoice(name, element) : isMet(name) && element;
    if (met || element.min > 0) kept[name] = met || element;
  }
  return kept;
}

export function withoutInvariants(schema) {
  if (whole.has(schema)) return;
  schema.constraints = [];
  for (const element of Object.values(schema.elements)) element.constraints = [];
  whole.set(schema, schema.elements);
  schema.elements = cut(schema.elements);
  for (const inner of schema.innerTypes ?? []) withoutInvariants(inner);
}

function meet(value, found) {
  if (value && typeof value === 'object')
    for (const [name, part] of Object.entries(value)) {
      if (!Array.isArray(value) && !names.has(name)) found.push(name);
      meet(part, found);
    }
  return found;
}

// Before a resource is checked.
export function prepareFor(resource) {
  const found = meet(resource, []);
  if (found.length === 0) return;
  for (const name of found) names.add(name);
  for (const schema of Object.values(getAllDataTypes())) withoutInvariants(schema);
  for (const [schema, elements] of whole) schema.elements = cut(elements);
}
