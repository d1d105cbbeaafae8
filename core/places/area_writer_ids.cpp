#include "core/places/area_writer.hpp"

#include <algorithm>
#include <numeric>

namespace kotozute {
namespace {

// What tells rows of one id apart, the most lasting first: next month's number is another, but the
// name is the same.
std::string content_of(std::initializer_list<std::string_view> values)
{
    std::string content;
    for (const std::string_view value : values)
        content.append(value).push_back('\x1F');
    return content;
}

std::string content_of(const PlaceRow& row)
{
    return content_of({row.name, row.address, row.building, row.corporation, row.kana, row.phone});
}

}  // namespace

// A publisher's number is its own; where there is none, the name and address are.
void AreaWriter::make_id(const PlaceRow& row, std::size_t service, std::string_view municipality,
                         PlaceReader& reader)
{
    const Service& known = services_[service];
    if (row.number.empty())
        id_.assign(municipality).append("-").append(row.name).append("-").append(row.address);
    else
        id_.assign(row.number);
    id_.append("-").append(known.code.empty() ? known.name : known.code);
    if (take_known_id(row, reader) || ids_.try_emplace(id_, Taken{row_}).second)
        return;
    const std::string shared = id_;
    Taken& taken = ids_[shared];
    do
        id_.assign(shared).append("-").append(std::to_string(++taken.rows));
    while (!ids_.try_emplace(id_, Taken{row_}).second);
    auto& doubles = doubles_[shared];
    if (doubles.empty())
        doubles.push_back({taken.row, shared});
    doubles.push_back({row_, id_});
    reader.note(Column::Number, RowFinding::Numbered);
}

// The number that an earlier reading found for a row of that content.
bool AreaWriter::take_known_id(const PlaceRow& row, PlaceReader& reader)
{
    const auto shared = known_ids_.find(id_);
    if (shared == known_ids_.end())
        return false;
    auto& left = shared->second;
    const std::string content = content_of(row);
    const auto own = std::find_if(left.begin(), left.end(),
                                  [&](const auto& known) { return known.first == content; });
    if (own == left.end())
        return false;
    const bool numbered = own->second != id_;
    id_ = own->second;
    left.erase(own);
    ids_.try_emplace(id_, Taken{row_});
    if (numbered)
        reader.note(Column::Number, RowFinding::Numbered);
    return true;
}

void AreaWriter::remember_content(const PlaceRow& row)
{
    uncorrected_.insert_or_assign(row_, content_of(row));
}

// Of a row as its source has it, whatever was put right in it.
std::string AreaWriter::content_of_row(std::int64_t row)
{
    if (const auto known = uncorrected_.find(row); known != uncorrected_.end())
        return known->second;
    sqlite::Query query(db_, "SELECT name, address, building, corporation, kana, phone "
                             "FROM places WHERE row = ? ORDER BY row");
    query.bind(row);
    if (!query.next())
        return "";
    return content_of({query.text_view(0), query.text_view(1), query.text_view(2),
                       query.text_view(3), query.text_view(4), query.text_view(5)});
}

KnownIds AreaWriter::settle_ids()
{
    KnownIds again;
    for (const auto& [shared, rows] : doubles_) {
        std::vector<std::pair<std::string, std::int64_t>> in_order;
        for (const Double& row : rows)
            in_order.emplace_back(content_of_row(row.row), row.row);
        std::sort(in_order.begin(), in_order.end());
        bool corrected = false, moved = false;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            corrected = corrected || (corrections_ && !corrections_->of(rows[i].id).empty());
            moved = moved || rows[i].row != in_order[i].second;
        }
        if (!moved)
            continue;
        sqlite::Query rename(db_, "UPDATE places SET id = ? WHERE row = ?");
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (corrected)
                again[shared].emplace_back(in_order[i].first, rows[i].id);
            else
                rename.bind(std::string_view(rows[i].id), in_order[i].second).run();
    }
    return again;
}

}  // namespace kotozute
