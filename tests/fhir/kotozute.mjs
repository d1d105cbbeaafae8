// What we promise beyond FHIR itself: the shape of PACIO's advance directives, Japanese names as JP
// Core writes them, and the rules of the record.
const LOINC = 'http://loinc.org';
const REPRESENTATION = 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation';
const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const INTERVENTIONS = ['place_of_care', 'place_of_death', 'if_worse'];

const list = (value) => (Array.isArray(value) ? value : []);
const has = (concept, system, code) => list(concept?.coding).some((coding) => coding.system === system && coding.code === code);
const anyHas = (concepts, system, code) => list(concepts).some((concept) => has(concept, system, code));
const own = (concept, kind) => list(concept?.coding).find((coding) => coding.system === `urn:kotozute:${kind}`)?.code;
const extension = (element, url) => list(element?.extension).find((one) => one.url === url);
const isAbsent = (element) => Boolean(extension(element, ABSENT));

function* composition(resource) {
  if (resource.language !== 'ja') yield 'language is not ja';
  if (!resource.identifier) yield 'no identifier';
  if (!has(resource.type, LOINC, '81334-5')) yield 'type is not 81334-5';
  if (!anyHas(resource.category, LOINC, '42348-3')) yield 'no category 42348-3';
  const final = resource.status === 'final';
  if (final !== list(resource.attester).length > 0) yield 'not attested just when it is final';
  if (!resource.custodian) yield 'no custodian';
  const sections = list(resource.section);
  if (sections.some((section) => !section.title || !section.code || !section.text)) yield 'a section without title, code or text';
  for (const code of ['81335-2', '107905-2', '81338-6'])
    if (sections.filter((section) => has(section.code, LOINC, code)).length !== 1) yield `not one section ${code}`;
  if (sections.some((section) => has(section.code, LOINC, '81335-2') && !section.entry && !section.emptyReason))
    yield 'the section of the spokespersons has neither entries nor a reason';
}

function* patient(resource) {
  const names = list(resource.name);
  for (const writing of ['IDE', 'SYL'])
    if (!names.some((name) => extension(name, REPRESENTATION)?.valueCode === writing)) yield `no name ${writing}`;
  if (names.some((name) => !name.text && !isAbsent(name))) yield 'a name without text';
  if (!resource.birthDate && !isAbsent(resource._birthDate)) yield 'no birth date and no reason why';
}

function* relatedPerson(resource) {
  for (const name of ['active', 'relationship', 'name', 'telecom'])
    if (resource[name] === undefined) yield `no ${name}`;
}

function* observation(resource) {
  const question = own(resource.code, 'question');
  if (!question) yield 'no code of our own';
  if (!resource.effectiveDateTime) yield 'no effectiveDateTime';
  if (list(resource.performer).length === 0) yield 'nobody whose words these are';
  const answered = Object.keys(resource).some((key) => key.startsWith('value'));
  if (answered === Boolean(resource.dataAbsentReason)) yield 'not exactly one of a value and a reason why there is none';
  if (resource.dataAbsentReason && question !== 'talk' && !own(resource.dataAbsentReason, 'answer')) yield 'a reason without our code';
  if (question === 'place_of_death' && !has(resource.code, LOINC, '75780-7')) yield 'no 75780-7';
  const kinds = list(resource.category).flatMap((one) => list(one?.coding)).map((coding) => coding.code);
  if (INTERVENTIONS.includes(question) && !kinds.includes('intervention-preference')) yield 'no category intervention-preference';
  if (question === 'values' && !kinds.includes('care-experience-preference')) yield 'no category care-experience-preference';
}

function* priorities(resource) {
  if (!resource.title) yield 'no title';
  if (!has(resource.code, LOINC, '81340-2')) yield 'code is not 81340-2';
  if (!has(resource.orderedBy, 'http://terminology.hl7.org/CodeSystem/list-order', 'priority')) yield 'not ordered by priority';
}

function* carePlan(resource) {
  if (!anyHas(resource.category, LOINC, '81378-2')) yield 'no category 81378-2';
  if (list(resource.addresses).some((one) => one.reference || !one.display)) yield 'a situation must be a display, never a Condition';
}

const slotsOf = (resource) => list(resource.identifier).filter(({ system }) => system === 'urn:kotozute:slot').map(({ value }) => value);
const TELLS = new Set(['Observation', 'List', 'Consent', 'Organization', 'DetectedIssue']);

// Of the Bundle as a whole: a slot stands or differs, but not both; and whatever differs is told by the question it
// is an answer to, and by the device it was written on.
export function checkWhole({ entry }, report) {
  const resources = entry.map(({ resource }) => resource).filter(Boolean);
  const slots = resources.filter(({ resourceType }) => TELLS.has(resourceType)).flatMap(slotsOf);
  if (new Set(slots).size < slots.length) report('Bundle', 'a slot stands twice');
  const addresses = (holds, of) => entry.filter(({ resource }) => resource && holds(resource)).flatMap(of).sort().join(' ');
  const sides = addresses((it) => it.meta?.profile?.[0] === 'urn:kotozute:profile:Side', ({ fullUrl }) => fullUrl);
  const implicated = addresses((it) => it.resourceType === 'DetectedIssue', ({ resource }) => list(resource.implicated).map(({ reference }) => reference));
  const withDevice = addresses(
    (it) => it.resourceType === 'Provenance' && list(it.agent).some((agent) => own(agent.type, 'participant') === 'device'),
    ({ resource }) => list(resource.target).map(({ reference }) => reference),
  );
  if (sides !== implicated) report('Bundle', 'what differs is not what its questions lead to');
  if (sides !== withDevice) report('Bundle', 'what differs is not what is told with a device');
}

const isReferral = (resource) => resource.meta?.profile?.[0] === 'urn:kotozute:profile:Referral';

const rules = { Composition: composition, Patient: patient, RelatedPerson: relatedPerson, Observation: observation, List: priorities, CarePlan: carePlan };

export function checkRules(resource, path, report) {
  if (!resource.text && resource.resourceType !== 'Binary') report(path, 'no narrative');
  if (isReferral(resource)) return;
  for (const fault of rules[resource.resourceType]?.(resource) ?? []) report(path, fault);
}
