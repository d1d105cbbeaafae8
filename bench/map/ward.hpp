#pragma once

#include "tests/shell/wards.hpp"

// The page that is measured: a list and its map, as a person sees them.
namespace kotozute::bench {

// 68 polygons, as 文京区 has.
inline std::shared_ptr<const MapBase> ward() { return test::made_up_ward(17, 4); }

inline Screen map_page(std::size_t places)
{
    Screen screen;
    screen.name = "map";
    screen.header.home = {"home", "ことづて"};
    screen.header.text_size = {"text_size", "文字"};
    screen.title = {"title", "近くで、|できること"};
    screen.status = {"status", ""};
    screen.body.push_back(test::map_of(ward(), places));
    return screen;
}

}  // namespace kotozute::bench
