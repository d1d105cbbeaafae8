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
  'a resource that names no profile': (b) => { delete place(b).meta; },
  'a resource that names somebody else\'s profile': (b) => { place(b).meta.profile = ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation']; },
  'a resource that names two profiles': (b) => { place(b).meta.profile.push('urn:kotozute:profile:List'); },
  'an extension of ours that nobody knows': (b) => { composition(b).extension.push({ url: 'urn:kotozute:mood', valueString: 'x' }); },
  'an extension of ours with another kind of value': (b) => { composition(b).extension.find((it) => it.url === 'urn:kotozute:kept').valueDateTime = undefined; composition(b).extension.find((it) => it.url === 'urn:kotozute:kept').valueString = 'x'; },
  'an extension of ours without its value': (b) => { delete composition(b).extension.find((it) => it.url === 'urn:kotozute:kept').valueDateTime; },
  'a code of ours that nobody knows': (b) => { undecided(b).dataAbsentReason.coding[1].code = 'dreaming'; },
  'words of no voice': (b) => { delete provenance(b).agent[0].role; },
  'words of a voice there is not': (b) => { provenance(b).agent[0].role[0].coding[0].code = 'neighbour'; },
  'words of two voices': (b) => { provenance(b).agent.push(provenance(b).agent[0]); },
  'words nobody wrote down': (b) => { provenance(b).agent.splice(1, 1); },
  'somebody who was there without a role': (b) => { delete one(b, 'Provenance', (it) => it.agent.length > 2).agent[2].role; },
  'a slot that is none': (b) => { place(b).identifier[0].value = 'Place of death'; },
  'a part that is none of ours': (b) => { place(b).component[0].code.coding[0].system = 'urn:example:part'; },
  'a place that is not said to be one': (b) => { place(b).code.coding[1].code = 'place_of_care'; },
  'somebody who speaks without having agreed': (b) => { consent(b).extension[0].valueCode = 'not_yet'; },
  'a consent that speaks and leads elsewhere': (b) => { consent(b).sourceReference = { reference: entryOf(b, 'QuestionnaireResponse').fullUrl }; },
  'a list that ranks and says why it does not': (b) => { list(b).emptyReason = { text: 'x' }; },
  'answers to the questions of others': (b) => { one(b, 'QuestionnaireResponse').questionnaire = 'urn:example:questions'; },
  'an answer that stands twice': (b) => { one(b, 'QuestionnaireResponse').item[1].linkId = one(b, 'QuestionnaireResponse').item[0].linkId; },
  'a sheet that is no PDF': (b) => { one(b, 'Binary').contentType = 'text/plain'; },
  'a sheet that is not there': (b) => { delete one(b, 'Binary').data; },
  'a document about two': (b) => { const other = structuredClone(entryOf(b, 'Patient')); other.resource.id = '33333333-0000-4000-8000-000000000001'; other.fullUrl = `urn:uuid:${other.resource.id}`; b.entry.push(other); place(b).subject.reference = other.fullUrl; },
  'a document in another language': (b) => { b.language = 'en'; },
  'a situation made into a Condition': (b) => { plan(b).addresses[0] = { reference: entryOf(b, 'Patient').fullUrl }; },
};

// Of a Bundle in which answers differ between devices.
const issue = (bundle) => one(bundle, 'DetectedIssue');
const side = (bundle) => one(bundle, 'Observation', (it) => it.status === 'preliminary');
const ofDevice = (bundle) => one(bundle, 'Provenance', (it) => it.agent.some((agent) => !agent.role));
const device = (bundle) => ofDevice(bundle).agent.find((agent) => !agent.role);

const differing = {
  'one side alone': (b) => { issue(b).implicated.length = 1; },
  'one side twice': (b) => { issue(b).implicated[1] = issue(b).implicated[0]; },
  'a side more than there is': (b) => { issue(b).implicated.push({ reference: entryOf(b, 'Observation', (it) => it.status === 'final').fullUrl }); },
  'a person for a side': (b) => { issue(b).implicated[0].reference = entryOf(b, 'Patient').fullUrl; },
  'a question that is not said': (b) => { delete issue(b).identifier; },
  'a question that is none': (b) => { issue(b).identifier[0].value = 'Where?'; },
  'a question of others': (b) => { issue(b).identifier[0].system = 'urn:example:slot'; },
  'a question that has an answer, too': (b) => { issue(b).identifier[0].value = one(b, 'Observation', (it) => it.identifier).identifier[0].value; },
  'settled by nobody': (b) => { issue(b).status = 'final'; },
  'of nobody': (b) => { delete issue(b).patient; },
  'nothing said of it': (b) => { delete issue(b).detail; },
  'a side that stands': (b) => { side(b).status = 'final'; },
  'a side in a slot': (b) => { side(b).identifier = issue(b).identifier; },
  'a side with the profile of a statement': (b) => { side(b).meta.profile = ['urn:kotozute:profile:Observation']; },
  'a statement with the profile of a side': (b) => { one(b, 'Observation', (it) => it.status === 'final').meta.profile = ['urn:kotozute:profile:Side']; },
  'a statement that was taken back': (b) => { one(b, 'Observation', (it) => it.status === 'final' && it.dataAbsentReason).dataAbsentReason.coding[1].code = 'withdrawn'; },
  'a device without its key': (b) => { delete device(b).who.identifier; },
  'a device of another system': (b) => { device(b).who.identifier.system = 'urn:example:device'; },
  'two devices': (b) => { ofDevice(b).agent.push(device(b)); },
  'no device': (b) => { ofDevice(b).agent.pop(); },
  'a device for two things': (b) => { ofDevice(b).target.push(ofDevice(b).target[0]); },
  'two names of whom they agree on': (b) => { const other = structuredClone(patient(b).name[0]); other.text = 'x'; patient(b).name.push(other); for (const { resource } of b.entry) if (resource.resourceType === 'DetectedIssue' && resource.identifier[0].value === 'subject') resource.identifier[0].value = 'subject/9'; },
  'a change that is no yes or no': (b) => { const it = composition(b).extension.find(({ url }) => url === 'urn:kotozute:changed'); delete it.valueBoolean; it.valueString = 'x'; },
};

const named = (groups, of) =>
  Object.entries(groups).flatMap(([group, all]) => Object.entries(all).map(([name, breaks]) => ({ name: `${group}: ${name}`, breaks, of })));

// `of`: the Bundle it is a way to break.
export const mutations = [
  ...named({ codes, missing, dates, references, structure, invariants, rules }, 'sample.json'),
  ...named({ differing }, 'sample-differing.json'),
];
