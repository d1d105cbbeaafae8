// The document: PACIO ADI (2.0.0-ballot) shape on plain R4, without US Core.
Alias: $LOINC = http://loinc.org
Alias: $DocType = http://jpfhir.jp/fhir/Common/CodeSystem/doc-typecodes

RuleSet: Ours(type)
* ^url = "urn:kotozute:profile:{type}"

RuleSet: Told
* text 1..1

Profile: KotozuteBundle
Parent: Bundle
Id: kotozute-bundle
Title: "A record"
Description: "A record of Kotozute as a document."
* insert Ours(Bundle)
* language 1..1
* language = #ja
* identifier 1..1
* type = #document
* timestamp 1..1
* entry 3..*
* obeys k-led and k-whose and k-names

Invariant: k-names
Description: "The person has one name in each writing, but where devices differ on who it is."
Expression: "entry.resource.ofType(DetectedIssue).identifier.where(value = 'subject').exists() or entry.resource.ofType(Patient).name.count() = 2"
Severity: #error

Invariant: k-led
Description: "It begins with its Composition, and there is one."
Expression: "entry.first().resource is Composition and entry.resource.ofType(Composition).count() = 1"
Severity: #error

Invariant: k-whose
Description: "It is about one person."
Expression: "entry.resource.ofType(Patient).count() = 1"
Severity: #error

Profile: KotozuteCollection
Parent: Bundle
Id: kotozute-collection
Title: "A fragment"
Description: "What a letter of referral takes over of a record."
* insert Ours(Collection)
* language 1..1
* language = #ja
* type = #collection
* timestamp 1..1
* entry 3..*
* obeys k-led and k-whose

Profile: KotozuteComposition
Parent: Composition
Id: kotozute-composition
Title: "The document"
Description: "A wish, not an order: it says whose record it is, of which version, and leads to every statement."
* insert Ours(Composition)
* insert Told
* language 1..1
* language = #ja
* identifier 1..1
* type = $LOINC#81334-5
* category 1..1
* subject 1..1
* subject only Reference(Patient)
* author only Reference(Patient)
* custodian 1..1
* section 5..6
* section.title 1..1
* section.code 1..1
* section.text 1..1
* obeys k-directives and k-status and k-attested and k-sections and k-agent-section

Invariant: k-directives
Description: "It is among the advance directives."
Expression: "category.where(coding.where(system = 'http://loinc.org' and code = '42348-3').exists()).count() = 1"
Severity: #error

Invariant: k-status
Description: "A draft, or a version that was kept."
Expression: "status = 'preliminary' or status = 'final'"
Severity: #error

Invariant: k-attested
Description: "It is attested just when it is final."
Expression: "(status = 'final') = attester.exists()"
Severity: #error

Invariant: k-sections
Description: "Each section is there once: those who speak, the situations, the wishes, the voices and what the record is."
Expression: "section.where(code.coding.where(system = 'http://loinc.org' and code = '81335-2').exists()).count() = 1 and section.where(code.coding.where(system = 'http://loinc.org' and code = '107905-2').exists()).count() = 1 and section.where(code.coding.where(system = 'http://loinc.org' and code = '81338-6').exists()).count() = 1 and section.where(code.coding.where(system = 'urn:kotozute:section' and code = 'voices').exists()).count() = 1 and section.where(code.coding.where(system = 'urn:kotozute:section' and code = 'about').exists()).count() = 1"
Severity: #error

Invariant: k-agent-section
Description: "The section of those who speak for the person has entries, or says why not."
Expression: "section.where(code.coding.where(code = '81335-2').exists()).all(entry.exists() or emptyReason.exists())"
Severity: #error

Profile: KotozuteReferral
Parent: Composition
Id: kotozute-referral
Title: "The sections of a letter of referral"
Description: "Sections 300 with 410 inside, 210 and 230 of 診療情報提供書, to be taken over into one."
* insert Ours(Referral)
* insert Told
* language 1..1
* language = #ja
* status = #preliminary
* type = $DocType#57133-1
* subject 1..1
* subject only Reference(Patient)
* section 3..3
* section.title 1..1
* section.code 1..1
* section.text 1..1
* obeys k-directive and k-attachments and k-whole

Invariant: k-directive
Description: "Section 410 is in section 300 and leads to something."
Expression: "section.where(code.coding.code = '300').section.where(code.coding.code = '410').count() = 1 and section.where(code.coding.code = '300').section.where(code.coding.code = '410').entry.exists()"
Severity: #error

Invariant: k-attachments
Description: "Section 210 holds the sheet."
Expression: "section.where(code.coding.code = '210').entry.count() = 1"
Severity: #error

Invariant: k-whole
Description: "Section 230 is for the PDF of the whole letter, which is not ours to fill: it says so."
Expression: "section.where(code.coding.code = '230').emptyReason.count() = 1"
Severity: #error

Profile: KotozuteSheet
Parent: Binary
Id: kotozute-sheet
Title: "The sheet"
Description: "The sheet of paper itself, as a PDF."
* insert Ours(Binary)
* contentType = #application/pdf
* data 1..1

Profile: KotozuteDocumentReference
Parent: DocumentReference
Id: kotozute-document-reference
Title: "The sheet as an attachment"
Description: "The sheet of paper as an attachment of a letter."
* insert Ours(DocumentReference)
* insert Told
* status = #current
* docStatus 1..1
* type = $LOINC#81334-5
* category 1..1
* obeys k-directives
* subject 1..1
* subject only Reference(Patient)
* date 1..1
* author 1..*
* description 1..1
* content 1..1
* content.attachment.contentType 1..1
* content.attachment.contentType = #application/pdf
* content.attachment.data 1..1

Profile: KotozuteAnswers
Parent: QuestionnaireResponse
Id: kotozute-answers
Title: "The answers"
Description: "Every statement as the answer to its question: linkId is the slot of the record."
* insert Ours(QuestionnaireResponse)
* insert Told
* questionnaire 1..1
* questionnaire = "urn:kotozute:questionnaire"
* subject 1..1
* subject only Reference(Patient)
* authored 1..1
* author 1..1
* item 1..*
* item.text 1..1
* item.answer 1..*
* obeys k-slots

Invariant: k-slots
Description: "Every item is a slot, and each stands once."
Expression: "item.all(linkId.matches('^[a-z0-9_/]{1,96}$')) and item.linkId.isDistinct()"
Severity: #error
