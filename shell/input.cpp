#include "shell/input.hpp"

#include <imgui.h>

namespace kotozute::shell {
namespace {

struct Plain {
    ImGuiKey from;
    Key to;
};
constexpr Plain plain_keys[] = {
    {ImGuiKey_Tab, Key::Tab},           {ImGuiKey_LeftArrow, Key::Left},
    {ImGuiKey_RightArrow, Key::Right},  {ImGuiKey_UpArrow, Key::Up},
    {ImGuiKey_DownArrow, Key::Down},    {ImGuiKey_Home, Key::Home},
    {ImGuiKey_End, Key::End},           {ImGuiKey_PageUp, Key::PageUp},
    {ImGuiKey_PageDown, Key::PageDown}, {ImGuiKey_Enter, Key::Enter},
    {ImGuiKey_KeypadEnter, Key::Enter}, {ImGuiKey_Space, Key::Space},
    {ImGuiKey_Escape, Key::Escape},     {ImGuiKey_Backspace, Key::Backspace},
    {ImGuiKey_Delete, Key::Delete},
};
constexpr Plain chords[] = {
    {ImGuiKey_A, Key::SelectAll}, {ImGuiKey_C, Key::Copy}, {ImGuiKey_X, Key::Cut},
    {ImGuiKey_V, Key::Paste},     {ImGuiKey_Z, Key::Undo}, {ImGuiKey_Y, Key::Redo},
};

void read_keys(const ImGuiIO& io, Input& input)
{
    for (const Plain& key : plain_keys) {
        input.key_held = input.key_held || ImGui::IsKeyDown(key.from);
        if (ImGui::IsKeyPressed(key.from, true))
            input.keys.push_back({key.to, io.KeyShift, io.KeyCtrl || io.KeyAlt,
                                  !ImGui::IsKeyPressed(key.from, false)});
    }
    if (!io.KeyCtrl || io.KeyAlt)
        return;
    for (const Plain& chord : chords)
        if (ImGui::IsKeyPressed(chord.from, true)) {
            const bool redo = chord.to == Key::Undo && io.KeyShift;
            input.keys.push_back({redo ? Key::Redo : chord.to, io.KeyShift, true,
                                  !ImGui::IsKeyPressed(chord.from, false)});
            if (chord.to == Key::Paste && ImGui::GetClipboardText() != nullptr)
                input.clipboard = ImGui::GetClipboardText();
        }
}

}  // namespace

Input read_input()
{
    const ImGuiIO& io = ImGui::GetIO();
    Input input;
    input.page = {io.DisplaySize.x, io.DisplaySize.y};
    input.time = ImGui::GetTime();
    input.since = io.DeltaTime;
    input.pointer_there = ImGui::IsMousePosValid();
    if (input.pointer_there)
        input.pointer = {io.MousePos.x, io.MousePos.y};
    input.touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
    input.down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
    input.went_down = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    input.went_up = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    input.wheel = io.MouseWheel;
    read_keys(io, input);
    if (!io.KeyCtrl || io.KeyAlt)
        for (const ImWchar c : io.InputQueueCharacters)
            if (c >= 0x20 && c != 0x7F)
                input.typed += static_cast<char32_t>(c);
    return input;
}

}  // namespace kotozute::shell
