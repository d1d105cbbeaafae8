#pragma once

#include "core/base/result.hpp"
#include "core/base/time.hpp"
#include "core/preferences/record.hpp"
#include "core/store/revisions.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Whom a share is about, for whoever opens it.
struct ShareSubject {
    std::string name, kana;
    std::optional<Date> born;

    bool operator==(const ShareSubject&) const = default;
};

ShareSubject subject_of(const Record& record);

// As far as names and birth dates tell, where both sides have one; blanks in a name do not count.
enum class SamePerson { Yes, No, Unknown };
SamePerson same_person(const ShareSubject& one, const ShareSubject& other);

// What the program calls the file it makes of one.
constexpr auto share_file = "share.age";

// What one person hands to another: as much of a record as they chose, and when it was. Nothing in
// it tells who handed it on; the revisions tell who said what, and are signed.
struct Share {
    bool sample = false;  // of an invented person
    ShareSubject about;
    Timestamp made{};
    std::string program;  // "kotozute 0.1.0"
    // What was chosen; a part that was not is empty.
    std::vector<Revision> revisions;
    std::string bundle;  // the FHIR Bundle
    std::string pdf;     // the sheet

    bool operator==(const Share&) const = default;
};

// The most a share may hold; what holds more is refused.
constexpr std::size_t most_shared_revisions = 10'000;

// The one JSON text inside the encryption:
//
//     format     "kotozute-share"
//     version    1
//     sample     true where it is of an invented person
//     about      name, kana, born: each may be left out
//     made       at: when; by: the program and its version
//     parts      what the person chose: "revisions", "bundle", "pdf"; just these stand below
//     revisions  each as base64 of its bytes (core/store/revision_bytes.hpp)
//     bundle     the text of the FHIR Bundle
//     pdf        the sheet as base64
//
// Nothing in it is the name of a file: whoever takes a part out gives it a name of their own.
// Invalid when it holds nothing, more than may be, or text that is not UTF-8.
Result<std::string> print(const Share& share);

// Invalid, with its place, when anything in it is not as above or there is more than age's
// largest_content of it, TooNew when of a later version.
// `file` only names it in errors.
Result<Share> parse_share(std::string_view text, const std::string& file);

// How a share stands to the record kept here.
struct Overlap {
    std::size_t common = 0, only_there = 0, only_here = 0;

    bool operator==(const Overlap&) const = default;
};

Overlap compare(const std::vector<Revision>& there, const std::vector<Revision>& here);

// True when they have nothing in common although both hold something: another record, perhaps of
// another person.
bool unrelated(const Overlap& overlap);

// Why what came may be of somebody else than the record here is.
enum class Doubt {
    None,           // they have something in common, or the same name, or nothing is here yet
    AnotherName,    // or birth date
    NothingShared,  // neither a name nor anything that was said
};
Doubt doubt(const ShareSubject& there, const ShareSubject& here, const Overlap& overlap);

}  // namespace kotozute
