#pragma once

#include "core/places/columns.hpp"
#include "core/places/kinds.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// The program's own tables, as the fuzzers need them.
namespace kotozute::test {

inline std::string asset(const std::string& path)
{
    std::ifstream file(std::filesystem::path(KOTOZUTE_ASSETS) / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const Columns& columns()
{
    static const Columns columns = *parse_columns(asset("places/columns.json"), "columns.json");
    return columns;
}

inline const Kinds& kinds()
{
    static const Kinds kinds = *parse_kinds(asset("places/kinds.json"), "kinds.json");
    return kinds;
}

}  // namespace kotozute::test
