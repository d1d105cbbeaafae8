// What cannot be told by the elements of FHIR.

Extension: Exact
Id: kotozute-exact
Title: "A text exactly"
Description: "A text of the resource as it was written, where FHIR's strings do not take it as it is (wide blanks, control characters): what they do not take, and %, as %XX for each byte of its UTF-8."
* ^url = "urn:kotozute:exact"
* extension contains of 1..1 and text 1..1
* extension[of].value[x] only code
* extension[of] ^short = "Which text: words, name, family …"
* extension[text].value[x] only string

Extension: KeptAt
Id: kotozute-kept
Title: "When it was last kept"
Description: "When the person last read the whole record and kept it as a version."
* ^url = "urn:kotozute:kept"
* value[x] 1..1
* value[x] only dateTime

Extension: ChangedSinceKept
Id: kotozute-changed
Title: "Changed since it was kept"
Description: "Whether something was said or taken back after it was last kept. There where answers differ between devices: it is preliminary then in any case."
* ^url = "urn:kotozute:changed"
* value[x] 1..1
* value[x] only boolean

Extension: ConsentToSpeak
Id: kotozute-consent-to-speak
Title: "Whether they agreed"
Description: "Whether the person named has agreed to speak for the patient: agreed, will_ask or not_yet."
* ^url = "urn:kotozute:consent"
* value[x] 1..1
* value[x] only code

Extension: Source
Id: kotozute-source
Title: "Who publishes it"
Description: "Who publishes what is known of a place."
* ^url = "urn:kotozute:source"
* value[x] 1..1
* value[x] only string

Extension: LanguageOfWords
Id: kotozute-language
Title: "The language it was said in"
Description: "The BCP 47 tag of the language something was said in, where it is not Japanese."
* ^url = "urn:kotozute:language"
* value[x] 1..1
* value[x] only code

Extension: Edition
Id: kotozute-edition
Title: "The day it describes"
Description: "The day the source describes."
* ^url = "urn:kotozute:edition"
* value[x] 1..1
* value[x] only string

Extension: PartsHandedOn
Id: kotozute-parts
Title: "Which parts are handed on"
Description: "The parts of the record that are handed on (places, people, wishes, voices, others), where it is not all of them; none: only whose record it is."
* ^url = "urn:kotozute:parts"
* extension contains part 1..*
* extension[part].value[x] only code
