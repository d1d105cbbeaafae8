#pragma once

#include "core/base/result.hpp"
#include "core/places/area_diff.hpp"
#include "core/places/columns.hpp"
#include "core/places/correction.hpp"
#include "core/places/kinds.hpp"
#include "core/places/report.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kotozute {

// What an area pack is to be made of.
struct AreaOrder {
    std::vector<std::string> files;  // paths of open data, read one at a time
    std::string code;                // a municipality "131059", a prefecture "13", or "all"
    std::string edition;    // the day the files describe; where empty, looked for in their paths
    std::string out;        // the pack; an older one there is replaced only by a whole new one
    std::string name = {};  // 東京都文京区; where empty, as the files name that code
    bool only_compare = false;  // with the pack that is there; it stays
    std::size_t examples = 20;  // of each sort of change, to be told
};

// Makes an area pack from official open data and from corrections of it, in these files or in the
// pack that stands there already; a piece at a time, so that a window can go on
// drawing and a person can stop it: a builder that goes before it is done leaves nothing behind.
class AreaBuilder {
public:
    // `columns` and `kinds` must outlive the builder.
    static Result<AreaBuilder> start(AreaOrder order, const Columns& columns, const Kinds& kinds);
    ~AreaBuilder();
    AreaBuilder(AreaBuilder&&) noexcept;
    AreaBuilder& operator=(AreaBuilder&&) noexcept;

    // Works through up to `rows` more rows. True when the pack is in its place. After an Error,
    // which begins with the name of the file it is about, there is no more to be done.
    Result<bool> step(std::size_t rows);

    // Where the pack lies that is made and not yet in its place, which is all the next step does;
    // nothing before that.
    std::optional<std::string> made() const;

    double progress() const;  // from 0 to 1
    const AreaReport& report() const;

    // What becomes different from the pack that stood there, known one step before it is replaced.
    // Nothing where none stood there, or one of another version.
    const std::optional<AreaDiff>& diff() const;

    // Corrections of places that are in none of the files; they are kept for the next time.
    const std::vector<Correction>& without_place() const;

private:
    struct Work;
    explicit AreaBuilder(std::unique_ptr<Work> work);
    Result<bool> read_again();
    std::unique_ptr<Work> work_;
};

// The last date in a path, "care_2025-12-31/jigyosho_120.csv" or "hospital_20250601.csv", as
// "2025-12-31"; empty when there is none.
std::string edition_in(std::string_view path);

}  // namespace kotozute
