#include "shell/views/views.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {

// A lamp, and one thing to do, in the middle of the page.
void lock_view(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    const Size page = ui.page();
    ui.floor({0, 0, page.width, page.height}, Ui::Floor::Paper);
    banner_view(ui, screen, true, actions);
    const float top = ui.banner_height(), lamp = std::round(84 * std::min(ui.scale(), 1.4f));
    const float room =
        std::min(page.width - 2 * ui.margin(), 560 * std::max(1.f, ui.scale() * .9f));
    const bool has_footer = screen.footer.back || screen.footer.next || screen.footer.rest;
    const bool below = has_footer && status_fits(ui, screen, page.width);
    const auto body = [&] {
        if (has_footer && !below && !screen.status.text.empty()) {
            ui.status(screen.status, screen.trouble);
            ui.gap(16);
        }
        ui.picture({screen.title.id + "/picture", screen.picture}, Picture::Lamp,
                   {ui.column().x - 8, ui.column().y, lamp, lamp});
        ui.gap(lamp + 12);
        ui.heading(screen.title, 1, Type::H1);
        if (!screen.lead.empty()) {
            ui.gap(6);
            ui.text({screen.title.id + "/lead", screen.lead}, ui.quiet());
        }
        ui.gap(24);
        blocks_view(ui, screen.body, 0, actions);
        ui.gap(12);
        if (!has_footer)
            ui.status(screen.status, screen.trouble);
    };
    const Label status = below ? screen.status : Label{};
    const float foot =
        has_footer ? ui.footer_height(screen.footer, status, screen.trouble, page.width) : 0;
    const Rect middle{0, top, page.width, page.height - top - foot};
    ui.scroll(Role::Main, {"main", ""}, middle, Ui::Floor::Paper, [&] {
        const float spare = std::max(0.f, middle.height - ui.measure(room, body));
        ui.column() = {std::round((page.width - room) / 2),
                       ui.column().y + std::max(24.f, std::round(spare * .36f)), room};
        body();
        ui.gap(32);
    });
    if (has_footer)
        footer_view(ui, screen, status, {0, page.height - foot, page.width, foot}, actions);
}

}  // namespace kotozute::shell
