#include "core/document/fhir_parts.hpp"

#include "core/document/identity.hpp"
#include "core/document/lines.hpp"

namespace kotozute::fhir {

std::string clean(std::string_view text)
{
    std::string result;
    for (const char c : without_hints(text))
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            if (c != 0x7F)
                result += c;
    constexpr std::string_view blanks[] = {" ", "\n", "\t", "\u3000", "\u00A0", "\uFEFF"};
    std::string_view rest = result;
    for (bool cut = true; cut && !rest.empty();) {
        cut = false;
        for (const std::string_view blank : blanks)
            if (rest.substr(0, blank.size()) == blank) {
                rest.remove_prefix(blank.size());
                cut = true;
            }
    }
    return rest.empty() ? std::string() : result;
}

Json coding(std::string_view system, std::string_view code, std::string_view display)
{
    Json coding{{"system", system}, {"code", code}};
    if (const std::string words = clean(display); !words.empty())
        coding["display"] = words;
    return coding;
}

Json own(std::string_view kind, std::string_view code, std::string_view text)
{
    Json concept_{{"coding", {coding("urn:kotozute:" + std::string(kind), code)}}};
    if (const std::string words = clean(text); !words.empty())
        concept_["text"] = words;
    return concept_;
}

Json loinc(std::string_view code, std::string_view display, std::string_view text)
{
    return {{"coding", {coding(loinc_system, code, display)}}, {"text", clean(text)}};
}

Json reference(const std::string& url) { return {{"reference", url}}; }

Json unknown_extension()
{
    return Json::array({{{"url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason"},
                         {"valueCode", "unknown"}}});
}

std::string Making::add(const std::string& key, Json resource, const std::string& narrative)
{
    const std::string id = uuid_of(person + '/' + key);
    Json complete{{"resourceType", resource["resourceType"]}, {"id", id}};
    if (resource.contains("language"))
        complete["language"] = resource["language"];
    complete["text"] = {{"status", "generated"}, {"div", narrative}};
    for (auto& [name, value] : resource.items())
        if (!complete.contains(name))
            complete[name] = value;
    entries.push_back({{"fullUrl", "urn:uuid:" + id}, {"resource", std::move(complete)}});
    return made[key] = "urn:uuid:" + id;
}

std::string Making::address(const std::string& key) const
{
    const auto found = made.find(key);
    return found == made.end() ? std::string() : found->second;
}

}  // namespace kotozute::fhir
