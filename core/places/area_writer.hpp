#pragma once

#include "core/places/care_csv.hpp"
#include "core/places/character_index.hpp"
#include "core/places/kinds.hpp"
#include "core/store/sqlite.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace kotozute {

// Fills a new area pack, in one transaction that is synced to the disk once, at its end.
// For area_builder.cpp; throws sqlite::Failure.
class AreaWriter {
public:
    AreaWriter(const std::string& path, const Kinds& kinds);

    // Adds the row `reader` has just read as the next place, and notes with the reader when it
    // shares its id with an earlier one, or cannot be kept.
    void add(const CareRow& row, std::int64_t source, CareReader& reader);

    void add_sources(const AreaReport& report, const Columns& columns);

    // Everything that is written once; the file is complete and on the disk after it.
    void finish(const std::string& code);

private:
    std::size_t service_of(std::string_view name);
    void make_id(const CareRow& row, std::size_t service, CareReader& reader);
    void add_words(const CareRow& row);
    void add_point(const CareRow& row, std::size_t service);
    void add_services();
    void add_characters();
    void add_meta(const std::string& code);

    const Kinds& kinds_;
    sqlite::Database db_;
    sqlite::Transaction transaction_;
    sqlite::Query insert_place_, insert_pairs_, insert_box_;
    std::int64_t row_ = 0;  // the last one added
    std::vector<Service> services_;
    std::string service_name_;  // of the row before; files are sorted by service
    std::size_t service_ = 0;
    std::unordered_map<std::string, int> ids_;  // how many rows of that id there are
    CharacterIndex characters_;
    std::string points_;
    std::string prefecture_, city_;    // of the first row
    std::string id_, normal_, pairs_;  // kept for their memory
};

}  // namespace kotozute
