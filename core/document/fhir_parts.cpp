#include "core/document/fhir_parts.hpp"

#include "core/base/utf8.hpp"
#include "core/document/identity.hpp"

namespace kotozute::fhir {
namespace {

// FHIR's rule for strings knows no blanks but these: space, tab, line feed, carriage return.
bool is_wide_blank(char32_t c)
{
    return c == 0x3000 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0xFEFF;
}

}  // namespace

std::string clean(std::string_view text)
{
    std::string result;
    bool blank = true;
    while (!text.empty()) {
        const char32_t c = utf8::take(text);
        if (is_wide_blank(c)) {
            result += ' ';
        } else if (c == '\n' || c == '\t' || c == ' ') {
            result += static_cast<char>(c);
        } else if (c > 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0x200B) {
            utf8::append(result, c);
            blank = false;
        }
    }
    return blank ? std::string() : result;
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

Json sample_mark()
{
    return {{"security",
             {coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST",
                     "test health data")}}};
}

std::string Making::add(const std::string& key, Json resource, const std::string& narrative)
{
    const std::string id = uuid_of(person + '/' + key);
    Json complete{{"resourceType", resource["resourceType"]}, {"id", id}};
    if (options.sample)
        complete["meta"] = sample_mark();
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
