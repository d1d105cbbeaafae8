// Ways to break a valid Bundle, one thing each. Every one of them has to be refused.
const NOBODY = 'urn:uuid:00000000-0000-4000-8000-00000000dead';

const entryOf = (bundle, type, holds = () => true) =>
  bundle.entry.find(({ resource }) => resource.resourceType === type && holds(resource));
const one = (bundle, type, holds) => entryOf(bundle, type, holds).resource;
const asks = (question) => (resource) =>
  resource.code.coding.some((coding) => coding.system === 'urn:kotozute:question' && coding.code === question);

const composition = (bundle) => one(bundle, 'Composition');
const patient = (bundle) => one(bundle, 'Patient');
const relative = (bundle) => one(bundle, 'RelatedPerson');
const place = (bundle) => one(bundle, 'Observation', (it) => asks('place_of_death')(it) && it.valueCodeableConcept);
const undecided = (bundle) => one(bundle, 'Observation', (it) => asks('place_of_death')(it) && it.dataAbsentReason);
const words = (bundle) => one(bundle, 'Observation', (it) => it.valueString);
const value = (bundle) => one(bundle, 'Observation', asks('values'));
const list = (bundle) => one(bundle, 'List');
const plan = (bundle) => one(bundle, 'CarePlan');
const consent = (bundle) => one(bundle, 'Consent');
const provenance = (bundle) => one(bundle, 'Provenance');
const organization = (bundle) => one(bundle, 'Organization');
const section = (bundle, code) =>
  composition(bundle).section.find((it) => it.code.coding.some((coding) => coding.code === code));
const div = (content) => `<div xmlns="http://www.w3.org/1999/xhtml">${content}</div>`;

const codes = {
  'a status no Composition has': (b) => { composition(b).status = 'finished'; },
  'a status no Observation has': (b) => { place(b).status = 'done'; },
  'a gender that is no code': (b) => { patient(b).gender = 'woman'; },
  'a Bundle type that is no code': (b) => { b.type = 'doc'; },
  'a telecom system that is no code': (b) => { patient(b).telecom[0].system = 'tel'; },
  'a List mode that is no code': (b) => { list(b).mode = 'foo'; },
  'a provision that is neither permit nor deny': (b) => { consent(b).provision.type = 'yes'; },
  'a narrative status that is no code': (b) => { patient(b).text.status = 'done'; },
  'a CarePlan intent that is no code': (b) => { plan(b).intent = 'wish'; },
  'an activity status that is no code': (b) => { one(b, 'CarePlan', (it) => it.activity).activity[0].detail.status = 'maybe'; },
  'a wrong LOINC check digit': (b) => { place(b).code.coding[0].code = '75780-8'; },
  'a LOINC code nobody reviewed': (b) => { place(b).code.coding[0] = { system: 'http://loinc.org', code: '8480-6' }; },
  'another display than the reviewed one': (b) => { place(b).code.coding[0].display = 'Place of death'; },
  'a wrong SNOMED check digit': (b) => { place(b).code.coding.push({ system: 'http://snomed.info/sct', code: '395091007' }); },
  'a reason that is not in its code system': (b) => { undecided(b).dataAbsentReason.coding[0].code = 'undecided'; },
  'a way to write names that is no code': (b) => { patient(b).name[0].extension[0].valueCode = 'KANJI'; },
};

const missing = {
  'an Observation without code': (b) => { delete place(b).code; },
  'an Observation without status': (b) => { delete place(b).status; },
  'a Composition without title': (b) => { delete composition(b).title; },
  'a Composition without author': (b) => { delete composition(b).author; },
  'a Composition without date': (b) => { delete composition(b).date; },
  'a RelatedPerson without patient': (b) => { delete relative(b).patient; },
  'a Consent without scope': (b) => { delete consent(b).scope; },
  'a Provenance agent without who': (b) => { delete provenance(b).agent[0].who; },
  'a Bundle without type': (b) => { delete b.type; },
  'a narrative without text': (b) => { delete patient(b).text.div; },
  'a CarePlan without subject': (b) => { delete plan(b).subject; },
};

const dates = {
  'a thirteenth month': (b) => { patient(b).birthDate = '1940-13-01'; },
  'the thirtieth of February': (b) => { patient(b).birthDate = '1940-02-30'; },
  'a Japanese era': (b) => { patient(b).birthDate = '昭和15年4月1日'; },
  'a moment without time zone': (b) => { composition(b).date = '2026-01-05T10:20:30'; },
  'a date with slashes': (b) => { words(b).effectiveDateTime = '2026/01/05'; },
  'a timestamp that is only a date': (b) => { b.timestamp = '2026-01-05'; },
};

const references = {
  'an Observation of nobody': (b) => { place(b).subject.reference = NOBODY; },
  'a section entry that is not there': (b) => { section(b, '107905-2').entry[0].reference = NOBODY; },
  'an Observation of an organization': (b) => { place(b).subject = { reference: entryOf(b, 'Organization').fullUrl }; },
  'an Observation as author': (b) => { composition(b).author = [{ reference: entryOf(b, 'Observation').fullUrl }]; },
  'an address that stands twice': (b) => { b.entry[4].fullUrl = b.entry[3].fullUrl; },
  'an address that is not the id': (b) => { b.entry[4].fullUrl = 'urn:uuid:11111111-0000-4000-8000-000000000005'; },
  'a resource nothing leads to': (b) => {
    const id = '22222222-0000-4000-8000-000000000001';
    b.entry.push({ fullUrl: `urn:uuid:${id}`, resource: { resourceType: 'Basic', id, text: { status: 'generated', div: div('x') }, code: { text: 'x' } } });
  },
};

const structure = {
  'a property FHIR does not know': (b) => { patient(b).nickname = 'かず'; },
  'a property names do not have': (b) => { patient(b).name[0].kana = 'ヨシダ'; },
  'a list where one belongs': (b) => { place(b).subject = [place(b).subject]; },
  'one where a list belongs': (b) => { patient(b).name = patient(b).name[0]; },
  'a number for a text': (b) => { composition(b).title = 5; },
  'a text for yes or no': (b) => { relative(b).active = 'true'; },
  'two values': (b) => { words(b).valueBoolean = true; },
  'a value of a kind Observations do not have': (b) => { delete words(b).valueString; words(b).valueUri = 'x:y'; },
  'an empty list': (b) => { patient(b).address = []; },
  'an empty text': (b) => { composition(b).title = ''; },
  'a blank text': (b) => { composition(b).title = ' '; },
  'null': (b) => { patient(b).birthDate = null; },
  'an empty object': (b) => { place(b).code = {}; },
  'an id with a character it may not have': (b) => { patient(b).id = 'a_b'; },
  'bytes that are not base64': (b) => {
    provenance(b).signature = [{ type: [{ code: 'x' }], when: '2026-01-05T01:20:31Z', who: composition(b).subject, data: '###' }];
  },
  'a narrative with a script': (b) => { patient(b).text.div = div('<script>1</script>'); },
  'a narrative with a handler': (b) => { patient(b).text.div = div('<p onclick="x()">x</p>'); },
  'a narrative that is not well-formed': (b) => { patient(b).text.div = div('<p>x'); },
  'a narrative without words': (b) => { patient(b).text.div = div('<p> </p>'); },
  'a resource of no known type': (b) => { organization(b).resourceType = 'Organisation'; },
  'a control character': (b) => { composition(b).title += '\u0001'; },
};

const invariants = {
  'obs-6: a reason beside a value': (b) => { words(b).dataAbsentReason = undecided(b).dataAbsentReason; },
  'ext-1: an extension with a value and children': (b) => {
    patient(b).extension = [{ url: 'http://x.example/e', valueString: 'a', extension: [{ url: 'y', valueString: 'b' }] }];
  },
  'an extension without url': (b) => { delete patient(b).name[0].extension[0].url; },
  'cmp-1: a section with nothing in it': (b) => { const it = section(b, '81335-2'); delete it.text; delete it.entry; },
  'cmp-2: a section with entries and a reason why it is empty': (b) => { section(b, '81335-2').emptyReason = { text: 'x' }; },
  'bdl-9: a document without identifier': (b) => { delete b.identifier; },
  'bdl-10: a document without timestamp': (b) => { delete b.timestamp; },
  'bdl-11: a document that does not begin with its Composition': (b) => { b.entry.reverse(); },
  'lst-1: a deleted item in a working list': (b) => { list(b).entry[0].deleted = true; },
  'ppc-1: a consent without policy': (b) => { delete consent(b).policyRule; },
  'cpt-2: a phone number without system': (b) => { delete patient(b).telecom[0].system; },
};

const rules = {
  'a place without its LOINC code': (b) => { place(b).code.coding.shift(); },
  'a place without our own code': (b) => { place(b).code.coding.pop(); },
  'a place with neither value nor reason': (b) => { delete place(b).valueCodeableConcept; },
  'a reason without our own code': (b) => { undecided(b).dataAbsentReason.coding.pop(); },
  'a place without category': (b) => { delete place(b).category; },
  'a value without category': (b) => { delete value(b).category; },
  'an Observation without narrative': (b) => { delete place(b).text; },
  'an Observation of nobody\'s words': (b) => { delete place(b).performer; },
  'no section of the spokespersons': (b) => { composition(b).section = composition(b).section.slice(1); },
  'a document in no language': (b) => { delete composition(b).language; },
  'a document without attester': (b) => { delete composition(b).attester; },
  'a draft somebody attested': (b) => { composition(b).status = 'preliminary'; },
  'a spokesperson without telecom': (b) => { delete relative(b).telecom; },
  'a list in no order': (b) => { delete list(b).orderedBy; },
  'a name without kana': (b) => { patient(b).name.pop(); },
  'no birth date and no reason why': (b) => { delete patient(b).birthDate; },
  'a situation made into a Condition': (b) => { plan(b).addresses[0] = { reference: entryOf(b, 'Patient').fullUrl }; },
};

export const mutations = Object.entries({ codes, missing, dates, references, structure, invariants, rules })
  .flatMap(([group, all]) => Object.entries(all).map(([name, breaks]) => ({ name: `${group}: ${name}`, breaks })));
