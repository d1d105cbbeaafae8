#pragma once

#include "tests/shell/samples.hpp"
#include "tests/shell/wards.hpp"
#include "tests/support/screen.hpp"

#include <algorithm>
#include <set>

namespace kotozute::test {

using shell::Node;
using shell::Role;

constexpr shell::Size wide{1280, 800};

// A wide page with a list and its map; a place that is pressed becomes the selected one.
struct MapPage {
    explicit MapPage(std::size_t places = 60, shell::Size size = wide)
        : window([this] { return screen; }, [this](const Action& action) { act(action); }, size)
    {
        map() = map_of(made_up_ward(), places);
        window.settle();
    }

    block::Map& map() { return std::get<block::Map>(screen.body.front()); }
    void act(const Action& action)
    {
        if (const auto* show = std::get_if<ShowPlace>(&action)) {
            shown.push_back(show->id);
            map().selected = show->id;
        }
    }
    // What stands for places, as far as it is seen.
    std::vector<Node> marks() const
    {
        std::vector<Node> out;
        for (const Node& node : window.tree())
            if (node.role == Role::Button && node.id.compare(0, 4, "map/") == 0)
                out.push_back(node);
        return out;
    }
    std::vector<Node> badges() const
    {
        std::vector<Node> out;
        for (const Node& node : marks())
            if (node.label.find("か所：") != node.label.npos)
                out.push_back(node);
        return out;
    }
    shell::Point middle() const { return window.get("map").rect.centre(); }
    // A spot of the map on which nothing lies, to put a finger down on.
    shell::Point bare() const
    {
        const shell::Rect map = window.get("map").rect;
        for (float y = map.y + 120; y < map.bottom() - 120; y += 16)
            for (float x = map.x + 120; x < map.right() - 120; x += 16) {
                const auto taken = marks();
                if (std::none_of(taken.begin(), taken.end(), [&](const Node& node) {
                        return node.rect.inset(-14).holds({x, y});
                    }))
                    return {x, y};
            }
        return middle();
    }

    Screen screen = test::sample("mapped");
    std::vector<std::string> shown;
    test::Window window;
};

inline std::set<std::string> names(const std::vector<Node>& nodes)
{
    std::set<std::string> out;
    for (const Node& node : nodes)
        out.insert(node.id + " " + node.label);
    return out;
}

}  // namespace kotozute::test
