#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute::fhir {
namespace {

// How a Japanese name is written: in characters (IDE) or in kana (SYL), as JP Core has it. The
// text is family, one half-width space, given.
Json name(std::string_view writing, const std::string& family, const std::string& given)
{
    const std::string one = clean(family), two = clean(given);
    Json name{{"extension", Json::array({extension(writing_extension, "valueCode", writing)})},
              {"use", "official"}};
    if (one.empty() && two.empty()) {
        name["extension"].push_back(unknown_extension()[0]);
        return name;
    }
    name["text"] = one.empty() || two.empty() ? one + two : one + ' ' + two;
    if (!one.empty())
        name["family"] = one;
    if (!two.empty())
        name["given"] = Json::array({two});
    return name;
}

void add_once(Json& list, const Json& value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

// A date of birth that differs is nobody's.
std::optional<Date> agreed_birthday(const std::vector<Subject>& subjects)
{
    const bool same = std::all_of(subjects.begin(), subjects.end(), [&](const Subject& one) {
        return one.born == subjects.front().born;
    });
    return same ? subjects.front().born : std::nullopt;
}

void keep_texts(Json& resource, const Subject& subject)
{
    for (const auto& [part, text] :
         {std::pair("family", &subject.family), std::pair("given", &subject.given),
          std::pair("family_kana", &subject.family_kana),
          std::pair("given_kana", &subject.given_kana), std::pair("phone", &subject.phone),
          std::pair("address", &subject.address)})
        keep_exact(resource, part, *text);
}

std::string person_key(const Said& said)
{
    return std::string("@writer/") + std::string(name_of(said.recorded_by)) + '/' + said.recorder;
}

std::string add_relative(Making& making, const std::string& key, const std::string& written)
{
    const std::string& kin = making.words().roles.at(Role::Family);
    return making.add(key,
                      {{"resourceType", "RelatedPerson"},
                       {"active", true},
                       {"patient", reference(patient(making))},
                       {"relationship", {own("role", "family", kin)}},
                       {"name", {plain_name(written)}},
                       {"telecom", {phone("")}}},
                      narrative::paragraphs({clean(written).empty() ? kin : kin + ' ' + written}));
}

std::string add_professional(Making& making, const std::string& key, std::string_view role,
                             const std::string& title, const std::string& written)
{
    const std::string known = clean(written);
    Json resource{{"resourceType", "PractitionerRole"},
                  {"active", true},
                  {"code", {own("role", role, title)}}};
    if (!known.empty())
        resource["practitioner"] = {{"display", known}};
    return making.add(key, resource,
                      narrative::paragraphs({known.empty() ? title : title + ' ' + known}));
}

// The spokesperson who is also meant by a writer's name, when it is the same.
std::string same_as_spokesperson(Making& making, const std::string& written)
{
    for (const std::string_view slot : {slots::spokesperson_1, slots::spokesperson_2}) {
        const auto* person = stands<Spokesperson>(making.record, slot);
        if (person && !written.empty() && person->name == written)
            return making.address("@person/" + std::string(slot));
    }
    return {};
}

}  // namespace

Json plain_name(const std::string& written)
{
    const std::string text = clean(written);
    return text.empty() ? Json{{"extension", unknown_extension()}} : Json{{"text", text}};
}

Json phone(const std::string& number)
{
    const std::string value = clean(number);
    if (value.empty())
        return {{"extension", unknown_extension()}};
    return {{"system", "phone"}, {"value", value}};
}

std::string patient(Making& making)
{
    if (const std::string known = making.address("@patient"); !known.empty())
        return known;
    const std::vector<Subject> subjects = subjects_of(making.record);
    Json resource{{"resourceType", "Patient"}, {"active", true}, {"name", Json::array()}};
    for (const Subject& one : subjects) {
        add_once(resource["name"], name("IDE", one.family, one.given));
        add_once(resource["name"], name("SYL", one.family_kana, one.given_kana));
        if (!clean(one.phone).empty())
            add_once(resource["telecom"], phone(one.phone));
        if (const std::string address = clean(one.address); !address.empty())
            add_once(resource["address"], Json{{"text", address}, {"country", "JP"}});
    }
    if (const auto born = agreed_birthday(subjects))
        resource["birthDate"] = iso(*born);
    else
        resource["_birthDate"] = {{"extension", unknown_extension()}};
    for (const std::string& language : languages_of(making.record))
        resource["communication"].push_back(
            {{"language", {{"coding", {coding(language_system, language, "")}}}}});
    const auto* found = stands<Subject>(making.record, slots::subject);
    if (found)
        keep_texts(resource, *found);
    const Head& head = making.document.head;
    const std::string address =
        making.add("@patient", resource,
                   narrative::paragraphs({head.name, head.kana, head.born, head.contact}));
    if (found)
        making.made[Slot(slots::subject)] = address;
    return address;
}

std::string keeper(Making& making)
{
    const std::string& name = making.words().keeper;
    return making.add("@keeper",
                      {{"resourceType", "Organization"}, {"active", true}, {"name", clean(name)}},
                      narrative::paragraphs({name}));
}

std::string performer(Making& making, const Said& said)
{
    if (said.voice == Voice::Person)
        return patient(making);
    const bool own_words = said.voice == Voice::Family ? said.recorded_by == Role::Family
                                                       : said.recorded_by != Role::Family &&
                                                             said.recorded_by != Role::Person;
    if (own_words)
        return recorder(making, said);
    const std::string key = "@voice/" + std::string(name_of(said.voice));
    if (const std::string known = making.address(key); !known.empty())
        return known;
    return said.voice == Voice::Family ? add_relative(making, key, "")
                                       : add_professional(making, key, name_of(said.voice),
                                                          making.words().voices.at(said.voice), "");
}

std::string recorder(Making& making, const Said& said)
{
    if (said.recorded_by == Role::Person)
        return patient(making);
    const std::string key = person_key(said);
    if (const std::string known = making.address(key); !known.empty())
        return known;
    if (said.recorded_by != Role::Family)
        return add_professional(making, key, name_of(said.recorded_by),
                                making.words().roles.at(said.recorded_by), said.recorder);
    if (std::string same = same_as_spokesperson(making, said.recorder); !same.empty())
        return making.made[key] = same;
    return add_relative(making, key, said.recorder);
}

}  // namespace kotozute::fhir
