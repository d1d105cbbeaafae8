#include "core/places/built_area.hpp"

namespace kotozute {

AreaOrder built_area_order(std::vector<std::string> files, std::string out)
{
    return {std::move(files), "131059", "", std::move(out), "東京都文京区"};
}

Result<BuildTables> parse_tables(const PlaceTables& tables)
{
    auto columns = parse_columns(tables.columns, "places/columns.json");
    if (!columns)
        return columns.error();
    auto kinds = parse_kinds(tables.kinds, "places/kinds.json");
    if (!kinds)
        return kinds.error();
    if (const auto words = read_words(*kinds, tables.words, "places/words.json"); !words)
        return words.error();
    return BuildTables{*std::move(columns), *std::move(kinds)};
}

Result<Area> built_area(AreaOrder order, const PlaceTables& tables)
{
    constexpr std::size_t rows_at_a_time = 1'000;
    const auto read = parse_tables(tables);
    if (!read)
        return read.error();
    const std::string out = order.out;
    auto builder = AreaBuilder::start(std::move(order), read->columns, read->kinds);
    if (!builder)
        return builder.error();
    for (;;) {
        const auto done = builder->step(rows_at_a_time);
        if (!done)
            return done.error();
        if (*done)
            return Area::open(out);
    }
}

}  // namespace kotozute
