#pragma once

#include "core/content/json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A way through a Bundle that was read; for core/document/fhir*.cpp only.
namespace kotozute::fhir {

// A value in the tree of a file, or nothing. A part of nothing is nothing, and so is a part that
// is not there: who reads asks on and finds out at the end. Points into the tree.
class Element {
public:
    Element() = default;
    explicit Element(const json::Node& node) : node_(&node) {}

    explicit operator bool() const { return node_ != nullptr; }
    const json::Node* node() const { return node_; }

    Element operator[](std::string_view key) const;  // a member of an object
    std::vector<Element> items() const;              // of a list; one that is no list is its item
    Element first() const;                           // of items()
    std::string text() const;                        // of a string
    std::optional<bool> boolean() const;

private:
    const json::Node* node_ = nullptr;
};

// Of a CodeableConcept: the code it has in the system, or in urn:kotozute:KIND as the record spells
// it; empty when there is none.
std::string code_in(Element concept_, std::string_view system);
std::string own_code(Element concept_, std::string_view kind);
// The same, of whatever kind of ours comes first.
std::optional<std::string> any_own_code(Element concept_);

Element extension_of(Element element, std::string_view url);
// The identifier it has in the system.
std::string identifier_of(Element resource, std::string_view system);
// The text as it was, where it was kept exactly as the PART of the resource; else `otherwise`.
std::string exactly(Element resource, std::string_view part, const std::string& otherwise);

}  // namespace kotozute::fhir
