// Our own profiles: every resource names one of ours and keeps to it.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addCodeSystem, addExtension } from './definitions.mjs';
import { checkInvariants } from './invariants.mjs';

const require = createRequire(import.meta.url);
const { loadDataType } = require('@medplum/core');

const PREFIX = 'urn:kotozute:profile:';
const NAMED_OTHERWISE = { Bundle: ['Bundle', 'Collection'], Composition: ['Composition', 'Referral'], Observation: ['Observation', 'Side'] };
const profiles = new Map();

// Reads what SUSHI made of tests/fhir/profiles.
export function loadProfiles(folder) {
  for (const file of readdirSync(folder)) {
    const resource = JSON.parse(readFileSync(join(folder, file)));
    if (resource.resourceType === 'CodeSystem') addCodeSystem(resource);
    if (resource.resourceType !== 'StructureDefinition') continue;
    loadDataType(resource);
    if (resource.type === 'Extension') addExtension(resource);
    else profiles.set(resource.url, resource);
  }
}

// The profile a resource names, when it is ours and of its type; anything else is a fault.
export function profileOf(resource, path, report) {
  const type = resource.resourceType;
  const named = resource.meta?.profile ?? [];
  const allowed = (NAMED_OTHERWISE[type] ?? [type]).map((name) => PREFIX + name);
  const profile = profiles.get(named[0]);
  if (Array.isArray(named) && named.length === 1 && allowed.includes(named[0]) && profile) return profile;
  report(`${path}.meta.profile`, 'does not name our profile of its type');
  return undefined;
}

// The rules that are only ours.
export function checkProfile(resource, profile, bundle, path, report) {
  const place = { definition: profile, path: resource.resourceType };
  checkInvariants(resource, place, place, { resource, rootResource: bundle }, path, report, (key) => key.startsWith('k-'));
}
