#pragma once

#include "core/places/hours.hpp"
#include "core/places/map.hpp"
#include "core/places/place.hpp"
#include "core/places/provenance.hpp"
#include "core/preferences/record.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

// Places as they are looked for, listed and shown.
namespace kotozute {

// What is looked for. Everything given must fit; nothing given fits every place.
struct PlaceSearch {
    std::string words;
    std::string near;             // distances are measured from there: a town, a 丁目, an address
    std::set<std::string> kinds;  // ids of needs and kinds
    // Instead of all that, these: a person's own list.
    std::optional<std::vector<KnownPlace>> only = std::nullopt;

    bool operator==(const PlaceSearch&) const = default;
};

// A place on the resource map as it is listed: what a person's own list keeps of it, and the rest.
struct FoundPlace : KnownPlace {
    std::optional<int> metres = {};       // 直線距離 from the start, when one was given
    bool rough_position = false;          // the coordinates are not those of the address
    std::uint8_t sort = 0;                // of its mark on the map
    std::string need = {}, kind_id = {};  // "visit", "home_nursing"
    std::string service = {};             // the official name: "訪問看護"
    std::optional<Position> position = {};
    std::uint8_t days = DaysNotStated;
    std::string days_note = {};
    std::string note = {};
    std::string url = {};
    std::string building = {};  // the end of `address`
    bool in_pack = true;        // false: only the person's own list still has it

    bool operator==(const FoundPlace&) const = default;
};

// What only the card of a place says: when it is open, and what was put right in what it says.
struct PlaceDetails {
    PlaceHours hours;
    Provenance provenance;

    bool operator==(const PlaceDetails&) const = default;
};

// A need or a kind of place, and how many places of it fit the words.
struct FoundKind {
    std::string id, name;
    std::string need;  // of a kind; empty for a need
    std::size_t places = 0;

    bool operator==(const FoundKind&) const = default;
};

// What a search came to.
struct Finding {
    std::vector<FoundPlace> places;  // the best of them, first those with the words in their name
    std::size_t more = 0;            // how many are not in `places`
    std::string start;               // where distances are measured from; empty: nowhere
    bool start_unknown = false;      // a start was typed that is not known
    std::string area;                // "東京都文京区"
    std::string credit;              // whose places these are, with the days they describe
    std::string ground_credit;       // where there is a start: whose map tells where it is
    std::vector<FoundKind> kinds;    // all needs and kinds there are, each need before its kinds
    std::optional<Position> start_at;
    std::shared_ptr<const MapBase> base;                  // nullptr: there is no map of the area
    std::shared_ptr<const std::vector<MapPlace>> marked;  // those of `places` with a position
    bool unavailable = false;                             // nothing could be looked up

    bool operator==(const Finding&) const = default;
};

// How many places a list begins with, and grows by.
constexpr std::size_t listed_at_once = 10;

// Places to put on paper.
struct PlaceList {
    std::string start;  // where distances are measured from; empty: nowhere
    std::vector<FoundPlace> places;
    std::optional<Position> start_at;
    std::shared_ptr<const MapBase> base;
    std::string credit;
};
constexpr std::size_t most_on_paper = 12;

// The lists in the record, in the order in which their places came in.
std::vector<KnownPlace> listed_in(const Record& record, std::string_view list);
bool is_listed(const Record& record, std::string_view list, std::string_view id);
// Those in any of the lists, each once.
std::vector<KnownPlace> own_places(const Record& record);

// Of "area:131059/1370500245-120" the code of the pack and the id in it; empty where it is no such.
struct PlaceId {
    std::string code, id;
};
PlaceId place_id(std::string_view found);
std::string found_id(const PlaceId& place);

KnownPlace known(const FoundPlace& place);
FoundPlace as_known(const KnownPlace& place);

}  // namespace kotozute
