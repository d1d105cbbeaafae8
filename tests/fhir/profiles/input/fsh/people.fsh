// People: names as JP Core 1.2 writes them; whose words are whose.

Profile: KotozutePatient
Parent: Patient
Id: kotozute-patient
Title: "The person"
Description: "Whose record it is. No hospital number, so this is no JP_Patient."
* insert Ours(Patient)
* insert Told
* active 1..1
* name 2..*
* obeys k-name and k-name-text

Invariant: k-name
Description: "A name in characters (IDE) and one in kana (SYL); several only where devices differ (k-names)."
Expression: "name.where(extension('http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation').value = 'IDE').exists() and name.where(extension('http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation').value = 'SYL').exists()"
Severity: #error

Invariant: k-name-text
Description: "Each name has its text, or says that it is not known."
Expression: "name.all(text.exists() or extension('http://hl7.org/fhir/StructureDefinition/data-absent-reason').exists())"
Severity: #error

Profile: KotozuteRelatedPerson
Parent: RelatedPerson
Id: kotozute-related-person
Title: "Family and close friends"
Description: "Somebody close to the person: who would speak for them, or whose words are kept."
* insert Ours(RelatedPerson)
* insert Told
* active 1..1
* patient 1..1
* relationship 1..*
* name 1..1
* telecom 1..1

Profile: KotozutePractitionerRole
Parent: PractitionerRole
Id: kotozute-practitioner-role
Title: "Professionals"
Description: "Somebody who is there by their work."
* insert Ours(PractitionerRole)
* insert Told
* active 1..1
* code 1..1
* obeys k-role

Invariant: k-role
Description: "Their role is one of ours."
Expression: "code.coding.where(system = 'urn:kotozute:role').count() = 1"
Severity: #error

Profile: KotozuteOrganization
Parent: Organization
Id: kotozute-organization
Title: "Places and keepers"
Description: "Who keeps the record; or a place as it was described when the person chose it."
* insert Ours(Organization)
* insert Told
* active 1..1

Profile: KotozuteCareTeam
Parent: CareTeam
Id: kotozute-care-team
Title: "Whom the person wishes about them"
Description: "The places the person put on the list of those they wish to have about them."
* insert Ours(CareTeam)
* insert Told
* status = #active
* name 1..1
* subject 1..1
* subject only Reference(Patient)
* participant 1..*
* participant.member 1..1

Profile: KotozuteConsent
Parent: Consent
Id: kotozute-consent-profile
Title: "Who would speak, or the wishes as a whole"
Description: "That somebody would speak for the person (思いを代わりに伝えてくれる人); or, in a letter, where the wishes are written. Not a legal document."
* insert Ours(Consent)
* insert Told
* scope = http://terminology.hl7.org/CodeSystem/consentscope#adr
* category 1..1
* patient 1..1
* dateTime 1..1
* policyRule 1..1
* policyRule.text 1..1
* provision.type = #permit
* provision.actor 1..1
* obeys k-acd and k-speaks and k-agreed

Invariant: k-acd
Description: "It is an advance care directive."
Expression: "category.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentcategorycodes' and code = 'acd').count() = 1"
Severity: #error

Invariant: k-speaks
Description: "It names somebody, or leads to what is written; only one of them."
Expression: "provision.actor.exists() != source.exists()"
Severity: #error

Invariant: k-agreed
Description: "It is active just when they agreed."
Expression: "(status = 'active') = (extension('urn:kotozute:consent').value = 'agreed' and extension('urn:kotozute:consent').exists())"
Severity: #error

Profile: KotozuteProvenance
Parent: Provenance
Id: kotozute-provenance
Title: "Whose words"
Description: "Whose words some statements are, who wrote them down and who was there."
* insert Ours(Provenance)
* insert Told
* target 1..*
* agent 2..*
* agent.type 1..1
* agent.role 0..1
* obeys k-voice and k-writer and k-present and k-device

Invariant: k-voice
Description: "One author, whose voice is one of the three."
Expression: "agent.where(type.coding.code = 'author').count() = 1 and agent.where(type.coding.code = 'author').role.coding.where(system = 'urn:kotozute:voice').count() = 1"
Severity: #error

Invariant: k-writer
Description: "One who wrote it down, whose role is one of ours."
Expression: "agent.where(type.coding.code = 'enterer').count() = 1 and agent.where(type.coding.code = 'enterer').role.coding.where(system = 'urn:kotozute:role').count() = 1"
Severity: #error

Invariant: k-present
Description: "Everybody else was there, or is the device."
Expression: "agent.where(type.coding.code != 'author' and type.coding.code != 'enterer').all(type.coding.where(system = 'urn:kotozute:participant' and code = 'device').exists() or (type.coding.where(system = 'urn:kotozute:participant' and code = 'present').exists() and role.coding.where(system = 'urn:kotozute:role').exists()))"
Severity: #error

Invariant: k-device
Description: "A device is known by its key; there is one at most, and then it is about one thing."
Expression: "agent.where(type.coding.where(system = 'urn:kotozute:participant' and code = 'device').exists()).count() <= 1 and agent.where(type.coding.where(system = 'urn:kotozute:participant' and code = 'device').exists()).all(who.identifier.where(system = 'urn:kotozute:device').value.exists() and role.empty() and %resource.target.count() = 1)"
Severity: #error
