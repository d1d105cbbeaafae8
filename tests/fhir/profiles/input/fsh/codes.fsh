// The codes of our own that the program itself knows (core/preferences/codes.hpp). Those of questions
// and their choices come from assets/content and are open: any code may stand there.

RuleSet: OurCodes(kind)
* ^url = "urn:kotozute:{kind}"
* ^status = #active
* ^experimental = false
* ^caseSensitive = true
* ^content = #complete

CodeSystem: Answer
Id: kotozute-answer
Title: "答えのありかた"
Description: "How an answer stands. Each is a full answer, of the same weight as a wish; but withdrawn, which only says that one of several devices took back what another has."
* insert OurCodes(answer)
* #wish "希望あり"
* #undecided "まだ決めていない"
* #entrusted "任せたい"
* #not_now "今は話したくない"
* #not_asked "まだ聞いていない"
* #cannot_ask "確かめられない"
* #withdrawn "取り消し"

CodeSystem: Strength
Id: kotozute-strength
Title: "希望の強さ"
Description: "How strongly something is wished."
* insert OurCodes(strength)
* #definitely "ぜひ"
* #if_possible "できれば"
* #either "どちらでも"

CodeSystem: Voices
Id: kotozute-voice
Title: "だれのことばか"
Description: "Whose words something is. Never mixed."
* insert OurCodes(voice)
* #person "本人のことば"
* #family "家族等の思い"
* #professional "専門職の所見"

CodeSystem: Roles
Id: kotozute-role
Title: "人の立場"
Description: "Who wrote something down, or was there; of a PractitionerRole also a voice, of a RelatedPerson that they would speak for the person."
* insert OurCodes(role)
* #person "本人"
* #family "家族"
* #visiting_nurse "訪問看護師"
* #home_doctor "在宅医"
* #consultation_centre "高齢者あんしん相談センター"
* #care_manager "ケアマネジャー"
* #social_welfare_council "社会福祉協議会"
* #peer_supporter "ピアサポーター"
* #other "そのほかの人"
* #professional "専門職"
* #spokesperson "思いを代わりに伝えてくれる人"

CodeSystem: SpokespersonAnswers
Id: kotozute-spokesperson
Title: "伝えてくれる人がいるか"
Description: "Whether there is somebody who would speak for the person. Each is an answer."
* insert OurCodes(spokesperson)
* #named "いる"
* #nobody "いない"
* #thinking "これから考える"

CodeSystem: Consents
Id: kotozute-consent
Title: "承諾"
Description: "Whether they have agreed to speak for the person."
* insert OurCodes(consent)
* #agreed "済"
* #will_ask "これから"
* #not_yet "まだ"

CodeSystem: Capacities
Id: kotozute-capacity
Title: "話し合いのできかた"
Description: "How well the person could take part in a talk."
* insert OurCodes(capacity)
* #able "できた"
* #with_support "支援があればできた"
* #hard "今はむずかしい"

CodeSystem: Parts
Id: kotozute-part
Title: "答えの部分"
Description: "What a component of an Observation is."
* insert OurCodes(part)
* #scenario "the situation that is spoken of"
* #further "a further choice; the order is the person's"
* #set_aside "chosen before the answer that stands, which is no wish: not a value"
* #strength "how strongly it is wished"
* #place "the place exactly: its name"
* #place_address "its address"
* #place_phone "its phone"
* #place_source "where the map has it from"
* #usual_residence "whether it is where the person lives"
* #present "somebody who was there"
* #capacity "how well the person could take part"
* #review_by "the day to look again"
* #name "a name noted beside the answer"
* #relation "what they are to the person"
* #phone "a phone noted beside the answer"
* #consent "whether they agreed"
* #given "given name"
* #family_kana "family name in kana"
* #given_kana "given name in kana"
* #address "address"
* #born "day of birth"
* #id "what the map calls the place"
* #kind "what kind of place it is"
* #choice "which answer to where the person wishes to be it is"
* #source "who publishes what is known of the place"
* #edition "the day the source describes"

CodeSystem: Contents
Id: kotozute-content
Title: "答えのほかの内容"
Description: "Of an Observation that is no answer to a question: what it is."
* insert OurCodes(content)
* #talk "a conversation"
* #kept "what brought the version"
* #spokesperson "that there is nobody, or not yet"
* #subject "who somebody is, where it is not the patient or devices differ"
* #place "a place of a list, where devices differ"

CodeSystem: Participants
Id: kotozute-participant
Title: "かかわりかた"
Description: "How somebody took part who neither said nor wrote it."
* insert OurCodes(participant)
* #present "was there"
* #device "the device it was written on, where devices differ"

CodeSystem: Sections
Id: kotozute-section
Title: "節"
Description: "The sections of the document that LOINC has no reviewed code for."
* insert OurCodes(section)
* #voices "三つの声と話し合い"
* #about "この記録について"
* #sheet "この記録の紙"
