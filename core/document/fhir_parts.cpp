#include "core/document/fhir_parts.hpp"

#include "core/document/identity.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kotozute::fhir {

Json coding(std::string_view system, std::string_view code, std::string_view display)
{
    Json coding{{"system", system}, {"code", code}};
    if (const std::string words = clean(display); !words.empty())
        coding["display"] = words;
    return coding;
}

Json own(std::string_view kind, std::string_view code, std::string_view text)
{
    Json concept_{{"coding", {coding(own_system(kind), escaped_code(code))}}};
    if (const std::string words = clean(text); !words.empty())
        concept_["text"] = words;
    return concept_;
}

Json loinc(std::string_view code, std::string_view display, std::string_view text)
{
    return {{"coding", {coding(loinc_system, code, display)}}, {"text", clean(text)}};
}

Json reference(const std::string& url) { return {{"reference", url}}; }

Json extension(std::string_view url, const char* kind, const Json& value)
{
    return {{"url", url}, {kind, value}};
}

Json unknown_extension()
{
    return Json::array({extension(absent_extension, "valueCode", "unknown")});
}

Json slot_identifier(std::string_view slot)
{
    return Json::array({Json{{"system", slot_system}, {"value", slot}}});
}

void put(Json& object, const char* key, const std::string& text)
{
    if (std::string words = clean(text); !words.empty())
        object[key] = std::move(words);
}

void keep_exact(Json& resource, const char* part, const std::string& text)
{
    if (clean(text) == text)
        return;
    const Json parts = Json::array(
        {extension("of", "valueCode", part), extension("text", "valueString", escaped_text(text))});
    resource["extension"].push_back(extension(exact_extension, "extension", parts));
}

Json meta(std::string_view type, bool sample)
{
    Json meta{{"profile", Json::array({own_system("profile:") + std::string(type)})}};
    if (sample)
        meta["security"] = Json::array({coding("http://terminology.hl7.org/CodeSystem/v3-ActReason",
                                               "HTEST", "test health data")});
    return meta;
}

std::string Making::add(const std::string& key, Json resource, const std::string& narrative)
{
    resource["text"] = {{"status", "generated"}, {"div", narrative}};
    return add_bare(key, std::move(resource));
}

std::string Making::add_bare(const std::string& key, Json resource)
{
    const std::string id = uuid_of(person + '/' + key);
    const std::string type = resource["resourceType"];
    Json complete{{"resourceType", type}, {"id", id}};
    complete["meta"] =
        resource.contains("meta") ? std::move(resource["meta"]) : meta(type, options.sample);
    for (const char* name : {"language", "text"})
        if (resource.contains(name))
            complete[name] = std::move(resource[name]);
    for (auto& [name, value] : resource.items())
        if (!complete.contains(name))
            complete[name] = std::move(value);
    Json entry{{"fullUrl", "urn:uuid:" + id}};
    entry["resource"] = std::move(complete);
    entries.push_back(std::move(entry));
    return made[key] = "urn:uuid:" + id;
}

Json Making::take_entries()
{
    std::rotate(entries.begin(), std::prev(entries.end()), entries.end());
    return Json(std::move(entries));
}

std::string Making::address(const std::string& key) const
{
    const auto found = made.find(key);
    return found == made.end() ? std::string() : found->second;
}

}  // namespace kotozute::fhir
