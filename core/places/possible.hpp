#pragma once

#include "core/places/care_needs.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// What an open list of places tells about being cared for in a sort of place. A list can show that
// something is there, never that it is not: what it does not hold is "not on this list", and what
// its files do not tell of at all is not known.
namespace kotozute {

class Areas;

// As far as one goes to be near: two kilometres in a straight line.
constexpr double near_metres = 2'000;

// How one need comes out.
struct NeedFound {
    enum class Standing {
        Listed,      // at least one place gives it
        NotListed,   // the files tell of such places, and there is none of them on the list
        NotCovered,  // the files do not tell of such places
    };

    CareNeed need;
    bool required = false;
    Standing standing = Standing::NotCovered;
    std::size_t listed = 0;               // offices on the whole list
    std::optional<std::size_t> near;      // within near_metres, where there is a start
    std::optional<std::size_t> district;  // in the start's 圏域, where there is one
    std::string nearest;                  // its name, where there is a start
    std::optional<double> metres;         // straight, to it
    bool rough = false;                   // measured to the middle of its town
    std::set<std::string> search;         // ids of needs and kinds that list just these
    Source source;                        // of what it is

    bool operator==(const NeedFound&) const = default;
};

// What comes of it. Only what is required counts.
enum class Feasible {
    LooksPossible,  // each is listed
    Missing,        // some are not listed
    Unverified,     // none is known to be missing, but of some nothing is known
};

struct Possible {
    std::string choice;          // the answer it is about: "home"
    std::string area;            // what the list is about: 東京都文京区
    std::string credit;          // whose list it is, with its dates
    std::string ground_credit;   // where there is a start: whose map tells where it is
    std::string near;            // the start that was given; may be empty
    std::string start;           // where distances are measured from: 大塚四丁目; may be empty
    bool start_unknown = false;  // a start was given that the map does not know
    std::string district;        // the start's 圏域; may be empty
    std::vector<NeedFound> needs;  // required ones first
    Feasible outcome = Feasible::Unverified;
    Source source;  // why the required ones are

    bool operator==(const Possible&) const = default;
};

// NotFound where the answer names no sort of place. `near` is the name of a town or an address;
// it may be empty. All packs count as one list.
Result<Possible> possible(Areas& areas, const CareNeeds& table, std::string_view choice,
                          std::string_view near);

// The tables assets/places/kinds.json and possible.json, as text.
struct PossibleTables {
    std::string kinds;
    std::string needs;
};

Result<Possible> possible(Areas& areas, const PossibleTables& tables, std::string_view choice,
                          std::string_view near);

}  // namespace kotozute
