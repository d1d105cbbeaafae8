#include "shell/map_widget.hpp"

#include "core/content/strings.hpp"

#include <algorithm>
#include <cmath>

// What a map has besides places: the ground, the house where distances begin, tools, the credit.
namespace kotozute::shell {
namespace {

constexpr float tool_side = 52;
constexpr float tool_zoom = 2;  // how much closer a press goes

}  // namespace

void Ui::MapWidget::tools()
{
    const MapView& view = pane_.view;
    const bool closer = view.can_zoom(1.1f), wider = view.can_zoom(.9f);
    const std::pair<const Label*, std::pair<Icon, bool>> all[] = {
        {&map_.closer, {Icon::Plus, closer}},
        {&map_.wider, {Icon::Minus, wider}},
        {&map_.whole, {Icon::Whole, !view.shows_whole()}}};
    card_ = {room_.right() - 16 - tool_side, room_.y + 16, tool_side, tool_side * 3};
    float y = card_.y;
    for (const auto& [label, look] : all) {
        Tool tool{label, look.first, look.second, {card_.x, y, tool_side, tool_side}, {}};
        Node node = ui_.node(*label, Role::Button, tool.rect);
        node.enabled = tool.enabled;
        tool.touch = ui_.control(std::move(node));
        tools_.push_back(tool);
        y += tool_side;
    }
    const bool still = ui_.look_.still;
    if (tools_[0].touch.pressed)
        pane_.view.zoom(tool_zoom, room_.centre(), still);
    if (tools_[1].touch.pressed)
        pane_.view.zoom(1 / tool_zoom, room_.centre(), still);
    if (tools_[2].touch.pressed)
        pane_.view.show_whole(still);
}

void Ui::MapWidget::draw_tools()
{
    const Theme& t = canvas_.theme();
    canvas_.shadow(card_, space::field, 10);
    canvas_.fill(card_, t.surface, space::field);
    for (const Tool& tool : tools_) {
        if (tool.touch.hovered || tool.touch.held)
            canvas_.fill(tool.rect.inset(3), tool.touch.held ? t.tint : t.sunk, space::field - 3);
        canvas_.icon(tool.rect.centre(), 24, tool.icon, tool.enabled ? t.ink : faded(t.ink2, .45f));
        if (&tool != &tools_.front())
            canvas_.hairline(tool.rect.x + 10, tool.rect.y, tool_side - 20);
    }
    canvas_.outline(card_, t.edge, space::field, t.border);
    for (const Tool& tool : tools_)
        if (tool.touch.focused)
            canvas_.focus_ring(tool.rect, space::field);
}

// The house stands at the side of its spot that is free of places.
std::optional<Rect> Ui::MapWidget::house(const std::vector<MapMark>& marks) const
{
    if (!map_.start)
        return std::nullopt;
    const Point at = pane_.view.on_screen(*map_.start);
    const float scale = pane_.mark_scale(), r = map_home * scale, high = map_home_high * scale;
    const Point sides[] = {{0, -high}, {0, high}, {high, 0}, {-high, 0}};
    const auto free = [&](const Point& side) {
        return std::none_of(marks.begin(), marks.end(), [&](const MapMark& mark) {
            const Point other = pane_.view.on_screen(mark.at);
            const float room = r + (mark.selected ? map_selected + 8 : map_badge) * scale;
            return std::hypot(other.x - at.x - side.x, other.y - at.y - side.y) < room;
        });
    };
    const auto found = std::find_if(std::begin(sides), std::end(sides), free);
    const Point side = found == std::end(sides) ? sides[0] : *found;
    const Rect rect{at.x + side.x - r, at.y + side.y - r, 2 * r, 2 * r};
    return rect.meets(room_) ? std::optional<Rect>(rect) : std::nullopt;
}

void Ui::MapWidget::start(const Rect& house)
{
    painter_.start(pane_.view.on_screen(*map_.start), house.centre());
    if (!map_.start_label.text.empty())
        ui_.describe(ui_.node(map_.start_label, Role::Image, house));
}

void Ui::MapWidget::draw_ground(const std::vector<MapMark>& marks, const std::optional<Rect>& house)
{
    const auto size = [&](const std::string& words, MapLabel::Kind kind) {
        TextStyle style = MapPainter::style_of(kind, ui_.scale());
        style.align = Align::Left;
        return Size{ui_.type_.width(words, style), style.px};
    };
    const std::vector<const MapGround::Piece*> ground = pane_.ground();
    painter_.land(room_, ground);
    const float bar = std::min(room_.width * .3f, 140.f) + 86, high = 44;
    const Rect scale_bar{room_.x, room_.bottom() - high, bar, high};
    const auto selected =
        std::find_if(marks.begin(), marks.end(), [](const MapMark& mark) { return mark.selected; });
    std::vector<Rect> taken;  // no name shows from below the house and the selected place
    if (house)
        taken.push_back(*house);
    if (selected != marks.end()) {
        const Point at = pane_.view.on_screen(selected->at);
        const float r = (map_selected + 10) * pane_.mark_scale();
        taken.push_back({at.x - r, at.y - r, 2 * r, 2 * r});
    }
    const std::vector<MapLabel>& labels = pane_.labels({card_.inset(-4), scale_bar}, size);
    names(labels, pane_.ground_names(ground, labels, size), taken);
}

// The names on the ground; one node reads them all.
void Ui::MapWidget::names(const std::vector<MapLabel>& labels,
                          const std::vector<MapLabel>& of_ground, const std::vector<Rect>& taken)
{
    std::vector<std::string> said;
    for (const auto* all : {&of_ground, &labels})
        for (const MapLabel* label : painter_.in_sight(*all, taken)) {
            painter_.name(*label);
            said.push_back(label->words);
        }
    if (said.empty())
        return;
    Node node = ui_.node({map_.label.id + "/names", ""}, Role::Text, room_);
    node.label = filled(map_.words.in_sight, {{"names", joined(said)}});
    ui_.describe(std::move(node));
}

// A round number of metres, as long as fits.
void Ui::MapWidget::scale_bar()
{
    const float most = std::min(room_.width * .3f, 140.f);
    int metres = 10;
    for (const int next :
         {20, 50, 100, 200, 500, 1'000, 2'000, 5'000, 10'000, 20'000, 50'000, 100'000})
        if (static_cast<float>(next) * pane_.view.scale() <= most)
            metres = next;
    const bool far = metres >= 1000;
    const std::string words = filled(far ? map_.words.kilometres : map_.words.metres,
                                     {{"length", std::to_string(far ? metres / 1000 : metres)}});
    const float length = std::round(static_cast<float>(metres) * pane_.view.scale());
    Node node = ui_.node({map_.label.id + "/scale", ""}, Role::Image,
                         painter_.scale_bar({room_.x + 16, room_.bottom() - 22}, length, words));
    node.label = filled(map_.words.scale, {{"length", words}});
    ui_.describe(std::move(node));
}

// Whoever made the tiles below is always named with the others.
Label Ui::MapWidget::whole_credit() const
{
    Label credit = map_.credit;
    if (!map_.tiles)
        return credit;
    if (credit.text.empty())
        credit.id = map_.label.id + ".ground_credit";
    else
        credit.text += map_.words.between + "|";
    credit.text += unmarked(map_.tiles->info().attribution);
    return credit;
}

// The credit stands below the map, as high as its words.
void Ui::MapWidget::credit()
{
    const Label label = whole_credit();
    if (label.text.empty())
        return;
    const Theme& t = canvas_.theme();
    const TextStyle style{.type = Type::Caption,
                          .colour = t.ink2,
                          .px = std::round(15 * std::min(ui_.scale(), 1.5f)),
                          .leading = 1.45f};
    const float width = rect_.width - 32;
    const float height = ui_.type_.height(label.text, width, style) + 12;
    room_.height = rect_.height - height;
    const Rect strip{rect_.x, room_.bottom(), rect_.width, height};
    canvas_.fill(strip, t.paper);
    canvas_.hairline(strip.x, strip.y, strip.width);
    canvas_.text({strip.x + 16, strip.y + 6}, width, label.text, style);
    ui_.describe(ui_.node(label, Role::Text, strip));
}

}  // namespace kotozute::shell
