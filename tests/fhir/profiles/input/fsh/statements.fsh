// Statements: an answer that is no wish has a reason and never a value.
Alias: $LOINC = http://loinc.org

RuleSet: Said
* insert Told
* subject 1..1
* subject only Reference(Patient)
* effective[x] 1..1
* effective[x] only dateTime
* issued 1..1
* performer 1..1
* note 0..1
* component.code.coding 1..1
* obeys k-question and k-value and k-reason and k-death and k-intervention and k-experience and k-parts

Profile: KotozuteObservation
Parent: Observation
Id: kotozute-observation
Title: "A statement"
Description: "What was said to a question, for one situation where it was asked for several."
* insert Ours(Observation)
* insert Said
* status = #final
* obeys k-slot and k-stands

Profile: KotozuteSide
Parent: Observation
Id: kotozute-side
Title: "One of several things that differ"
Description: "What was said on one device to a question to which another device has another answer, or that it was taken back there. It does not stand: it has no slot, a DetectedIssue leads to all of them."
* insert Ours(Side)
* insert Said
* status = #preliminary
* identifier 0..0

Profile: KotozuteDetectedIssue
Parent: DetectedIssue
Id: kotozute-detected-issue
Title: "Answers that differ"
Description: "A question to which the person's devices have different answers. None goes before another, and none may be shown without the others, until the person settles it."
* insert Ours(DetectedIssue)
* insert Told
* identifier 1..1
* status = #preliminary
* patient 1..1
* patient only Reference(Patient)
* implicated 2..*
* implicated only Reference(Observation)
* detail 1..1
* obeys k-slot and k-of-slot and k-different

Invariant: k-of-slot
Description: "It says to which slot."
Expression: "identifier.where(system = 'urn:kotozute:slot').count() = 1"
Severity: #error

Invariant: k-different
Description: "Each of them once."
Expression: "implicated.reference.isDistinct()"
Severity: #error

Invariant: k-stands
Description: "Nothing that stands was taken back."
Expression: "dataAbsentReason.coding.where(system = 'urn:kotozute:answer' and code = 'withdrawn').empty()"
Severity: #error

Invariant: k-question
Description: "The question by our own code."
Expression: "code.coding.where(system = 'urn:kotozute:question').count() = 1"
Severity: #error

Invariant: k-value
Description: "Either a value or the reason why there is none."
Expression: "value.exists() != dataAbsentReason.exists()"
Severity: #error

Invariant: k-reason
Description: "The reason by our own code as well as by FHIR's."
Expression: "dataAbsentReason.exists() implies (dataAbsentReason.coding.where(system = 'urn:kotozute:answer').count() = 1 and dataAbsentReason.coding.where(system = 'http://terminology.hl7.org/CodeSystem/data-absent-reason').count() = 1)"
Severity: #error

Invariant: k-death
Description: "The place to spend the last days is LOINC 75780-7, and nothing else is."
Expression: "code.coding.where(system = 'urn:kotozute:question' and code = 'place_of_death').exists() = code.coding.where(system = 'http://loinc.org' and code = '75780-7').exists()"
Severity: #error

Invariant: k-intervention
Description: "Places and what to do when it gets worse are intervention preferences, unless nobody was asked."
Expression: "(code.coding.where(system = 'urn:kotozute:question' and (code = 'place_of_care' or code = 'place_of_death' or code = 'if_worse')).exists() and category.coding.where(system = 'urn:kotozute:content').empty()) implies category.coding.where(code = 'intervention-preference').exists()"
Severity: #error

Invariant: k-experience
Description: "What the person values is a care experience preference."
Expression: "(code.coding.where(system = 'urn:kotozute:question' and code = 'values').exists() and category.coding.where(system = 'urn:kotozute:content').empty()) implies category.coding.where(code = 'care-experience-preference').exists()"
Severity: #error

Invariant: k-parts
Description: "Every component is one of our parts."
Expression: "component.all(code.coding.where(system = 'urn:kotozute:part').count() = 1)"
Severity: #error

Invariant: k-slot
Description: "At most one slot, spelt as slots are."
Expression: "identifier.where(system = 'urn:kotozute:slot').count() <= 1 and identifier.where(system = 'urn:kotozute:slot').all(value.matches('^[a-z0-9_/]{1,96}$'))"
Severity: #error

Profile: KotozuteList
Parent: List
Id: kotozute-list
Title: "What the person values"
Description: "What the person values, in their own order."
* insert Ours(List)
* insert Told
* status = #current
* mode = #working
* title 1..1
* code 1..1
* code = $LOINC#81340-2
* subject 1..1
* subject only Reference(Patient)
* orderedBy 1..1
* orderedBy = http://terminology.hl7.org/CodeSystem/list-order#priority
* obeys k-ranked

Invariant: k-ranked
Description: "Something is ranked, or it says why not."
Expression: "entry.exists() != emptyReason.exists()"
Severity: #error

Profile: KotozuteCarePlan
Parent: CarePlan
Id: kotozute-care-plan
Title: "A situation"
Description: "What is wished in one situation. The situation is imagined: never a Condition of the person."
* insert Ours(CarePlan)
* insert Told
* status = #active
* intent = #proposal
* category 1..1
* title 1..1
* subject 1..1
* subject only Reference(Patient)
* addresses 1..1
* supportingInfo 1..*
* obeys k-plan and k-imagined

Invariant: k-plan
Description: "It is a plan of wishes for one situation."
Expression: "category.coding.where(system = 'http://loinc.org' and code = '81378-2').count() = 1"
Severity: #error

Invariant: k-imagined
Description: "The situation is words, never a Condition."
Expression: "addresses.all(reference.empty() and display.exists())"
Severity: #error
