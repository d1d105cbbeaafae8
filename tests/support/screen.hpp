#pragma once

#include "shell/shell.hpp"
#include "shell/views/views.hpp"
#include "tests/support/bytes.hpp"

#include <imgui.h>

#include <cmath>
#include <functional>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kotozute::test {

// A typeface, read once for all windows.
inline std::span<const unsigned char> font_bytes(const std::string& name)
{
    static std::map<std::string, std::string> read;
    std::string& bytes = read[name];
    if (bytes.empty())
        bytes = read_bytes(KOTOZUTE_FONTS "/" + name);
    if (bytes.empty())
        throw std::runtime_error("no font " + name);
    return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
}

// A window nobody sees: draws what `screen` gives, frame after frame, without a GPU, and lets a
// test find and press what the page describes, as a person would: by what it is and says.
class Window {
public:
    using Source = std::function<Screen()>;
    using Handler = std::function<void(const Action&)>;

    explicit Window(Source screen, Handler handle = {}, shell::Size size = {768, 1024},
                    shell::Shell::View view = shell::screen_view)
        : screen_(std::move(screen)), handle_(std::move(handle)),
          shell_({font_bytes("kotozute-regular.ttf"), font_bytes("kotozute-bold.ttf"),
                  font_bytes("icons.ttf")},
                 std::move(view)),
          context_(ImGui::GetCurrentContext())
    {
        io().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        resize(size);
        settle();
    }
    ~Window()
    {
        ImGui::SetCurrentContext(context_);
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            forget(*texture);
    }
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // ---- Looking
    const shell::Tree& tree() const { return frame_.tree; }
    const std::vector<Action>& actions() const { return actions_; }
    bool moving() const { return frame_.moving; }
    bool wants_rest_font() const { return frame_.wants_rest_font; }
    bool shows(shell::Role role, const std::string& label) const
    {
        return shell::find(frame_.tree, role, label) != nullptr;
    }
    // True when some node says these words, whole or in part.
    bool says(const std::string& words) const
    {
        for (const shell::Node& node : frame_.tree)
            if (node.label.find(words) != node.label.npos ||
                node.description.find(words) != node.description.npos)
                return true;
        return false;
    }
    const shell::Node& get(shell::Role role, const std::string& label) const
    {
        if (const shell::Node* node = shell::find(frame_.tree, role, label))
            return *node;
        throw std::runtime_error("not on screen: " + label);
    }
    const shell::Node& get(const std::string& id) const
    {
        if (const shell::Node* node = shell::find(frame_.tree, id))
            return *node;
        throw std::runtime_error("not on screen: " + id);
    }
    const shell::Node* focused() const
    {
        for (const shell::Node& node : frame_.tree)
            if (node.focused)
                return &node;
        return nullptr;
    }

    // How many corners of what is drawn in this colour lie there.
    int drawn(shell::Colour colour, const shell::Rect& where) const
    {
        ImGui::SetCurrentContext(context_);
        int corners = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawVert& corner : list->VtxBuffer)
                corners += corner.col == colour && where.holds({corner.pos.x, corner.pos.y});
        return corners;
    }

    // ---- Acting through the accessible page
    void press(shell::Role role, const std::string& label)
    {
        shell_.ui().press(get(role, label).id);
        settle();
    }
    // Writes into a field and goes on to something else.
    void type(const std::string& label, const std::string& text)
    {
        const std::string id = get(shell::Role::TextField, label).id;
        shell_.ui().focus(id);
        frame();
        shell_.ui().type(id, text);
        frame();
        shell_.ui().focus("");
        settle();
    }
    shell::Ui& ui() { return shell_.ui(); }
    void add_rest_font()
    {
        shell_.add_rest_font(font_bytes("kotozute-rest.otf"));
        settle();
    }

    // ---- Acting by hand, through the input queue and the hit testing
    void click(shell::Role role, const std::string& label)
    {
        const std::string id = get(role, label).id;
        scroll_to(id);
        tap(get(id).rect.centre());
    }
    // Turns the wheel over the part of the page that holds it until its middle is in sight.
    void scroll_to(const std::string& id)
    {
        for (int notches = 0; notches < 200; ++notches) {
            const shell::Node& node = get(id);
            const float over = node.clip.y - node.rect.middle();
            const float under = node.rect.middle() - node.clip.bottom();
            if (over < 0 && under < 0)
                return;
            move_to(node.clip.centre());
            io().AddMouseWheelEvent(0, over >= 0 ? 1.f : -1.f);
            settle();
        }
    }
    void tap(shell::Point at)
    {
        move_to(at);
        frame();
        down();
        frame();
        up();
        settle();
        frames(20);  // longer than a double tap of a shaky hand
    }
    void move_to(shell::Point at) { io().AddMousePosEvent(at.x, at.y); }
    void down() { io().AddMouseButtonEvent(ImGuiMouseButton_Left, true); }
    void up() { io().AddMouseButtonEvent(ImGuiMouseButton_Left, false); }
    // A finger comes down, goes to `to` in so many frames, and lifts.
    void swipe(shell::Point from, shell::Point to, int count)
    {
        io().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        move_to(from);
        down();
        frames(2);
        for (int i = 1; i <= count; ++i) {
            const float way = static_cast<float>(i) / static_cast<float>(count);
            move_to({from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way});
            frame();
        }
        up();
        frame();
    }
    void key(ImGuiKey key, bool shift = false, bool control = false)
    {
        io().AddKeyEvent(ImGuiMod_Shift, shift);
        io().AddKeyEvent(ImGuiMod_Ctrl, control);
        io().AddKeyEvent(key, true);
        frame();
        io().AddKeyEvent(key, false);
        io().AddKeyEvent(ImGuiMod_Shift, false);
        io().AddKeyEvent(ImGuiMod_Ctrl, false);
        settle();
    }
    void write(const std::string& words)
    {
        io().AddInputCharactersUTF8(words.c_str());
        settle();
    }
    // Tab until the thing has the focus, as a person without a pointer does.
    void tab_to(shell::Role role, const std::string& label)
    {
        for (int i = 0; i < 80; ++i) {
            if (const shell::Node* here = focused();
                here && here->role == role && here->label == label)
                return;
            key(ImGuiKey_Tab);
        }
        throw std::runtime_error("no way by Tab to: " + label);
    }

    void resize(shell::Size size) { io().DisplaySize = {size.width, size.height}; }
    void frames(int count)
    {
        for (int i = 0; i < count; ++i)
            frame();
    }
    // Until nothing moves any more.
    void settle()
    {
        frames(3);
        for (int i = 0; i < 600 && frame_.moving; ++i)
            frame();
    }
    void frame()
    {
        io().DeltaTime = 1.f / 60;
        frame_ = shell_.frame(screen_());
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            keep(*texture);
        for (const Action& action : frame_.actions) {
            actions_.push_back(action);
            if (handle_)
                handle_(action);
        }
    }

private:
    ImGuiIO& io() const
    {
        ImGui::SetCurrentContext(context_);
        return ImGui::GetIO();
    }
    static void keep(ImTextureData& texture)
    {
        if (texture.Status == ImTextureStatus_WantDestroy)
            return forget(texture);
        if (texture.Status != ImTextureStatus_Destroyed) {
            texture.SetTexID(1);
            texture.SetStatus(ImTextureStatus_OK);
        }
    }
    static void forget(ImTextureData& texture)
    {
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }

    Source screen_;
    Handler handle_;
    shell::Shell shell_;
    ImGuiContext* context_;
    shell::Frame frame_;
    std::vector<Action> actions_;
};

}  // namespace kotozute::test
