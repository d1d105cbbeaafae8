#pragma once

#include "core/screens/screen.hpp"
#include "shell/ui.hpp"

#include <vector>

// Layout only: a Screen becomes widgets, and what is pressed becomes the Action it carries.
namespace kotozute::shell {

// The whole window.
void screen_view(Ui& ui, const Screen& screen, std::vector<Action>& actions);

// The parts of it.
void entrance_view(Ui& ui, const Screen& screen, std::vector<Action>& actions);
void page_view(Ui& ui, const Screen& screen, std::vector<Action>& actions);
void lock_view(Ui& ui, const Screen& screen, std::vector<Action>& actions);
void dialog_view(Ui& ui, const Dialog& dialog, std::vector<Action>& actions);
void banner_view(Ui& ui, const Screen& screen, bool wordmark, std::vector<Action>& actions);
void footer_view(Ui& ui, const Screen& screen, const Label& status, const Rect& rect,
                 std::vector<Action>& actions);
// Whether the footer can hold what there is to say.
bool status_fits(Ui& ui, const Screen& screen, float width);
constexpr float step_inset = 12;  // from the edge of a step to its number
void steps_view(Ui& ui, const Screen& screen, std::vector<Action>& actions);
// What someone who listens may keep in mind: beside the page, or folded above it.
void prompts_view(Ui& ui, const Prompts& prompts, bool beside, std::vector<Action>& actions);
// One block; the distance to the one before it is the caller's.
void block_view(Ui& ui, const Block& block, std::vector<Action>& actions);
constexpr float widest_sheet = 480;  // of paper: larger would push all else off the page
// From the block `first` on.
void blocks_view(Ui& ui, const std::vector<Block>& blocks, std::size_t first,
                 std::vector<Action>& actions);

}  // namespace kotozute::shell
