#pragma once

#include "core/base/result.hpp"
#include "core/places/area_diff.hpp"
#include "core/places/report.hpp"
#include "core/places/seal.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a person is told of a list of places before it takes the place of another one. Values only.
namespace kotozute {

// Something that was found in several rows of one file, in the same column.
struct IntakeFinding {
    RowFinding finding = RowFinding::Missing;
    std::string column;  // as the file's header calls it
    std::size_t rows = 0;
    std::vector<std::uint32_t> first;  // the lines of the first of them

    bool operator==(const IntakeFinding&) const = default;
};
constexpr std::size_t lines_told = 5;

// What became of one file.
struct IntakeFile {
    std::string file;
    std::size_t rows = 0, kept = 0, elsewhere = 0, repaired = 0, refused = 0;
    std::vector<IntakeFinding> findings;  // refused ones first, then those of most rows
    std::vector<std::string> unknown;     // columns nobody knew

    bool operator==(const IntakeFile&) const = default;
};

// A list of places that is ready to be used, and what using it would change.
struct Intake {
    std::string code;  // "131059"
    std::string name;  // 東京都文京区; may be empty
    std::size_t places = 0;
    std::string credit;             // whose files it is made from, with their days
    std::string edition;            // the latest day they describe; may be empty
    std::vector<IntakeFile> files;  // those it was made from just now; none of a finished pack
    std::optional<Seal> seal;       // of a finished pack: who vouches for it
    bool of_corrections = false;    // no list: values put right, to lie over the one in use
    // Of the list of the same area that is in use now, where there is one.
    bool replaces = false;
    std::string edition_now;
    std::optional<AreaDiff> diff;

    bool operator==(const Intake&) const = default;
};

// True where the list in use describes a later day.
bool is_older(const Intake& intake);

// Why a list could not be made or taken.
enum class IntakeTrouble {
    NotRead,         // a file cannot be read
    NotATable,       // it is no table the program knows
    NothingHere,     // no row of that municipality could be kept
    OneAtATime,      // a finished pack among other files
    Damaged,         // no pack, or a broken one
    WrongSignature,  // it is not what was signed
    EarlierProgram,  // made by an earlier version of the program
    LaterProgram,
    InTheWay,  // what stands in its place cannot be read
    NoRoom,
    NotWritten,
};
struct IntakeRefusal {
    IntakeTrouble why = IntakeTrouble::NotRead;
    std::string file;  // its name, where one is to blame

    bool operator==(const IntakeRefusal&) const = default;
};

// Why Area::open refused.
IntakeTrouble why_not_opened(const Error& error);

struct Columns;

// What became of each file, for a person.
std::vector<IntakeFile> told(const AreaReport& report, const Columns& columns);

}  // namespace kotozute
