#pragma once

#include "core/places/area_builder.hpp"
#include "core/places/area_writer.hpp"
#include "core/places/correction_reader.hpp"
#include "core/places/event_reader.hpp"
#include "core/places/hours_reader.hpp"
#include "core/places/municipality_names.hpp"
#include "core/places/place_reader.hpp"
#include "core/places/town_files.hpp"
#include "core/places/town_placer.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The inside of AreaBuilder, for area_builder.cpp and area_work.cpp only.
namespace kotozute {

// Reads the files one after the other: of towns, of corrections, of places, of their hours.
struct AreaBuilder::Work {
    // `asked` is the order as it was given, with the files of towns.
    Work(AreaOrder asked, AreaOrder what, TownFiles about_towns, const Columns& headers,
         const Kinds& services);
    ~Work();

    // Reads one file, whatever its rows are; nothing between two files.
    using Reader =
        std::variant<std::monostate, PlaceReader, HoursReader, CorrectionReader, EventReader>;

    Result<Done> read_towns();
    Result<Done> open_next();
    Result<bool> open(const std::string& path);
    Result<bool> begin(TableReader table);
    std::string_view municipality(const PlaceRow& row);
    void read_rows(std::size_t rows);
    bool read_row(std::monostate&) { return false; }
    bool read_row(PlaceReader& places);
    bool read_row(HoursReader& hours);
    bool read_row(CorrectionReader& corrections);
    bool read_row(EventReader& events);
    std::string why_nothing() const;
    Result<bool> finish();
    Result<bool> write();
    Result<bool> put_in_place();

    const AreaOrder asked;
    const AreaOrder order;
    const Columns& columns;
    const Kinds& kinds;
    const std::string partial;
    TownFiles town_files;
    TownBook book;
    const std::size_t of_towns;  // so many of the files; they are read first
    Ground ground;
    std::optional<TownPlacer> placer;
    std::deque<std::string> waiting;  // files still to be read
    std::size_t put_off = 0;          // of these, at the end, those that need the others' names
    std::deque<std::string> late;     // files about places in the others: read last
    MunicipalityNames names;
    std::uintmax_t bytes_in_all = 0;
    std::uintmax_t bytes_before = 0;  // of the files that have been read
    std::string bytes, decoded;       // of the file being read; `reader` points into one of them
    Reader reader;
    Corrections corrections;
    std::optional<AreaWriter> writer;
    AreaReport report;
    std::vector<Correction> without_place;
    std::optional<AreaDiff> diff;
    KnownIds known_ids;  // where all has to be read once more
    bool written = false;
    bool done = false;
};

}  // namespace kotozute
