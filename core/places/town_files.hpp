#pragma once

#include "core/places/town_file.hpp"

#include <deque>
#include <string>
#include <vector>

namespace kotozute {

// The files about towns among those an area pack is to be made of.
class TownFiles {
public:
    // Takes them out of `files`, so that only places are left there.
    static Result<TownFiles> sort_out(std::vector<std::string>& files, const Columns& columns);

    std::size_t left() const { return waiting_.size(); }

    // Reads the next one, and says how many bytes it had: shapes come first, what tells of towns in
    // other files last.
    Result<std::size_t> read_next(const Columns& columns, TownBook& book, AreaReport& report);

private:
    struct File {
        FileKind kind;
        std::string path;
        std::string table;  // of shapes: the path of the .dbf
    };

    std::deque<File> waiting_;
};

}  // namespace kotozute
