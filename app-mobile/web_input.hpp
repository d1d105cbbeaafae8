#pragma once

#include <string_view>

// What happened on the page, told to ImGui; the shell reads it from there in the next frame.
namespace kotozute::web_input {

enum class Pointer { Move, Down, Up, Cancel, Leave };

void pointer(Pointer kind, float x, float y, bool touch);
// In page pixels, downwards positive.
void wheel(float x, float y);
// A key by its name in the page's events ("Escape", "PageDown", "+"); others are not for the
// program.
void key(std::string_view name);

}  // namespace kotozute::web_input
