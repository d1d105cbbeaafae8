#pragma once

#include "core/places/area_shelf.hpp"
#include "tests/core/places/support.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kotozute::test {

// A device with lists of places, and files somebody chooses.
struct Device {
    Folder chosen, here;
    ShelfPlan plan = planned();
    AreaShelf shelf{plan};

    ShelfPlan planned()
    {
        ShelfPlan made;
        made.folder = here.path("");
        made.tables = []() -> Result<PlaceTables> {
            return PlaceTables{read_whole(tables_folder / "columns.json"),
                               read_whole(tables_folder / "kinds.json"),
                               read_whole(tables_folder / "words.json")};
        };
        made.built = [this]() -> Result<AreaOrder> {
            std::vector<std::string> files;
            for (const std::string_view file : built_area_files)
                files.push_back((fs::path(KOTOZUTE_ASSETS) / file).string());
            return built_area_order(std::move(files), chosen.path("built"));
        };
        return made;
    }

    std::vector<std::string> names()
    {
        const auto areas = shelf.areas();
        REQUIRE(areas);
        std::vector<std::string> names;
        for (const ShelvedPack& pack : shelf.shelf().packs)
            names.push_back(pack.name);
        return names;
    }

    // Up to where the person is asked.
    std::optional<IntakeRefusal> brings(const std::vector<std::string>& files,
                                        const std::string& code = "131059")
    {
        auto refusal = shelf.begin({files, code, "2025-12-31"});
        for (int steps = 0; !refusal && !shelf.ready(); ++steps) {
            REQUIRE(steps < 1'000);
            refusal = shelf.step(3);
        }
        return refusal;
    }

    std::string care(const std::string& name, const std::vector<CareLine>& lines)
    {
        return chosen.write(name, care_file(lines));
    }
    // A finished pack of these lines, of 文京区.
    std::string pack(const std::string& name, const std::vector<CareLine>& lines)
    {
        REQUIRE(build({care(name + ".csv", lines)}, "131059", chosen.path(name)).done);
        return chosen.path(name);
    }
};

}  // namespace kotozute::test
