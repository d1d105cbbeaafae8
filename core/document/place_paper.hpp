#pragma once

#include "core/document/fonts.hpp"
#include "core/document/sheet.hpp"
#include "core/document/wording.hpp"

#include <optional>
#include <string>
#include <vector>

// A page with places to call or go to, and a small map of where they are.
namespace kotozute {

// One place, in words.
struct PaperPlace {
    std::string name, kind, phone, address;
    std::string distance;  // "直線距離 350 m"; empty when not known
    std::string source;    // who tells of it, and of which day that is
    std::optional<SheetPoint> at;
    bool rough = false;  // that is the middle of its town
};

// What the map shows, on any plane whose y grows downwards.
struct PaperMap {
    std::vector<SheetRing> land;   // filled, with a strong line around
    std::vector<SheetRing> towns;  // thin lines
    struct Name {
        std::string text;
        SheetPoint at;
    };
    std::vector<Name> names;
    std::optional<SheetPoint> start;  // where distances are measured from
    std::string credit;
};

struct PlacePaper {
    std::string start;  // where distances are measured from; empty: nowhere
    std::vector<PaperPlace> places;
    std::optional<PaperMap> map;
    std::string made;  // the day
};

// One page, whatever the names are like: those too long for their place end with "…".
Sheet layout(const PlacePaper& paper, const Wording& wording, const Fonts& fonts);

}  // namespace kotozute
