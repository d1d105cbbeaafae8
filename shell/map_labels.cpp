#include "shell/map_labels.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace kotozute::shell {
namespace {

constexpr float apart = 3;            // pixels between a name and what it keeps clear of
constexpr int turns = 8;              // places tried around the middle
constexpr float part_room = 64;       // pixels: half as wide has a 丁目 to be to get its name
constexpr float unknown_room = .42f;  // pixels a metre: from there on where nobody knows how wide

MapBox around(const MapPoint& middle, float half_width, float half_height)
{
    return {{middle.x - half_width, middle.y - half_height},
            {middle.x + half_width, middle.y + half_height}};
}

// Boxes that do not meet, found again by where they are.
class Taken {
public:
    explicit Taken(float cell) : cell_(cell) {}

    bool meets(const MapBox& box) const
    {
        bool found = false;
        each_cell(box, [&](std::int64_t key) {
            const auto here = boxes_.find(key);
            found = found || (here != boxes_.end() &&
                              std::any_of(here->second.begin(), here->second.end(),
                                          [&](const MapBox& other) { return box.meets(other); }));
        });
        return found;
    }
    void add(const MapBox& box)
    {
        each_cell(box, [&](std::int64_t key) { boxes_[key].push_back(box); });
    }

private:
    template <class Do>
    void each_cell(const MapBox& box, const Do& act) const
    {
        const auto cell = [&](float at) {
            return static_cast<std::int64_t>(std::floor(at / cell_));
        };
        for (std::int64_t x = cell(box.least.x); x <= cell(box.most.x); ++x)
            for (std::int64_t y = cell(box.least.y); y <= cell(box.most.y); ++y)
                act(x * 0x100000000 + y);
    }

    float cell_;
    std::unordered_map<std::int64_t, std::vector<MapBox>> boxes_;
};

class Placer {
public:
    Placer(MapShapes& shapes, const MapObstacles& obstacles, int step, const MeasureName& size)
        : shapes_(shapes), obstacles_(obstacles), size_(size), step_(step),
          scale_(scale_of_step(step) * step_slack), taken_(220 / scale_)
    {
        for (const MapBox& tool : obstacles.tools)
            taken_.add(tool);
        if (!obstacles.start)
            return;
        const MapPoint& start = *obstacles.start;
        const Rect& mark = obstacles.start_mark;
        taken_.add({{start.x + mark.x / scale_, start.y + mark.y / scale_},
                    {start.x + mark.right() / scale_, start.y + mark.bottom() / scale_}});
    }

    // `number`: of the name; `before`: where it was, or nullptr.
    std::optional<MapLabel> place(const MapName& name, std::size_t number, const MapPoint* before)
    {
        before_ = before;
        if (name.kind == MapLabel::Kind::Part)
            return place_part(name, number);
        const MapLabel label{name.words, name.kind, name.middle, size_(name.words, name.kind),
                             number};
        // As far from its middle as the town reaches, or a little beside what stands there.
        const float reach = std::max(name.reach, 36 / scale_);
        if (name.kind == MapLabel::Kind::Neighbour)
            return tried(label, 60 / scale_, 3, false);
        auto out =
            shapes_.base().outline.empty() ? std::nullopt : tried(label, reach * .9f, 4, true);
        return out ? out : tried(label, reach * .9f, 3, false);
    }

private:
    // Where there is room for it, and then under its whole name.
    std::optional<MapLabel> place_part(const MapName& name, std::size_t number)
    {
        const float room = name.reach > 0 ? name.reach * scale_ : scale_ / unknown_room * part_room;
        if (room < part_room)
            return std::nullopt;
        const std::string& words = room < 2 * part_room ? name.words : name.closer_up;
        const Size size = size_(words, name.kind);
        return tried({words, name.kind, name.middle, size, number}, size.height / scale_, 2, true);
    }

    // Where it was before, the middle, then rings around it.
    std::optional<MapLabel> tried(MapLabel label, float reach, int rings, bool in_ward)
    {
        const MapPoint middle = label.at;
        if (before_ != nullptr) {
            label.at = *before_;
            if (taken(label, in_ward))
                return label;
        }
        for (int ring = 0; ring <= rings; ++ring)
            for (int turn = 0; turn < (ring == 0 ? 1 : turns); ++turn) {
                const float far = reach * static_cast<float>(ring) / static_cast<float>(rings);
                const float angle = static_cast<float>(turn) * 6.2831853f / turns - 1.5707963f;
                label.at = {middle.x + far * std::cos(angle),
                            middle.y + far * std::sin(angle) * .8f};
                if (taken(label, in_ward))
                    return label;
            }
        return std::nullopt;
    }

    // Takes the place of a label if it is free.
    bool taken(const MapLabel& label, bool in_ward)
    {
        const MapBox box = box_of_label(label);
        if (!free(box) || (in_ward && !in_the_ward(box)))
            return false;
        taken_.add(box);
        return true;
    }

    MapBox box_of_label(const MapLabel& label) const
    {
        return around(label.at, (label.size.width / 2 + apart) / scale_,
                      (label.size.height / 2 + apart) / scale_);
    }

    bool free(const MapBox& box)
    {
        const MapBox& seen = obstacles_.seen;
        const bool whole = box.least.x >= seen.least.x && box.most.x <= seen.most.x &&
                           box.least.y >= seen.least.y && box.most.y <= seen.most.y;
        if (!whole || taken_.meets(box))
            return false;
        const float mark = obstacles_.mark / scale_;
        const MapBox near{{box.least.x - mark, box.least.y - mark},
                          {box.most.x + mark, box.most.y + mark}};
        return obstacles_.places.spots_in(step_, near).empty();
    }

    bool in_the_ward(const MapBox& box)
    {
        const MapShapes::Shapes& ward = shapes_.outline(step_);
        if (ward.empty())
            return true;
        const MapPoint corners[] = {
            box.least, box.most, {box.least.x, box.most.y}, {box.most.x, box.least.y}};
        return std::all_of(std::begin(corners), std::end(corners), [&](const MapPoint& corner) {
            return std::any_of(ward.begin(), ward.end(), [&](const MapShapes::Shape& shape) {
                return inside(shape.ring, corner);
            });
        });
    }

    MapShapes& shapes_;
    const MapObstacles& obstacles_;
    const MeasureName& size_;
    int step_;
    float scale_;
    Taken taken_;
    const MapPoint* before_ = nullptr;
};

}  // namespace

std::vector<MapLabel> place_labels(const std::vector<MapName>& names, MapShapes& shapes,
                                   const MapObstacles& obstacles, int step, const MeasureName& size,
                                   const std::vector<MapLabel>& before)
{
    Placer placer(shapes, obstacles, step, size);
    std::vector<MapLabel> out;
    auto was = before.begin();  // both in the order of the names
    for (std::size_t i = 0; i < names.size(); ++i) {
        while (was != before.end() && was->name < i)
            ++was;
        const bool known = was != before.end() && was->name == i;
        if (auto label = placer.place(names[i], i, known ? &was->at : nullptr))
            out.push_back(*std::move(label));
    }
    return out;
}

}  // namespace kotozute::shell
