#include "core/document/fhir_say.hpp"

#include "core/document/fhir_text.hpp"

#include <algorithm>
#include <cstdio>

namespace kotozute::fhir {
namespace {

std::string number_text(const json::Node& node)
{
    if (node.kind == json::Kind::Integer)
        return std::to_string(node.integer);
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.12g", node.number);
    return digits;
}

// A text, number or yes or no.
std::string plain(Element element)
{
    if (!element)
        return {};
    const json::Node& node = *element.node();
    switch (node.kind) {
    case json::Kind::String: return clean(node.text);
    case json::Kind::Integer:
    case json::Kind::Number: return number_text(node);
    case json::Kind::Boolean: return node.boolean ? "true" : "false";
    case json::Kind::Null:
    case json::Kind::Array:
    case json::Kind::Object: break;
    }
    return {};
}

std::string joined(const std::vector<std::string>& parts, const char* between = " ")
{
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty())
            text += (text.empty() ? "" : between) + part;
    return text;
}

// The texts of these members, of lists each item, in this order.
std::string members(Element element, std::initializer_list<std::string_view> keys,
                    const char* between = " ")
{
    std::vector<std::string> parts;
    for (const std::string_view key : keys)
        for (const Element item : element[key].items())
            parts.push_back(plain(item));
    return joined(parts, between);
}

bool has_any(Element element, std::initializer_list<std::string_view> keys)
{
    return std::any_of(keys.begin(), keys.end(),
                       [&](std::string_view key) { return static_cast<bool>(element[key]); });
}

// The kinds of elements that have parts and are said in one line: how they are known, and the
// parts they are said by.
struct DataType {
    std::initializer_list<std::string_view> known_by, said_by, passed;
    const char* between;
};

const DataType* type_of(Element element)
{
    static const DataType types[] = {
        {{"family", "given"}, {"prefix", "family", "given", "suffix"}, {"text", "use"}, " "},
        {{"line", "city", "postalCode"},
         {"postalCode", "country", "state", "city", "line"},
         {"text", "use", "type"},
         " "},
        {{"start", "end"}, {"start", "end"}, {}, " – "},
        {{"contentType"}, {"title", "contentType"}, {"language"}, " "},
        {{"system", "unit"}, {"value", "unit", "display", "code"}, {"system", "use", "rank"}, " "},
        {{"text"}, {"text"}, {}, " "},
        {{"code", "display"}, {"display", "code"}, {"version"}, " "},
        {{"value"}, {"value"}, {"use"}, " "},
    };
    if (has_any(element, {"linkId", "answer", "item"}))
        return nullptr;  // a part of a questionnaire, with more in it than its text
    for (const DataType& type : types)
        if (has_any(element, type.known_by))
            return &type;
    return nullptr;
}

}  // namespace

std::string Teller::concept_of(Element element)
{
    std::string text = plain(element["text"]);
    if (text.empty()) {
        std::vector<std::string> parts;
        for (const Element coding : element["coding"].items()) {
            const std::string display = plain(coding["display"]);
            parts.push_back(display.empty() ? plain(coding["code"]) : display);
        }
        text = joined(parts, "／");
    }
    for (const Element coding : element["coding"].items())
        pass_members(coding, {"system", "version", "code", "display", "userSelected"});
    pass_members(element, {"text"});
    return text;
}

std::string Teller::say(Element element)
{
    if (!element)
        return {};
    std::string text =
        element.node()->kind == json::Kind::Object ? say_parts(element) : plain(element);
    if (text.empty())
        return text;
    told_.insert(element.node());
    if (element.node()->kind != json::Kind::Object)
        pass(element);
    return text;
}

std::string Teller::say_parts(Element element)
{
    if (element["coding"])
        return concept_of(element);
    const bool refers = !element["reference"].text().empty();
    if (refers || (element["display"] && !element["code"])) {
        const Element there = find(element);
        pass_members(element, {"reference", "type", "display"});
        return there ? name_of(there) : members(element, {"display", "reference"});
    }
    const DataType* type = type_of(element);
    if (!type)
        return {};
    std::string text = plain(element["text"]);
    if (text.empty())
        text = members(element, type->said_by, type->between);
    if (!text.empty()) {
        pass_members(element, type->said_by);
        pass_members(element, type->passed);
    }
    return text;
}

std::string Teller::name_of(Element resource) const
{
    const Element name = resource["name"].first();
    std::string text = plain(name);
    if (text.empty())
        text = plain(name["text"]);
    if (text.empty())
        text = members(name, {"prefix", "family", "given", "suffix"});
    for (const char* key : {"title", "description"})
        if (text.empty())
            text = plain(resource[key]);
    for (const char* key : {"code", "type"})
        if (text.empty()) {
            const Element coded = resource[key].first();
            text = plain(coded["text"]);
            if (text.empty())
                text = plain(coded["coding"].first()["display"]);
        }
    const std::string type = resource["resourceType"].text();
    return text.empty() ? type_name(type) : text;
}

void Teller::pass(Element element)
{
    if (element)
        passed_.insert(element.node());
}

void Teller::pass_members(Element element, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys)
        pass(element[key]);
}

}  // namespace kotozute::fhir
