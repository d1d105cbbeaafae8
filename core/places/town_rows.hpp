#pragma once

#include "core/places/report.hpp"
#include "core/places/town_book.hpp"

// For the readers of files about towns.
namespace kotozute {

// Puts the rows of one file into the book and counts in its report what became of them.
class TownRows {
public:
    TownRows(const TownFormat& format, TownBook& book, FileReport& report)
        : format_(format), book_(book), report_(report)
    {
        report_.format = format.id;
    }

    // `place` is the row's line, or the number of the shape.
    void add(std::uint32_t place, const TownRow& row);
    void refuse(std::uint32_t place, RowFinding finding);

    // An Error where nothing could be kept, with the first reason.
    Result<Done> finish() const;

private:
    const TownFormat& format_;
    TownBook& book_;
    FileReport& report_;
};

}  // namespace kotozute
