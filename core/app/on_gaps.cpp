// The places of an area counted.
#include "core/app/gap_words.hpp"
#include "core/app/steps.hpp"
#include "core/places/csv_write.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Row = std::vector<std::string>;

// Where nothing is known a cell says so: never a nought.
Row row(const Booklet& booklet, const Gaps& gaps, const GapPart& part, std::size_t kind)
{
    const std::string unknown = plain(booklet.strings("gaps.csv.unknown"));
    const GapCount& count = part.counts[kind];
    const bool covered = gaps.kinds[kind].covered;
    const auto share = per_ten_thousand(gaps, part, kind);
    return {part_words(booklet, gaps, part),
            part.population < 0 ? unknown : std::to_string(part.population),
            gaps.kinds[kind].name,
            covered ? std::to_string(count.places) : unknown,
            share ? one_decimal(*share) : unknown,
            count.with_capacity == 0 ? unknown : std::to_string(count.capacity),
            covered ? std::to_string(count.with_capacity) : unknown};
}

std::string csv(const Booklet& booklet, const Gaps& gaps)
{
    std::vector<Row> rows(1);
    for (const char* column : {"part", "population", "kind", "places", "share", "capacity", "with"})
        rows.front().push_back(plain(booklet.strings("gaps.csv." + std::string(column))));
    for (const GapPart& part : gaps.parts)
        for (std::size_t kind = 0; kind < gaps.kinds.size(); ++kind)
            rows.push_back(row(booklet, gaps, part, kind));
    rows.push_back({plain(booklet.strings("gaps.csv.credit", {{"name", gaps.credit}}))});
    return csv_file(rows);
}

}  // namespace

Step on(const Booklet&, const DivideGaps& action, State state, Timestamp)
{
    state.gaps_by = action.by;
    state.gaps.reset();
    return show(std::move(state));
}

Step on(const Booklet&, const CountArea& action, State state, Timestamp)
{
    state.gaps_area = action.code;
    state.gaps.reset();
    return show(std::move(state));
}

Step on(const Booklet&, const ShowGaps& action, State state, Timestamp)
{
    const auto is = [&](const GapKind& kind) { return kind.id == action.kind && kind.covered; };
    if (action.kind.empty() ||
        (state.gaps && std::any_of(state.gaps->kinds.begin(), state.gaps->kinds.end(), is)))
        state.gaps_kind = action.kind;
    return show(std::move(state));
}

Step on(const Booklet& booklet, const ExportGaps&, State state, Timestamp)
{
    if (!state.gaps || state.gaps->parts.empty())
        return show(std::move(state));
    HandOut file{"gaps.csv", "text/csv; charset=utf-8", csv(booklet, *state.gaps)};
    Step step = show(std::move(state));
    step.effect = std::move(file);
    return step;
}

}  // namespace kotozute
