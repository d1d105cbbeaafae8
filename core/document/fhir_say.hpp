#pragma once

#include "core/document/fhir_read_parts.hpp"

#include <set>

namespace kotozute::fhir {

// Says what stands in a Bundle of any kind, element by element, and remembers what it has said, so
// that the rest can be listed. For core/document/fhir_read_foreign.cpp only.
class Teller {
public:
    Teller(Element bundle, const Wording& wording);

    // The resource at an address; nothing when it is not in the Bundle.
    Element find(Element reference) const;
    // A short name: of a person or place their name, of anything else its title, code or type.
    std::string name_of(Element resource) const;
    // An element of one of FHIR's data types in one line; empty when it is none that is known.
    std::string say(Element element);
    // All of a resource, a line for each thing it says; only once for each resource.
    std::vector<std::string> describe(Element resource);
    bool is_told(Element resource) const { return told_.count(resource.node()) > 0; }
    // Its narrative, and the same where it only repeats what the elements say.
    std::vector<std::string> narrative(Element text);

    // What is known to say nothing about a person, or is said elsewhere.
    void pass(Element element);
    // The places of what was neither said nor passed.
    std::vector<std::string> rest() const;

    const std::string& label(const std::string& element) const;
    const std::string& type_name(const std::string& type) const;

private:
    std::string say_parts(Element element);
    std::string concept_of(Element element);
    void pass_members(Element element, std::initializer_list<std::string_view> keys);
    void describe(Element object, const std::string& path, int depth,
                  std::vector<std::string>& lines);
    void add_rest(const json::Node& node, const std::string& path,
                  std::vector<std::string>& places) const;
    bool is_untouched(const json::Node& node) const;

    Element bundle_;
    const Wording& wording_;
    std::map<std::string, Element> by_address_;
    std::set<const json::Node*> passed_;  // with all that is below them
    std::set<const json::Node*> told_;    // perhaps but for some parts
};

}  // namespace kotozute::fhir
