#include "core/content/record_json_write.hpp"

#include "core/preferences/codes.hpp"

#include <nlohmann/json.hpp>

namespace kotozute::json {
namespace {

using Sorted = nlohmann::json;           // canonical
using Ordered = nlohmann::ordered_json;  // for people to read

template <class Json>
void put(Json& object, const char* key, const std::string& text)
{
    if (!text.empty())
        object[key] = text;
}

template <class Json>
void put(Json& object, const char* key, const std::vector<std::string>& list)
{
    if (!list.empty())
        object[key] = list;
}

template <class Json>
void put(Json& object, const char* key, const std::optional<Date>& date)
{
    if (date)
        object[key] = iso(*date);
}

template <class Json, class Enum>
void put(Json& object, const char* key, const std::optional<Enum>& value)
{
    if (value)
        object[key] = name_of(*value);
}

template <class Json>
void put(Json& object, const char* key, const std::vector<Role>& roles)
{
    for (const Role role : roles)
        object[key].push_back(name_of(role));
}

template <class Json>
Json to(const PlaceDetail& place)
{
    Json object = Json::object();
    put(object, "name", place.name);
    put(object, "address", place.address);
    put(object, "phone", place.phone);
    put(object, "source", place.source);
    if (place.usual_residence)
        object["usual_residence"] = *place.usual_residence;
    return object;
}

template <class Json>
void put(Json& out, const Answer& answer)
{
    Json& object = out["answer"];
    object["state"] = name_of(answer.state);
    put(object, "choices", answer.choices);
    put(object, "strength", answer.strength);
    put(object, "words", answer.words);
    if (answer.detail)
        object["detail"] = to<Json>(*answer.detail);
}

template <class Json>
void put(Json& out, const Subject& subject)
{
    Json& object = out["subject"] = Json::object();
    put(object, "family", subject.family);
    put(object, "given", subject.given);
    put(object, "family_kana", subject.family_kana);
    put(object, "given_kana", subject.given_kana);
    put(object, "born", subject.born);
    put(object, "phone", subject.phone);
    put(object, "address", subject.address);
}

template <class Json>
void put(Json& out, const Spokesperson& spokesperson)
{
    Json& object = out["spokesperson"];
    object["kind"] = name_of(spokesperson.kind);
    put(object, "name", spokesperson.name);
    put(object, "relation", spokesperson.relation);
    put(object, "phone", spokesperson.phone);
    put(object, "consent", spokesperson.consent);
}

template <class Json>
void put(Json& out, const Talk& talk)
{
    Json& object = out["talk"] = Json::object();
    put(object, "on", talk.on);
    put(object, "present", talk.present);
    put(object, "capacity", talk.capacity);
    put(object, "review_by", talk.review_by);
}

template <class Json>
void put(Json& out, const ShareConsent& consent)
{
    Json& object = out["share_consent"];
    object["recipient"] = consent.recipient;
    put(object, "parts", consent.parts);
    put(object, "until", consent.until);
    put(object, "role", consent.role);
    put(object, "phone", consent.phone);
    put(object, "way", consent.way);
    put(object, "given", consent.given);
    if (consent.version > 0)
        object["version"] = consent.version;
    put(object, "fingerprint", consent.fingerprint);
    put(object, "ended", consent.ended);
}

template <class Json>
void put(Json& out, const Kept& kept)
{
    put(out["kept"] = Json::object(), "reason", kept.reason);
}

template <class Json>
void put(Json& out, const KnownPlace& place)
{
    Json& object = out["place"];
    object["id"] = place.id;
    put(object, "name", place.name);
    put(object, "kind", place.kind);
    put(object, "address", place.address);
    put(object, "phone", place.phone);
    put(object, "choice", place.choice);
    put(object, "source", place.source);
    put(object, "edition", place.edition);
}

template <class Json>
void put(Json& out, const Content& content)
{
    std::visit([&](const auto& what) { put(out, what); }, content);
}

template <class Json>
void put_company(Json& object, const Said& said)
{
    put(object, "recorder", said.recorder);
    put(object, "present", said.present);
    put(object, "on", said.on);
    put(object, "language", said.language);
}

Ordered statement(const Change& change)
{
    Ordered object;
    object["slot"] = slot_of(change);
    if (const Content* content = content_of(change))
        put(object, *content);
    else
        object["withdrawn"] = true;
    if (std::holds_alternative<Resolved>(change))
        object["resolved"] = true;
    return object;
}

Ordered sitting(const Said& said)
{
    Ordered object;
    object["voice"] = name_of(said.voice);
    object["recorded_by"] = name_of(said.recorded_by);
    put_company(object, said);
    object["recorded"] = iso(said.recorded);
    object["statements"] = Ordered::array();
    return object;
}

}  // namespace

std::optional<std::string> print_file(const RecordFile& file, std::string_view format, int version)
try {
    Ordered object;
    object["format"] = format;
    object["version"] = version;
    if (file.sample)
        object["sample"] = true;
    Ordered& sittings = object["sittings"] = Ordered::array();
    const Said* company = nullptr;
    for (const Change& change : file.changes) {
        if (!company || !(*company == said_of(change)))
            sittings.push_back(sitting(said_of(change)));
        company = &said_of(change);
        sittings.back()["statements"].push_back(statement(change));
    }
    constexpr int indent = 2;
    return object.dump(indent) + '\n';
} catch (const nlohmann::json::exception&) {
    return std::nullopt;
}

std::optional<std::string> print_payload(const Change& change)
try {
    Sorted object = Sorted::object();
    put_company(object, said_of(change));
    if (const Content* content = content_of(change))
        put(object["content"], *content);
    return object.dump();
} catch (const nlohmann::json::exception&) {
    return std::nullopt;
}

}  // namespace kotozute::json
