#include "shell/theme.hpp"
#include "tests/shell/samples.hpp"
#include "tests/support/screen.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kotozute::test {
namespace {

// Where the keyboard can be, each once, in the order of the page.
std::vector<std::string> controls(const shell::Tree& tree)
{
    std::vector<std::string> ids;
    for (const shell::Node& node : tree)
        if (shell::is_control(node.role) && node.enabled)
            ids.push_back(node.id);
    return ids;
}

}  // namespace

TEST_CASE("a ring shows where the keyboard is, on everything it can reach, in every theme",
          "[shell][accessibility]")
{
    for (const Colours colours : {Colours::Light, Colours::Dark, Colours::Contrast})
        for (Screen screen : samples()) {
            screen.colours = colours;
            screen.still = true;
            Window window([&] { return screen; });
            const shell::Colour ring = shell::theme_of(colours).indigo;
            for (const std::string& id : controls(window.tree())) {
                window.ui().focus(id);
                window.settle();
                constexpr float round = -8;
                const shell::Rect about = window.get(id).rect.inset(round);
                const int with = window.drawn(ring, about);
                window.ui().focus("");
                window.settle();
                INFO(screen.name << " " << id << " in theme " << static_cast<int>(colours));
                CHECK(with > window.drawn(ring, about));
            }
        }
}

}  // namespace kotozute::test
