#include "shell/ground_names.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr std::size_t most_names = 200;  // at a step
constexpr float apart = 6;               // pixels between two names
constexpr float again = 420;             // pixels from a name to the same name

// Pixels a metre from which on a name is of use.
float useful_from(BasemapRole role)
{
    switch (role) {
    case BasemapRole::Station: return .05f;
    case BasemapRole::Park: return .16f;
    default: return .3f;
    }
}

bool near(const MapLabel& a, const MapLabel& b, float scale, float more)
{
    return std::fabs(a.at.x - b.at.x) * scale < (a.size.width + b.size.width) / 2 + more &&
           std::fabs(a.at.y - b.at.y) * scale < (a.size.height + b.size.height) / 2 + more;
}

bool same(const MapLabel& a, const MapLabel& b, float scale)
{
    return a.words == b.words && std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) * scale < again;
}

}  // namespace

const std::vector<MapLabel>& GroundNames::placed(const MapView& view,
                                                 const std::vector<const MapGround::Piece*>& pieces,
                                                 const std::vector<MapLabel>& labels,
                                                 MapClusters& places, float mark,
                                                 const MeasureName& size)
{
    Step& step = steps_[view.step()];
    const float scale = scale_of_step(view.step()) * step_slack;
    const auto free = [&](const MapLabel& label) {
        const float x = (label.size.width / 2 + mark) / scale,
                    y = (label.size.height / 2 + mark) / scale;
        return std::none_of(labels.begin(), labels.end(),
                            [&](const MapLabel& other) {
                                return near(label, other, scale, apart) ||
                                       same(label, other, scale);
                            }) &&
               std::none_of(step.labels.begin(), step.labels.end(),
                            [&](const MapLabel& other) {
                                return near(label, other, scale, apart) ||
                                       same(label, other, scale);
                            }) &&
               places
                   .spots_in(view.step(),
                             {{label.at.x - x, label.at.y - y}, {label.at.x + x, label.at.y + y}})
                   .empty();
    };
    std::vector<TileContent::Name> fresh;
    for (const MapGround::Piece* piece : pieces)
        if (step.read.insert(piece->tile).second)
            fresh.insert(fresh.end(), piece->mesh.names.begin(), piece->mesh.names.end());
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const auto& a, const auto& b) { return a.role < b.role; });
    for (const TileContent::Name& name : fresh) {
        if (scale < useful_from(name.role) || step.labels.size() >= most_names)
            continue;
        MapLabel label{name.words, MapLabel::Kind::Ground, name.at, {}};
        label.size = size(name.words, label.kind);
        if (free(label))
            step.labels.push_back(std::move(label));
    }
    return step.labels;
}

}  // namespace kotozute::shell
