#include "core/document/fhir_element.hpp"

#include "core/document/fhir_names.hpp"
#include "core/document/fhir_text.hpp"

namespace kotozute::fhir {

Element Element::operator[](std::string_view key) const
{
    if (!node_ || node_->kind != json::Kind::Object)
        return {};
    for (const json::Node& child : node_->children)
        if (child.key == key)
            return Element(child);
    return {};
}

std::vector<Element> Element::items() const
{
    std::vector<Element> items;
    if (node_ && node_->kind != json::Kind::Array)
        items.push_back(*this);
    else if (node_)
        for (const json::Node& child : node_->children)
            items.emplace_back(child);
    return items;
}

Element Element::first() const
{
    if (!node_ || node_->kind != json::Kind::Array)
        return *this;
    return node_->children.empty() ? Element() : Element(node_->children.front());
}

std::string Element::text() const
{
    return node_ && node_->kind == json::Kind::String ? node_->text : std::string();
}

std::optional<bool> Element::boolean() const
{
    if (!node_ || node_->kind != json::Kind::Boolean)
        return std::nullopt;
    return node_->boolean;
}

std::string code_in(Element concept_, std::string_view system)
{
    for (const Element coding : concept_["coding"].items())
        if (coding["system"].text() == system)
            return coding["code"].text();
    return {};
}

std::string own_code(Element concept_, std::string_view kind)
{
    return unescaped(code_in(concept_, own_system(kind))).value_or("");
}

std::optional<std::string> any_own_code(Element concept_)
{
    for (const Element coding : concept_["coding"].items())
        if (coding["system"].text().starts_with(own_prefix))
            return unescaped(coding["code"].text());
    return std::nullopt;
}

Element extension_of(Element element, std::string_view url)
{
    for (const Element extension : element["extension"].items())
        if (extension["url"].text() == url)
            return extension;
    return {};
}

std::string identifier_of(Element resource, std::string_view system)
{
    for (const Element identifier : resource["identifier"].items())
        if (identifier["system"].text() == system)
            return identifier["value"].text();
    return {};
}

std::string exactly(Element resource, std::string_view part, const std::string& otherwise)
{
    for (const Element extension : resource["extension"].items())
        if (extension["url"].text() == exact_extension &&
            extension_of(extension, "of")["valueCode"].text() == part)
            return unescaped(extension_of(extension, "text")["valueString"].text())
                .value_or(otherwise);
    return otherwise;
}

}  // namespace kotozute::fhir
