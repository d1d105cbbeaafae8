#include "core/content/strings.hpp"
#include "shell/pictures.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

struct VoiceLook {
    Icon icon;
    Colour colour;
};

VoiceLook look_of(Voice voice, const Theme& t)
{
    switch (voice) {
    case Voice::Person: return {Icon::Person, t.green};
    case Voice::Family: return {Icon::People, t.kind[2]};
    case Voice::Professional: return {Icon::Doctor, t.indigo};
    }
    return {Icon::Person, t.green};
}

}  // namespace

// A round icon and a name, and a brush stroke beside what was said.
void Ui::voice_slip(const block::VoiceSlip& slip, bool large)
{
    const Theme& t = canvas_->theme();
    const VoiceLook look = look_of(slip.voice, t);
    hold(Role::Region, slip.label.id, slip.label.text, [&] {
        card(Ground::Raised, 20, [&] {
            const float d = std::round(type_.em(Type::Caption) * 1.9f);
            const Point middle{column_.x + d / 2, column_.y + d / 2};
            canvas_->disc(middle, d / 2, look.colour);
            canvas_->icon(middle, d * .58f, look.icon, t.on_green);
            const TextStyle name{.bold = true, .leading = 1.35f};
            const float words = column_.width - d - 10;
            const Laid& laid = type_.lay(slip.label.text, words, name);
            const float inset = std::max(0.f, (d - laid.line_height) / 2);
            canvas_->text({column_.x + d + 10, column_.y + inset}, words, slip.label.text, name);
            gap(std::max(d, laid.height + inset) + 8);
            const Column outer = column_;
            column_ = {outer.x + 22, outer.y, outer.width - 22};
            const TextStyle said{.type = large ? Type::Lead : Type::Body,
                                 .leading = large ? 1.7f : 1.65f};
            text({slip.label.id + "/words", slip.words}, said);
            canvas_->fill({outer.x + 4, outer.y + 4, 3, column_.y - outer.y - 8}, look.colour,
                          1.5f);
            if (!slip.who.empty()) {
                gap(6);
                text({slip.label.id + "/who", slip.who}, quiet());
            }
            column_ = {outer.x, column_.y, outer.width};
        });
    });
}

void Ui::what_stands(const std::string& id, const std::string& tag, const std::string& words,
                     bool now)
{
    const Theme& t = canvas_->theme();
    const Column outer = column_;
    const auto content = [&] {
        column_ = {outer.x + 16, outer.y + 10, outer.width - 32};
        text({id + "/label", tag}, quiet());
        text({id, words}, {.colour = now ? t.ink : t.ink2, .bold = now, .leading = 1.45f});
    };
    const auto ground = [&] {
        const float height = std::max(column_.y + 12 - outer.y, least_height_);
        const Rect rect{outer.x, outer.y, outer.width, height};
        canvas_->fill(rect, now ? t.tint : t.sunk, space::field);
        if (now || t.name == Colours::Contrast)
            canvas_->outline(rect, now ? t.green : t.edge, space::field, 1.5f);
        column_ = {outer.x, rect.bottom(), outer.width};
    };
    canvas_->layered(content, ground);
}

// What stood before, an arrow, what stands now, and why.
void Ui::difference(const block::Difference& d)
{
    const Theme& t = canvas_->theme();
    const std::string& id = d.label.id;
    hold(Role::Region, id, d.label.text, [&] {
        card(Ground::Raised, 20, [&] {
            text({id + "/label", d.label.text},
                 {.type = Type::Caption, .colour = t.ink2, .bold = true});
            gap(6);
            const Column outer = column_;
            if (columns(outer.width, 300, 2) == 2) {
                grid(2, 2, 56, [&](std::size_t i) {
                    i == 0 ? what_stands(id + "/before", d.before_label, d.before, false)
                           : what_stands(id + "/now", d.now_label, d.now, true);
                });
                canvas_->icon({outer.x + outer.width / 2, (outer.y + column_.y) / 2}, 26,
                              Icon::Next, t.green);
            } else {
                what_stands(id + "/before", d.before_label, d.before, false);
                canvas_->icon({outer.x + 28, column_.y + 16}, 24, Icon::Down, t.green);
                gap(32);
                what_stands(id + "/now", d.now_label, d.now, true);
            }
            if (!d.why.empty()) {
                gap(12);
                text({id + "/why", d.why}, quiet());
            }
        });
    });
}

// Days on a line; below each other where they would not fit.
void Ui::timeline(const block::Timeline& timeline)
{
    const Theme& t = canvas_->theme();
    const std::size_t count = timeline.moments.size();
    const float r = std::round(9 * std::min(scale(), 1.4f));
    const bool across =
        count > 0 && count <= 5 && column_.width >= 150 * scale() * static_cast<float>(count);
    const float each = across ? column_.width / static_cast<float>(count) : column_.width;
    hold(Role::List, timeline.label.id, timeline.label.text, [&] {
        const Column outer = column_;
        float bottom = outer.y;
        if (across && count > 1)
            canvas_->fill({outer.x + r, outer.y + r - 1, each * static_cast<float>(count - 1), 2},
                          t.edge);
        for (std::size_t i = 0; i < count; ++i) {
            const block::Moment& moment = timeline.moments[i];
            const float x = across ? outer.x + each * static_cast<float>(i) : outer.x;
            const float y = across ? outer.y : bottom;
            const Point dot{std::round(x + r), std::round(across ? y + r : y + r + 4)};
            const float left = across ? 0 : 2 * r + 14;
            column_ = {x + left, across ? y + 2 * r + 8 : y, each - left - (across ? 12.f : 0.f)};
            const std::string id = timeline.label.id + "/" + std::to_string(i);
            hold(Role::ListItem, id, "", [&] {
                text({id + "/day", moment.day}, {.type = Type::Caption, .bold = moment.current});
                text({id + "/what", moment.what}, quiet());
            });
            if (!across && i + 1 < count)
                canvas_->fill({dot.x - 1, dot.y, 2, column_.y + 16 - y}, t.edge);
            canvas_->disc(dot, r, moment.current ? t.green : t.paper);
            canvas_->ring(dot, r, t.green, 2);
            bottom = across ? std::max(bottom, column_.y) : column_.y + 16;
        }
        column_ = {outer.x, bottom, outer.width};
    });
}

void Ui::progress(const block::Progress& progress)
{
    const Theme& t = canvas_->theme();
    const Rect whole{column_.x, column_.y, column_.width, 0};
    Node described = node(progress.label, Role::Progress, whole);
    if (progress.done >= 0)
        described.amount = Node::Amount{progress.done, 0, 1, 0};
    const float words = canvas_->text({column_.x, column_.y}, column_.width, progress.label.text);
    described.needs.width = type_.lay(progress.label.text, column_.width, {}).width;
    const Rect bar{column_.x, column_.y + words + 10, column_.width, 12};
    described.rect.height = bar.bottom() - column_.y;
    describe(std::move(described));
    canvas_->fill(bar, t.surface, 6);
    canvas_->outline(bar, t.edge, 6, t.border);
    // How long is not known: a part of the bar goes to and fro, or stands still in the middle.
    const bool known = progress.done >= 0;
    const auto swing = look_.still ? .5 : .5 + .5 * std::sin(clock_ * 2);
    const float part = known ? std::clamp(progress.done, 0.f, 1.f) : .3f;
    const float from = known ? 0 : static_cast<float>(swing) * .7f;
    canvas_->fill({bar.x + bar.width * from, bar.y, std::max(12.f, bar.width * part), bar.height},
                  t.green, 6);
    moving_ = moving_ || (!known && !look_.still);
    column_.y = bar.bottom();
}

void Ui::picture(const Label& label, Picture picture, const Rect& rect)
{
    if (!label.text.empty())
        describe(node(label, Role::Image, rect));
    draw_picture(*canvas_, {rect.x, rect.y}, rect.height, picture);
}

}  // namespace kotozute::shell
