#include "core/app/gap_words.hpp"

#include <cmath>

namespace kotozute {

std::string part_words(const Booklet& booklet, const Gaps& gaps, const GapPart& part)
{
    if (!part.name.empty())
        return part.name;
    const bool of_districts = gaps.by == GapsBy::District;
    return plain(booklet.strings(gaps.by == GapsBy::Whole ? "gaps.everywhere"
                                 : of_districts           ? "gaps.no_district"
                                                          : "gaps.nowhere"));
}

std::string one_decimal(double value)
{
    const long tenths = std::lround(value * 10);
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

}  // namespace kotozute
