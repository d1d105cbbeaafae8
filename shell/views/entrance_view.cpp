#include "shell/views/views.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

void welcome(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    ui.heading(screen.title, 1, Type::H1);
    if (!screen.lead.empty()) {
        ui.gap(12);
        TextStyle style = ui.quiet();
        style.type = Type::Body;
        style.leading = 1.8f;
        ui.text({screen.title.id + "/lead", screen.lead}, style);
    }
    ui.gap(26);
    blocks_view(ui, screen.body, 0, actions);
    ui.gap(12);
    ui.status(screen.status, screen.trouble);
}

// A picture as on the cover of a booklet at the left, the ways in at the right.
void cover(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    const Size page = ui.page();
    const float top = ui.banner_height(), left = std::round(page.width * .53f);
    ui.scene({"entrance/scene", screen.picture}, {0, top, left, page.height - top}, top + 90);
    ui.book_title({"entrance/cover", screen.header.home.text}, {76, top + 46});
    const float width = page.width - left, room = std::min(width - 128, 560.f);
    ui.scroll(Role::Main, {"main", ""}, {left, top, width, page.height - top}, Ui::Floor::Paper,
              [&] {
                  // Centred by eye: a little above the middle.
                  const float height = ui.measure(room, [&] { welcome(ui, screen, actions); });
                  const float spare = std::max(0.f, page.height - top - height);
                  ui.column() = {std::round(left + (width - room) / 2),
                                 ui.column().y + std::max(24.f, std::round(spare * .42f)), room};
                  welcome(ui, screen, actions);
                  ui.gap(24);
              });
}

void leaflet(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    const Size page = ui.page();
    const float top = ui.banner_height(), w = page.width;
    ui.scroll(Role::Main, {"main", ""}, {0, top, w, page.height - top}, Ui::Floor::Paper, [&] {
        const float tall =
            std::min(w * .56f, page.height * .25f) / std::max(1.f, ui.scale() * .75f);
        // Very large words need the room of the picture.
        const bool pictured = ui.scale() < 1.75f;
        const float high = pictured ? std::round(tall) : 0, y = ui.column().y;
        if (pictured)
            ui.scene({"entrance/scene", screen.picture}, {0, y, w, high}, 0);
        const float room = std::min(w - 2 * ui.margin(), 640 * std::max(1.f, ui.scale()));
        ui.column() = {std::round((w - room) / 2), y + high + (ui.room() < 500 ? 24.f : 40.f),
                       room};
        welcome(ui, screen, actions);
        ui.gap(32);
    });
}

}  // namespace

void entrance_view(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    const Size page = ui.page();
    ui.floor({0, 0, page.width, page.height}, Ui::Floor::Paper);
    banner_view(ui, screen, !ui.two_panes(), actions);
    if (ui.two_panes())
        cover(ui, screen, actions);
    else
        leaflet(ui, screen, actions);
}

}  // namespace kotozute::shell
