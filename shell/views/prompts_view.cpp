#include "shell/views/views.hpp"

namespace kotozute::shell {
namespace {

void lines_view(Ui& ui, const Prompts& prompts)
{
    for (const Label& line : prompts.lines) {
        ui.gap(12);
        ui.paragraph({line, block::Text::Tone::Body});
    }
}

}  // namespace

void prompts_view(Ui& ui, const Prompts& prompts, bool beside, std::vector<Action>& actions)
{
    ui.hold(Role::Group, prompts.title.id + "/beside", prompts.title.text, [&] {
        const Ui::Column outer = ui.column();
        if (beside) {
            ui.column() = {outer.x + step_inset, outer.y, outer.width - 2 * step_inset};
            ui.heading(prompts.title, 2, Type::Lead);
            lines_view(ui, prompts);
        } else {
            block_view(ui, prompts.unfold, actions);
            if (prompts.shown)
                lines_view(ui, prompts);
        }
        ui.column() = {outer.x, ui.column().y, outer.width};
    });
    ui.gap(24);
    if (!beside)
        return;
    ui.rule();
    ui.gap(24);
}

}  // namespace kotozute::shell
