#pragma once

#include "core/places/area_shelf.hpp"
#include "tests/support/booklet.hpp"
#include "tests/support/temp_folder.hpp"

#include <fstream>
#include <string>
#include <vector>

// A device with lists of places: a folder for them, and open data to make some of.
namespace kotozute::test {

struct ShelfOfTests {
    TempFolder here, chosen;
    AreaShelf shelf{plan()};

    ShelfPlan plan()
    {
        ShelfPlan made;
        made.folder = here / "";
        made.tables = []() -> Result<PlaceTables> {
            return PlaceTables{asset("places/columns.json"), asset("places/kinds.json"),
                               asset("places/words.json")};
        };
        made.built = [this]() -> Result<AreaOrder> {
            std::vector<std::string> files;
            for (const std::string_view file : built_area_files)
                files.push_back(std::string(KOTOZUTE_ASSETS) + '/' + std::string(file));
            return built_area_order(std::move(files), chosen / "built");
        };
        return made;
    }

    // A file of our own table of places: one of 文京区 and one row without an address.
    std::string places()
    {
        const std::string path = chosen / "places.csv";
        std::ofstream(path, std::ios::binary)
            << "市区町村コード,名称,種類,住所,電話番号,出典,出典の日付\r\n"
               "131059,みどり訪問看護,訪問看護,東京都文京区大塚4-1-1,03-0000-0001,見本,2026-04-"
               "01\r\n"
               "131059,住所のないところ,訪問看護,,,見本,2026-04-01\r\n";
        return path;
    }
};

}  // namespace kotozute::test
