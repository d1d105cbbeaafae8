#pragma once

#include "core/base/result.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What a service does for a person, from wherever it comes: "visit", "go", "live" …
struct Need {
    std::string id;
    std::string name;

    bool operator==(const Need&) const = default;
};

// A sort of help as a person would look for it; several official services can be one kind.
struct PlaceKind {
    std::string id;
    std::string name;
    std::string need;

    bool operator==(const PlaceKind&) const = default;
};

// A service by its official name. The code is the publisher's, and part of a place's id.
struct Service {
    std::string code;
    std::string name;
    std::string kind;

    bool operator==(const Service&) const = default;
};

// The table assets/places/kinds.json. The last kind is the one for services it does not know.
struct Kinds {
    // Words in a place's name that tell its service where its source does not.
    struct Telling {
        std::string words;  // in normal form
        std::size_t service;

        bool operator==(const Telling&) const = default;
    };

    std::vector<Need> needs;
    std::vector<PlaceKind> kinds;
    std::vector<Service> services;
    std::vector<Telling> telling;

    // What people say who need a kind, by its id: normal forms, a line feed before and after each.
    std::map<std::string, std::string, std::less<>> words;

    const Need& need(std::string_view id) const;       // must exist
    const PlaceKind& kind(std::string_view id) const;  // must exist

    // The service of that name; one of the kind for unknown services, without a code, when the
    // table has none such. 訪問介護等 and 訪問介護（…） are 訪問介護.
    Service service(std::string_view name) const;

    // Every service a cell names: 通所介護／訪問介護 are two where both are known, and a name that
    // is not is one as a whole. Where the cell is empty, what the place's own name tells: none
    // where that tells nothing.
    std::vector<Service> services_in(std::string_view cell, std::string_view place) const;

    bool operator==(const Kinds&) const = default;
};

Result<Kinds> parse_kinds(std::string_view json, const std::string& file);

// Fills in the words of assets/places/words.json. Kinds they name must exist.
Result<Done> read_words(Kinds& kinds, std::string_view json, const std::string& file);

// True when `normal` is one of a kind's `words`, or two characters and more that one begins with.
bool says(std::string_view words, std::string_view normal);

}  // namespace kotozute
