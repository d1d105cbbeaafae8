#include "core/document/fhir_say.hpp"
#include "core/document/fhir_text.hpp"

#include <array>

namespace kotozute::fhir {
namespace {

// "value" of "valueString", where FHIR lets an element be of several types.
std::string_view stem_of(std::string_view element)
{
    constexpr std::array<std::string_view, 7> stems{"value",    "effective", "occurred", "onset",
                                                    "deceased", "source",    "timing"};
    for (const std::string_view stem : stems)
        if (element.size() > stem.size() && element.starts_with(stem) &&
            element[stem.size()] >= 'A' && element[stem.size()] <= 'Z')
            return stem;
    return element;
}

// Elements that are told in a way of their own, or are never told.
bool is_apart(std::string_view key)
{
    constexpr std::array<std::string_view, 6> apart{
        "text", "extension", "modifierExtension", "contained", "implicitRules", "meta"};
    for (const std::string_view one : apart)
        if (key == one)
            return true;
    return key.starts_with("_");
}

std::string_view last_part(std::string_view address, int count)
{
    auto cut = address.npos;
    for (int i = 0; i < count; ++i) {
        cut = address.rfind('/', cut == address.npos ? cut : cut - 1);
        if (cut == address.npos || cut == 0)
            return address;
    }
    return address.substr(cut + 1);
}

}  // namespace

Teller::Teller(Element bundle, const Wording& wording) : bundle_(bundle), wording_(wording)
{
    for (const Element entry : bundle["entry"].items()) {
        const Element resource = entry["resource"];
        if (!resource)
            continue;
        by_address_.emplace(entry["fullUrl"].text(), resource);
        by_address_.emplace(resource["resourceType"].text() + '/' + resource["id"].text(),
                            resource);
    }
}

Element Teller::find(Element reference) const
{
    const std::string address = reference["reference"].text();
    for (const std::string_view spelt : {std::string_view(address), last_part(address, 2)})
        if (const auto found = by_address_.find(std::string(spelt)); found != by_address_.end())
            return found->second;
    return {};
}

const std::string& Teller::label(const std::string& element) const
{
    const auto& labels = wording_.sheet.received.labels;
    for (const auto& name : {element, std::string(stem_of(element))})
        if (const auto found = labels.find(name); found != labels.end())
            return found->second;
    return element;
}

const std::string& Teller::type_name(const std::string& type) const
{
    const auto& types = wording_.sheet.received.types;
    const auto found = types.find(type);
    return found == types.end() ? type : found->second;
}

std::vector<std::string> Teller::describe(Element resource)
{
    std::vector<std::string> lines;
    if (!resource || !told_.insert(resource.node()).second)
        return lines;
    for (const char* key : {"resourceType", "id", "language"})
        pass(resource[key]);
    for (const char* key : {"profile", "versionId", "lastUpdated", "source"})
        pass(resource["meta"][key]);
    if (resource["resourceType"].text() == "Observation") {  // the question and its answer together
        const std::string question = say(resource["code"]);
        std::string answer;
        for (const json::Node& child : resource.node()->children)
            if (stem_of(child.key) == "value" && child.key != "value")
                answer = say(Element(child));
        if (!question.empty() || !answer.empty())
            lines.push_back(filled(wording_.sheet.heading, question) + answer);
    }
    describe(resource, "", 0, lines);
    for (std::string& line : narrative(resource["text"]))
        lines.push_back(std::move(line));
    return lines;
}

void Teller::describe(Element object, const std::string& path, int depth,
                      std::vector<std::string>& lines)
{
    constexpr int deepest = 8;
    for (const json::Node& child : object.node()->children) {
        const Element member(child);
        if (passed_.count(&child) > 0 || is_apart(child.key))
            continue;
        const bool is_patient = child.key == "subject" || child.key == "patient";
        if (is_patient && find(member)["resourceType"].text() == "Patient") {
            pass(member["reference"]);
            pass(member["display"]);
            pass(member["type"]);
            continue;
        }
        const std::string name =
            path.empty() ? label(child.key) : path + wording_.sheet.join + label(child.key);
        for (const Element item : member.items())
            if (told_.count(item.node()) > 0)
                continue;
            else if (const std::string said = say(item); !said.empty())
                lines.push_back(filled(wording_.sheet.heading, name) + said);
            else if (item.node()->kind == json::Kind::Object && depth < deepest)
                describe(item, name, depth + 1, lines);
    }
}

std::vector<std::string> Teller::narrative(Element text)
{
    auto lines = lines_of_narrative(text["div"].text());
    const std::string status = text["status"].text();
    pass(text["div"]);
    pass(text["status"]);
    if (status == "generated" || status == "empty")
        lines.clear();
    return lines;
}

bool Teller::is_untouched(const json::Node& node) const
{
    if (passed_.count(&node) > 0)
        return false;
    for (const json::Node& child : node.children)
        if (!is_untouched(child))
            return false;
    return true;
}

void Teller::add_rest(const json::Node& node, const std::string& path,
                      std::vector<std::string>& places) const
{
    if (passed_.count(&node) > 0)
        return;
    if (is_untouched(node)) {
        places.push_back(path);
        return;
    }
    std::size_t index = 0;
    for (const json::Node& child : node.children) {
        const bool is_item = node.kind == json::Kind::Array;
        const std::string dot = path.empty() ? "" : ".";
        add_rest(child, path + (is_item ? '[' + std::to_string(index) + ']' : dot + child.key),
                 places);
        ++index;
    }
}

std::vector<std::string> Teller::rest() const
{
    std::vector<std::string> places;
    add_rest(*bundle_.node(), "", places);
    return places;
}

}  // namespace kotozute::fhir
