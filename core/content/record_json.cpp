#include "core/content/record_json.hpp"

#include "core/base/utf8.hpp"
#include "core/content/json.hpp"
#include "core/content/languages.hpp"
#include "core/content/record_json_write.hpp"
#include "core/preferences/codes.hpp"

#include <iterator>
#include <set>

namespace kotozute {
namespace {

constexpr std::string_view format = "kotozute-record";
constexpr int version = 1;

template <class Enum>
Enum code(const json::Value& value)
{
    const auto found = from_name<Enum>(value.string());
    if (!found)
        value.refuse("must be one of " + all_names<Enum>());
    return *found;
}

Answer read_answer(json::Object& object)
{
    Answer answer;
    answer.state = object.as("state", code<AnswerState>);
    answer.choices = object.optional_strings("choices");
    answer.words = object.string_or("words", "");
    answer.strength = object.optional("strength", code<Strength>);
    answer.detail = object.optional("detail", [](json::Object& detail) {
        PlaceDetail place;
        place.name = detail.string_or("name", "");
        place.address = detail.string_or("address", "");
        place.phone = detail.string_or("phone", "");
        place.source = detail.string_or("source", "");
        place.usual_residence = detail.optional_boolean("usual_residence");
        return place;
    });
    return answer;
}

Subject read_subject(json::Object& object)
{
    Subject subject;
    subject.family = object.string_or("family", "");
    subject.given = object.string_or("given", "");
    subject.family_kana = object.string_or("family_kana", "");
    subject.given_kana = object.string_or("given_kana", "");
    subject.born = object.optional_date("born");
    subject.phone = object.string_or("phone", "");
    subject.address = object.string_or("address", "");
    return subject;
}

Spokesperson read_spokesperson(json::Object& object)
{
    Spokesperson spokesperson;
    spokesperson.kind = object.as("kind", code<Spokesperson::Kind>);
    spokesperson.name = object.string_or("name", "");
    spokesperson.relation = object.string_or("relation", "");
    spokesperson.phone = object.string_or("phone", "");
    spokesperson.consent = object.optional("consent", code<Spokesperson::Consent>);
    return spokesperson;
}

Talk read_talk(json::Object& object)
{
    Talk talk;
    talk.on = object.optional_date("on");
    talk.present = object.optional_list("present", code<Role>);
    talk.capacity = object.optional("capacity", code<Talk::Capacity>);
    talk.review_by = object.optional_date("review_by");
    return talk;
}

int given_version(const json::Value& value)
{
    const std::int64_t number = value.integer();
    if (number < 1 || number > 1'000'000)
        value.refuse("is no version");
    return static_cast<int>(number);
}

ShareConsent read_share_consent(json::Object& object)
{
    ShareConsent consent;
    consent.recipient = object.string("recipient");
    consent.parts = object.optional_strings("parts");
    consent.until = object.optional_date("until");
    consent.role = object.string_or("role", "");
    consent.phone = object.string_or("phone", "");
    consent.way = object.string_or("way", "");
    consent.given = object.optional_date("given");
    consent.version = object.optional("version", given_version).value_or(0);
    consent.fingerprint = object.string_or("fingerprint", "");
    consent.ended = object.optional_date("ended");
    return consent;
}

Kept read_kept(json::Object& object) { return {object.string_or("reason", "")}; }

KnownPlace read_place(json::Object& object)
{
    KnownPlace place;
    place.id = object.string("id");
    place.name = object.string_or("name", "");
    place.kind = object.string_or("kind", "");
    place.address = object.string_or("address", "");
    place.phone = object.string_or("phone", "");
    place.choice = object.string_or("choice", "");
    place.source = object.string_or("source", "");
    place.edition = object.string_or("edition", "");
    return place;
}

// Takes the one key that says what kind of content this is; nothing when there is none.
std::optional<Content> find_content(json::Object& object)
{
    std::vector<Content> found;
    const auto look_for = [&](std::string_view key, auto read) {
        if (auto content = object.optional(key, read))
            found.push_back(*std::move(content));
    };
    look_for("answer", read_answer);
    look_for("subject", read_subject);
    look_for("spokesperson", read_spokesperson);
    look_for("talk", read_talk);
    look_for("share_consent", read_share_consent);
    look_for("kept", read_kept);
    look_for("place", read_place);
    if (found.size() > 1)
        object.refuse("holds more than one kind of content");
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Content read_content(json::Object& object)
{
    auto content = find_content(object);
    if (!content)
        object.refuse(
            "holds none of answer, subject, spokesperson, talk, share_consent, kept, place");
    return *std::move(content);
}

// The day, the people and the name that a payload and a sitting both keep.
void read_company(json::Object& object, Said& said)
{
    said.recorder = object.string_or("recorder", "");
    said.present = object.optional_list("present", code<Role>);
    said.on = object.optional_date("on");
    said.language = object.string_or("language", "");
    if (!said.language.empty() && !is_language_tag(said.language))
        object.at("language").refuse("must be the tag of a language, like en");
    if (said.language == first_language)
        said.language.clear();
}

// Refuses a longer name than anyone has, in a file; a vault that holds one still opens.
void refuse_long_name(const json::Value& value)
{
    if (utf8::length(value.string()) > longest_name)
        value.refuse("must have at most " + std::to_string(longest_name) + " characters");
}

void refuse_long_names(const json::Value& content)
{
    static const std::set<std::string_view> names{"family",     "given",    "family_kana",
                                                  "given_kana", "phone",    "address",
                                                  "name",       "relation", "recipient"};
    content.as([](json::Object& object) {
        for (const auto& [key, value] : object.members())
            if (key == "detail")
                refuse_long_names(value);
            else if (names.contains(key))
                refuse_long_name(value);
        return true;
    });
}

// No day that was still to come when it was written down.
void refuse_later(json::Object& object, std::string_view key, Timestamp recorded)
{
    const auto day = object.optional_date(key);
    if (day && *day > japan_date(recorded))
        object.at(key).refuse("must not be after the day it was recorded");
}

// An answer twice has no rank, and nobody was born after they spoke. A vault that holds such a
// thing still opens.
void refuse_impossible(json::Object& object, const Content& content, const Said& said)
{
    if (const auto* answer = std::get_if<Answer>(&content)) {
        const std::set<std::string> different(answer->choices.begin(), answer->choices.end());
        if (different.size() != answer->choices.size())
            object.at("answer").refuse("choices must not hold the same answer twice");
    }
    if (const auto* subject = std::get_if<Subject>(&content))
        if (subject->born && *subject->born > japan_date(said.recorded))
            object.at("subject").refuse("born must not be after the day it was recorded");
}

Change read_statement(json::Object& object, const Said& said)
{
    const json::Value slot = object.at("slot");
    if (!is_slot(slot.string()))
        slot.refuse("must be the name of a slot, like place_of_care/cancer");
    const bool withdrawn = object.boolean_or("withdrawn", false);
    const bool resolved = object.boolean_or("resolved", false);
    auto content = find_content(object);
    for (const char* kind : {"answer", "subject", "spokesperson", "share_consent", "place"})
        if (const auto named = object.find(kind))
            refuse_long_names(*named);
    if (content)
        refuse_impossible(object, *content, said);
    if (withdrawn == content.has_value())
        object.refuse("must either say something or be withdrawn");
    if (resolved)
        return Resolved{slot.string(), std::move(content), said};
    if (withdrawn)
        return Withdrawn{slot.string(), said};
    return Stated{slot.string(), *std::move(content), said};
}

std::vector<Change> read_sitting(json::Object& object)
{
    Said said;
    said.voice = object.as("voice", code<Voice>);
    said.recorded_by = object.as("recorded_by", code<Role>);
    said.recorded = object.timestamp("recorded");
    read_company(object, said);
    refuse_later(object, "on", said.recorded);
    if (const auto recorder = object.find("recorder"))
        refuse_long_name(*recorder);
    return object.list("statements",
                       [&](json::Object& statement) { return read_statement(statement, said); });
}

RecordFile read_record(json::Object& object)
{
    const json::Value named = object.at("format");
    if (named.string() != format)
        named.refuse("must be \"" + std::string(format) + '"');
    const json::Value numbered = object.at("version");
    if (numbered.integer() != version)
        numbered.refuse("must be " + std::to_string(version) + ", the version this program reads");

    RecordFile file;
    file.sample = object.boolean_or("sample", false);
    for (auto& sitting : object.list("sittings", read_sitting))
        file.changes.insert(file.changes.end(), std::make_move_iterator(sitting.begin()),
                            std::make_move_iterator(sitting.end()));
    return file;
}

Said& said_in(Change& change)
{
    return std::visit([](auto& what) -> Said& { return what.said; }, change);
}

Error unreadable()
{
    return {Error::Code::Invalid, "holds what could not be read back (text or date)"};
}

}  // namespace

Result<RecordFile> read_record_file(std::string_view text, const std::string& name)
{
    return json::read(text, name, read_record);
}

Result<std::string> write_record_file(const RecordFile& file)
{
    const auto text = json::print_file(file, format, version);
    if (!text)
        return unreadable();
    const auto back = read_record_file(*text, "record");
    if (!back || !(*back == file))
        return unreadable();
    return *text;
}

Result<Change> with_payload(Change change, std::string_view payload)
{
    return json::read(payload, "payload", [&](json::Object& object) {
        read_company(object, said_in(change));
        if (auto* stated = std::get_if<Stated>(&change))
            stated->content = object.as("content", read_content);
        if (auto* resolved = std::get_if<Resolved>(&change))
            resolved->content = object.optional("content", read_content);
        return change;
    });
}

Result<std::string> payload_of(const Change& change)
{
    const auto text = json::print_payload(change);
    if (!text)
        return unreadable();
    const auto back = with_payload(change, *text);
    if (!back || !(*back == change))
        return unreadable();
    return *text;
}

}  // namespace kotozute
