#pragma once

#include "core/base/result.hpp"
#include "core/places/correction.hpp"
#include "core/places/event.hpp"
#include "core/places/hours.hpp"
#include "core/places/kinds.hpp"
#include "core/places/map.hpp"
#include "core/places/place.hpp"
#include "core/places/provenance.hpp"
#include "core/places/seal.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// One file an area pack was made from, with what its licence asks us to print beside the places.
struct AreaSource {
    std::string file;
    std::string title;
    std::string credit;
    std::string licence;
    std::string edition;  // empty when not known
    int rows = 0;
    int kept = 0;
    int repaired = 0;
    int refused = 0;
    bool of_ground = false;  // tells of towns and borders, not of places
};

// What a person looks for. Everything given must fit; nothing given fits every place.
struct PlaceQuery {
    // Each must stand in the place's name, kana, address, or in the names of its service, or be
    // what people say who need such a service: 夜間. Words are compared in their normal form and
    // may be as short as one character.
    std::vector<std::string> words;
    std::vector<std::string> kinds;  // ids of kinds or needs; one of them must fit
    std::string area;                // must stand in the address: 大塚
    std::optional<Position> near;    // metres are measured from here, and nearer comes first
    std::size_t limit = 20;
};

struct PlaceHit {
    Place place;
    std::optional<double> metres;  // straight; nothing without `near` or without a position
    std::uint32_t rank = 0;        // how well the words fit; 0 is best
};

// A kind, and how many places of it there are.
struct KindCount {
    PlaceKind kind;
    std::size_t places = 0;
};

// The best hits, and how many there are in all.
struct PlaceHits {
    std::vector<PlaceHit> hits;
    std::size_t total = 0;
    std::vector<KindCount> kinds;  // of what fits but for its kind: every kind there is in the pack
};

// Which events a person asks for. What is over is never among them.
struct EventQuery {
    Date today{};
    std::optional<Position> near;
    std::optional<double> within;  // metres from there; those without a position are then left out
    std::size_t limit = 50;
};

struct EventHit {
    Event event;
    std::optional<double> metres;

    bool operator==(const EventHit&) const = default;
};

// A place whose point in the source lay so far outside the town of its address that the middle of
// that town stands in its stead.
struct OutsidePlace {
    std::string id, name, town;
    int metres = 0;
};

// What `area check` tells about a pack.
struct AreaCheck {
    std::size_t places = 0;
    std::vector<KindCount> kinds;  // those that occur, most first
    std::size_t without_position = 0;
    std::size_t without_phone = 0;
    std::size_t in_town_middle = 0;     // those outside among them
    std::vector<OutsidePlace> outside;  // farthest first
    bool whole = false;  // SQLite's own check, and the indexes hold as many rows as the table
};

// A kind of place that the files of a pack tell of.
struct CoveredKind {
    std::string id, name;
    bool whole = false;  // of every service of the kind

    bool operator==(const CoveredKind&) const = default;
};

// Where distances are measured from: always a middle, of a 町丁目 or of a town of several.
struct AreaStart {
    std::string name;  // 大塚四丁目, or 大塚
    Position position;
    std::string district;  // empty where nobody told, where there are several, or where it is not
                           // known in which of them a 丁目 that is divided this is

    bool operator==(const AreaStart&) const = default;
};

struct AreaPack;

// A read-only pack of places; see area_schema.hpp for the file. One thread at a time.
class Area {
public:
    // Refuses what is no area pack, one of another version of this program, and one that is not
    // what was signed. What nobody signed is opened; seal() says so.
    static Result<Area> open(const std::string& path, const TrustedKeys& trusted = {});
    ~Area();
    Area(Area&&) noexcept;
    Area& operator=(Area&&) noexcept;

    // From here on its places are as these say, found by it, and told of in provenance(); the file
    // stays as it is. A later correction that is in the pack already holds.
    Result<Done> lay_over(const Corrections& corrections);

    // First come places with the words in their name or service, then in the kana, then in the
    // address, then those that help with what the words name; among equals the nearer, then the
    // order of the files.
    Result<PlaceHits> find(const PlaceQuery& query);
    Result<std::optional<Place>> place(std::string_view id);
    // When the place of that id is open; nothing is stated where there is no such place.
    Result<PlaceHours> hours(std::string_view id);
    // By day and hour; what began earlier and is still going on comes first.
    Result<std::vector<EventHit>> events(const EventQuery& query);

    // Where what is known of the place of that id comes from; empty where there is no such place.
    Result<Provenance> provenance(std::string_view id);
    Result<AreaCheck> check();

    // What a map of the area is drawn from. Without any file about towns it has an origin and
    // nothing else. Made once, but for another origin than the area's own middle: anew each time.
    Result<std::shared_ptr<const MapBase>> base_map(const std::optional<Position>& origin = {});

    // The 町丁目 an address names, or the town called so; nothing where the pack knows none.
    std::optional<AreaStart> start_at(std::string_view written) const;

    const Seal& seal() const;
    const std::string& code() const;  // "131059", "13" or "all"
    const std::string& name() const;  // 東京都文京区; empty for all
    std::size_t places() const;
    const std::vector<AreaSource>& sources() const;

    // The kinds that occur in this pack, with their needs.
    const Kinds& kinds() const;

    // The kinds its files tell of, be it of places elsewhere only. Where there is none of such a
    // kind here, none is on the list; of any other kind nothing is known.
    const std::vector<CoveredKind>& covered() const;
    bool covers(std::string_view kind) const;  // some of them: enough to count what is there
    // They tell of every service of that kind: where none is listed, none is published.
    bool covers_all_of(std::string_view kind) const;

private:
    explicit Area(std::unique_ptr<AreaPack> pack);
    std::unique_ptr<AreaPack> pack_;
};

// What a person typed, word by word: split at blanks, full-width ones too.
std::vector<std::string> words_of(std::string_view text);

}  // namespace kotozute
