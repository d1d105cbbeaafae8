#include "shell/views/views.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

// Enter in a secret field, and Escape, mean these buttons.
void press_for_keys(Ui& ui, const std::optional<block::Button>& back,
                    const std::optional<block::Button>& next, std::vector<Action>& actions)
{
    if (ui.escaped() && back && back->enabled)
        actions.push_back(back->action);
    if (ui.submitted() && next && next->enabled)
        actions.push_back(next->action);
}

// The main button of a page that has none in its footer.
std::optional<block::Button> primary_of(const Screen& screen)
{
    if (screen.footer.next)
        return screen.footer.next;
    for (const Block& block : screen.body)
        if (const auto* button = std::get_if<block::Button>(&block))
            if (button->kind == block::Button::Kind::Primary)
                return *button;
    return std::nullopt;
}

}  // namespace

void banner_view(Ui& ui, const Screen& screen, bool wordmark, std::vector<Action>& actions)
{
    const Ui::BannerPress press = ui.banner(screen.header, wordmark);
    if (press.home)
        actions.push_back(Go{{}});
    if (press.text_scale && *press.text_scale != screen.header.text_scale) {
        const int hundredths = static_cast<int>(std::lround(*press.text_scale * 100));
        const std::string fraction = std::to_string(100 + hundredths % 100).substr(1);
        actions.push_back(
            SetSetting{"text_scale", std::to_string(hundredths / 100) + "." + fraction});
    }
    if (press.tool)
        actions.push_back(screen.header.tools[*press.tool].action);
}

void steps_view(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    ui.hold(Role::Navigation, screen.steps_label.id + "/steps", screen.steps_label.text, [&] {
        const Ui::Column outer = ui.column();
        ui.column() = {outer.x + step_inset, outer.y, outer.width - 2 * step_inset};
        ui.text(screen.steps_label, ui.quiet());
        ui.column() = {outer.x, ui.column().y, outer.width};
        ui.gap(8);
        const int columns = ui.columns(ui.column().width, 250, 3);
        ui.grid(screen.steps.size(), columns, columns > 1 ? space::s : 0, [&](std::size_t i) {
            const bool one = columns == 1, last = i + 1 == screen.steps.size();
            if (ui.step(screen.steps[i], static_cast<int>(i) + 1, one && i > 0, one && !last))
                actions.push_back(screen.steps[i].action);
        });
    });
}

// All that can be done stands below each other, equally large.
void dialog_view(Ui& ui, const Dialog& dialog, std::vector<Action>& actions)
{
    const float padding = ui.page().width < 560 ? 20.f : 32.f;
    std::vector<Block> words;
    std::vector<block::Button> buttons;
    for (const Block& block : dialog.body)
        if (const auto* button = std::get_if<block::Button>(&block))
            buttons.push_back(*button);
        else
            words.push_back(block);
    for (const auto& button : {dialog.cancel, dialog.confirm})
        if (button)
            buttons.push_back(*button);
    const auto body = [&] {
        ui.gap(padding);
        ui.column().x += padding;
        ui.column().width -= 2 * padding;
        ui.heading(dialog.title, 2, Type::H2);
        ui.gap(16);
        blocks_view(ui, words, 0, actions);
        ui.gap(buttons.empty() ? 0 : 28);
        ui.grid(buttons.size(), 1, space::gap, [&](std::size_t i) {
            if (ui.wide(buttons[i]))
                actions.push_back(buttons[i].action);
        });
        ui.gap(padding);
    };
    const float height = ui.measure(ui.dialog_rect(0).width, body);
    ui.dialog(dialog.title, ui.dialog_rect(height), body);
    press_for_keys(ui, dialog.cancel, dialog.confirm, actions);
}

void screen_view(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    ui.behind(screen.dialog.has_value(), [&] {
        switch (screen.frame) {
        case Screen::Frame::Entrance: entrance_view(ui, screen, actions); break;
        case Screen::Frame::Page: page_view(ui, screen, actions); break;
        case Screen::Frame::Lock: lock_view(ui, screen, actions); break;
        }
    });
    if (screen.dialog)
        return dialog_view(ui, *screen.dialog, actions);
    press_for_keys(ui, screen.footer.back, primary_of(screen), actions);
}

}  // namespace kotozute::shell
