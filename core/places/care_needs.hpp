#pragma once

#include "core/base/result.hpp"
#include "core/content/guidance.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

struct Kinds;

// Something that being cared for in a place asks for, and the kinds of services that give it: any
// one of them does. No kinds at all: no list of places tells who gives it.
struct CareNeed {
    std::string id;
    std::string name;  // "家に来る|看護"
    std::string what;  // what it is, in a sentence
    std::vector<std::string> kinds;
    std::string source;  // id of one of CareNeeds::sources

    bool operator==(const CareNeed&) const = default;
};

// What one answer to 「どこで過ごしたいか」 asks for, by the ids of needs.
struct CarePlace {
    std::string choice;                 // "home"
    std::vector<std::string> required;  // the answer itself speaks of these; never empty
    std::vector<std::string> helpful;   // good to have
    std::string source;                 // why those are required

    bool operator==(const CarePlace&) const = default;
};

// The table assets/places/possible.json.
struct CareNeeds {
    std::vector<Source> sources;
    std::vector<CareNeed> needs;
    std::vector<CarePlace> places;

    // nullptr for an answer that names no sort of place: 「だれといるか」
    const CarePlace* place(std::string_view choice) const;
    const CareNeed& need(std::string_view id) const;  // must exist
    const Source& source(std::string_view id) const;  // must exist

    bool operator==(const CareNeeds&) const = default;
};

// Refuses with file and line a kind, need or source nobody named, and what stands twice.
Result<CareNeeds> parse_care_needs(std::string_view json, const std::string& file,
                                   const Kinds& kinds);

}  // namespace kotozute
