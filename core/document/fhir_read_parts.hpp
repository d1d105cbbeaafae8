#pragma once

#include "core/document/fhir_element.hpp"
#include "core/document/fhir_read.hpp"

#include <map>

// The pieces fhir_read.cpp puts together; for the reading core/document/fhir*.cpp only.
namespace kotozute::fhir {

// The resources of a Bundle by their addresses. Each is handed out once, so that no Bundle makes
// its reader go over the same thing again and again.
class Resources {
public:
    explicit Resources(Element bundle);

    Element take(const std::string& address);
    Element composition() const { return composition_; }

private:
    std::map<std::string, Element> by_address_;
    Element composition_;
};

// fhir_read_answers.cpp: what an Observation of ours says; nothing for one that is not.
std::optional<Content> observed(Element observation);
// What the List of values says, with its Observations.
Answer ranked(Element list, Resources& resources);

// fhir_read_own.cpp
Record own_record(Element bundle);
// Whose words, who wrote them down and who was there.
std::optional<Said> said_in(Element provenance);

// fhir_read_disputes.cpp: the slots in which several things stand, each with all its sides.
void read_disputes(Record& record, Element bundle, Resources& resources);

// fhir_history.cpp: a history that leads to the record. What came between is not in a Bundle.
std::vector<Change> history_of(const Record& record);
// A record can be told as a history only where nothing is disputed. Here each of the things that
// differ is a statement of its own, in words: "received/differing/1". In the disputed slot stands
// nothing, for none goes before another.
Record without_disputes(Record record, const Wording& wording);

// fhir_differences.cpp: the places of `there` that are not in `expected` or are otherwise there.
// Entries of a Bundle are compared by their addresses.
std::vector<std::string> differences(Element there, Element expected);

// fhir_read_foreign.cpp
BundleContents foreign(Element bundle, const Wording& wording, Timestamp now);

}  // namespace kotozute::fhir
