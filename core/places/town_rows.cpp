#include "core/places/town_rows.hpp"

namespace kotozute {

void TownRows::add(std::uint32_t place, const TownRow& row)
{
    if (report_.credit.empty())
        report_.credit = row[TownColumn::Source];
    if (report_.edition.empty())
        report_.edition = row[TownColumn::Edition];
    switch (book_.add(format_.sort, row)) {
    case TownOutcome::Kept: ++report_.kept; break;
    case TownOutcome::Elsewhere: ++report_.elsewhere; break;
    case TownOutcome::Incomplete: return refuse(place, RowFinding::NotATown);
    case TownOutcome::NotAMunicipality: return refuse(place, RowFinding::NotAMunicipality);
    }
    ++report_.rows;
}

void TownRows::refuse(std::uint32_t place, RowFinding finding)
{
    ++report_.rows;
    ++report_.refused;
    report_.notices.push_back({place, Column::Name, finding});
}

Result<Done> TownRows::finish() const
{
    if (report_.kept + report_.elsewhere > 0)
        return Done{};
    if (report_.notices.empty())
        return Error{Error::Code::Invalid, report_.file + ": a header and no rows"};
    const RowNotice& first = report_.notices.front();
    return Error{Error::Code::Invalid, report_.file + ": " + std::to_string(first.line) + ": " +
                                           std::string(describe(first.finding)) +
                                           "; nothing could be kept"};
}

}  // namespace kotozute
