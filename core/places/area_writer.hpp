#pragma once

#include "core/places/character_index.hpp"
#include "core/places/correction.hpp"
#include "core/places/event.hpp"
#include "core/places/hours_reader.hpp"
#include "core/places/kinds.hpp"
#include "core/places/pair_index.hpp"
#include "core/places/place_reader.hpp"
#include "core/places/town.hpp"
#include "core/places/town_placer.hpp"
#include "core/store/sqlite.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kotozute {

// The ids of rows that share one, by it: what stands in each row, and the id that it is to have.
using KnownIds = std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>>;

// Fills a new area pack, in one transaction that is synced to the disk once, at its end.
// For area_builder.cpp; throws sqlite::Failure.
class AreaWriter {
public:
    AreaWriter(const std::string& path, const Kinds& kinds, int files);

    // Before the places they are of.
    void correct(const Corrections& corrections) { corrections_ = &corrections; }

    // Which row of a shared id is to have which number, where the rows were read before.
    void know_ids(KnownIds ids) { known_ids_ = std::move(ids); }

    // Where places stand is held against the towns their addresses name.
    void place_in_towns(const TownPlacer& placer) { placer_ = &placer; }

    // Adds the row `reader` has just read as the next place, or as several where it offers several
    // services, and notes with the reader when it shares its id with an earlier one, or cannot be
    // kept. `file` counts from 1; `municipality` is what the row's own or its address tells.
    void add(const PlaceRow& row, std::string_view municipality, int file, PlaceReader& reader);

    // Takes note of a row that is not kept because it is of another municipality: a file that tells
    // of a service elsewhere would tell of it here.
    void pass_over(const PlaceRow& row);

    // Adds the hours of a place that was added before; false when there is none of that number.
    bool add_hours(const HoursRow& row);

    void add_event(const Event& event, int file);  // `file` counts from 1

    // Writes on which days places are closed, and notes in `report` where flags and the hours from
    // other files do not agree.
    void add_closed_days(AreaReport& report);

    // Once all places are there: of rows that share an id each gets its number by what stands in
    // it, whatever order they came in. Not empty where a correction lies over one that was to have
    // another number: then the rows have to be read once more, with these known.
    KnownIds settle_ids();

    // Stores the corrections and tells which of them found no place.
    std::vector<const Correction*> add_corrections();

    void add_sources(const AreaReport& report, const Columns& columns);
    void add_ground(const Ground& ground);

    std::size_t events() const { return static_cast<std::size_t>(events_); }
    std::size_t places() const { return static_cast<std::size_t>(row_); }

    // Everything that is written once; the file is complete and on the disk after it.
    void finish(const std::string& code, const std::string& name);

private:
    // A publisher that a row itself names.
    struct RowSource {
        int file;
        std::string title, edition;

        bool operator==(const RowSource&) const = default;
    };

    // The row that has an id, and how many were to have it.
    struct Taken {
        std::int64_t row = 0;
        int rows = 1;
    };
    // One of several rows that were to have the same id.
    struct Double {
        std::int64_t row;
        std::string id;
    };

    // A place whose hours may stand in another file.
    struct HoursPlace {
        std::int64_t row;
        std::size_t file;                  // from 0
        std::uint32_t line;                // where it stands there
        std::string flags;                 // see hours.hpp
        std::uint8_t days_with_hours = 0;  // a bit each
        bool by_department = false;
        std::int64_t slots = 0;
    };

    void add_own_hours(const PlaceRow& row, int file, const PlaceReader& reader);
    void add_slot(HoursPlace& place, std::string_view department, const SlotTimes& times);
    bool find_services(const PlaceRow& row, PlaceReader& reader);
    std::int64_t source_of(const PlaceRow& row, int file);
    void add_place(const PlaceRow& row, std::size_t service, std::string_view municipality,
                   std::int64_t source, PlaceReader& reader);
    const PlaceRow& corrected(const PlaceRow& row);
    const PlaceRow& placed(const PlaceRow& row, PlaceReader& reader);
    std::string_view findings(const PlaceReader& reader);
    void make_id(const PlaceRow& row, std::size_t service, std::string_view municipality,
                 PlaceReader& reader);
    bool take_known_id(const PlaceRow& row, PlaceReader& reader);
    void remember_content(const PlaceRow& row);
    std::string content_of_row(std::int64_t row);
    void add_words(const PlaceRow& row);
    void add_point(const PlaceRow& row, std::size_t service);
    void add_services();
    void tell_of(const Service& service);
    bool tells_all_of(const PlaceKind& kind) const;
    void add_covered();
    void add_characters();
    void add_pairs();
    void add_meta(const std::string& code, const std::string& name);

    const Kinds& kinds_;
    const int files_;
    sqlite::Database db_;
    sqlite::Transaction transaction_;
    sqlite::Query insert_place_, insert_box_, insert_hours_;
    std::optional<sqlite::Query> insert_event_;
    std::int64_t row_ = 0;  // the last one added
    std::int64_t events_ = 0;
    std::vector<Service> services_;
    std::string service_cell_;          // of the row before; files are sorted by service
    std::vector<std::size_t> offered_;  // the services it names
    std::string passed_cell_;           // the service of the row passed over last
    std::set<std::string> covered_;     // the kinds the files tell of, here or elsewhere
    std::set<std::string> told_;        // the codes of their services
    std::vector<RowSource> row_sources_;
    const Corrections* corrections_ = nullptr;
    const TownPlacer* placer_ = nullptr;
    PlaceRow corrected_, placed_;
    std::unordered_map<std::string, Taken> ids_;
    std::map<std::string, std::vector<Double>> doubles_;         // by the id they share
    std::unordered_map<std::int64_t, std::string> uncorrected_;  // content of corrected rows
    KnownIds known_ids_;
    std::unordered_map<std::string, HoursPlace> hours_;  // by number
    CharacterIndex characters_;
    PairIndex pairs_;
    std::string points_;
    std::string id_, normal_, findings_;  // kept for their memory
};

}  // namespace kotozute
