#include "app-mobile/web_input.hpp"

#include <array>
#include <cfloat>
#include <imgui.h>

namespace kotozute::web_input {
namespace {

// A notch of a mouse's wheel, as browsers report it; ImGui counts in notches.
constexpr float notch = 100;
constexpr float beside = -10'000;

struct Named {
    std::string_view name;
    ImGuiKey key;
};
constexpr std::array keys{
    Named{"Escape", ImGuiKey_Escape},       Named{"Enter", ImGuiKey_Enter},
    Named{"PageUp", ImGuiKey_PageUp},       Named{"PageDown", ImGuiKey_PageDown},
    Named{"Home", ImGuiKey_Home},           Named{"End", ImGuiKey_End},
    Named{"ArrowUp", ImGuiKey_UpArrow},     Named{"ArrowDown", ImGuiKey_DownArrow},
    Named{"ArrowLeft", ImGuiKey_LeftArrow}, Named{"ArrowRight", ImGuiKey_RightArrow},
};

void away(ImGuiIO& io) { io.AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

}  // namespace

void pointer(Pointer kind, float x, float y, bool touch)
{
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    switch (kind) {
    case Pointer::Move: io.AddMousePosEvent(x, y); break;
    case Pointer::Down:
        io.AddMousePosEvent(x, y);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        break;
    case Pointer::Up:
        io.AddMousePosEvent(x, y);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        if (touch)
            away(io);  // a finger that is gone hovers over nothing
        break;
    case Pointer::Cancel:  // let go beside everything: nothing is pressed, nothing scrolls
        io.AddMousePosEvent(beside, y);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        away(io);
        break;
    case Pointer::Leave: away(io); break;
    }
}

void wheel(float x, float y) { ImGui::GetIO().AddMouseWheelEvent(-x / notch, -y / notch); }

void key(std::string_view name)
{
    if (name.size() == 1)
        return ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(name.front()));
    for (const Named& named : keys)
        if (named.name == name) {
            ImGui::GetIO().AddKeyEvent(named.key, true);
            ImGui::GetIO().AddKeyEvent(named.key, false);
        }
}

}  // namespace kotozute::web_input
