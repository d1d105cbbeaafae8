#pragma once

#include "core/base/result.hpp"
#include "core/document/wording.hpp"
#include "core/preferences/record.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Something a Bundle says, for people to read.
struct BundlePart {
    std::string title;
    std::vector<std::string> lines;
    // False of somebody else's words that were taken back, or stand under a condition this program
    // does not know (modifierExtension): they are shown, and its title says why.
    bool can_be_taken = true;

    bool operator==(const BundlePart&) const = default;
};

// What a FHIR document Bundle holds: a record of ours, or somebody else's advance directive.
struct BundleContents {
    bool ours = false;
    bool sample = false;  // of an invented person

    std::string title, person, born, day;  // as they stand there; each may be empty
    std::vector<std::string> authors;
    std::vector<BundlePart> parts;  // everything that can be read, in its order

    std::string pdf;  // ours: the sheet that came along; empty when none did

    // Ours: the record as it was (in_bundle), and a history that leads to it; where devices differ,
    // to all of what they say, in words, and to nothing in the slot (without_disputes). Somebody
    // else's: what can be taken over, each part as the words of a family or a professional, with
    // where it comes from as the one who wrote it down; never in a slot a person speaks in.
    Record record;
    std::vector<Change> changes;

    // The places of whatever is in none of the above: "entry[2].resource.modifierExtension".
    std::vector<std::string> unknown;

    bool operator==(const BundleContents&) const = default;
};

constexpr std::size_t largest_bundle = std::size_t{10} * 1024 * 1024;

// Reads a FHIR R4 Bundle (JSON). Refuses (Invalid) in one line what is no Bundle, larger than
// largest_bundle or nested deeper than 64. What it cannot read inside a Bundle it lists as unknown.
// `name` only names the file in errors; `now` is the moment at which it is taken over.
Result<BundleContents> read_bundle(std::string_view text, const std::string& name,
                                   const Wording& wording, Timestamp now);

}  // namespace kotozute
