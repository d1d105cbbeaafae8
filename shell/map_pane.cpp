#include "shell/map_pane.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kotozute::shell {
namespace {

constexpr float spacing = 50;         // pixels between spots: 48 to touch, and what a step lacks
constexpr float largest_mark = 1.3f;  // marks grow with the text, but so far
constexpr std::size_t most_names = 2000;
constexpr float least_extent = 400;  // metres: one place alone is not looked at more closely

// The same again by another pointer is not made anew.
template <class T>
bool same(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b)
{
    return a == b || (a && b && *a == *b);
}

void take_in(std::optional<MapBox>& box, const MapPoint& point)
{
    if (!box)
        box = MapBox{point, point};
    box->take_in(point);
}

}  // namespace

// Where there is a border, all within it; else all there is.
void MapPane::bound(const block::Map& map)
{
    std::optional<MapBox> ward, all;
    for (const MapRing& ring : base_->outline)
        for (const MapPoint& point : ring)
            take_in(ward, point);
    all = ward;
    for (const MapTown& town : base_->towns)
        take_in(all, town.middle);
    for (const MapPlace& place : *places_)
        take_in(all, place.at);
    if (map.start)
        take_in(all, *map.start);
    everything_ = all.value_or(MapBox{});
    whole_ = ward.value_or(everything_);
    const float more = std::max(0.f, least_extent - std::max(whole_.width(), whole_.height())) / 2;
    whole_ = {{whole_.least.x - more, whole_.least.y - more},
              {whole_.most.x + more, whole_.most.y + more}};
}

void MapPane::take_up(const block::Map& map, float text_scale)
{
    const auto base = map.base ? map.base : std::make_shared<const MapBase>();
    const auto places = map.places ? map.places : std::make_shared<const std::vector<MapPlace>>();
    const bool new_base = !same(base_, base), new_places = !same(places_, places);
    const float marks = std::min(text_scale, largest_mark);
    if (new_base) {
        base_ = base;
        shapes_ = std::make_unique<MapShapes>(base);
        view = {};
    }
    if (new_places)
        places_ = places;
    if (new_places || marks != mark_scale_) {
        mark_scale_ = marks;
        clusters_ = std::make_unique<MapClusters>(places_, std::round(spacing * marks));
        listed.reset();
        names_said_.clear();
    }
    if (std::exchange(text_scale_, text_scale) != text_scale || figures_ != map.figures) {
        figures_ = map.figures;
        forget_labels();
    }
    if (new_base || new_places || start_ != map.start) {
        start_ = map.start;
        bound(map);
        forget_labels();
    }
    if (new_base || tiles_ != map.tiles) {
        tiles_ = map.tiles;
        ground_ = tiles_ ? std::make_unique<MapGround>(tiles_, base_->origin) : nullptr;
        ground_names_.forget();
    }
    newly_selected_ = false;
    if (new_places || selected_id_ != map.selected) {
        names_said_.clear();
        newly_selected_ = selected_id_ != map.selected && !map.selected.empty();
        selected_id_ = map.selected;
        selected_ = place_called(map.selected);
    }
}

std::optional<int> MapPane::place_called(const std::string& id) const
{
    if (id.empty())
        return std::nullopt;
    const auto found = std::find_if(places_->begin(), places_->end(),
                                    [&](const MapPlace& place) { return place.id == id; });
    if (found == places_->end())
        return std::nullopt;
    return static_cast<int>(found - places_->begin());
}

// The selected place has a mark of its own; those it would lie on go along with it.
std::vector<MapMark> MapPane::marks(const MapBox& box)
{
    const int step = view.step();
    const std::vector<MapSpot>& spots = clusters_->spots(step);
    std::vector<MapMark> out;
    int own = -1;
    if (selected_) {
        own = clusters_->spot_of(step, *selected_);
        const MapPlace& place = places()[static_cast<std::size_t>(*selected_)];
        MapMark mark{place.at, *selected_, own, 1, {}, true, {}, 0};
        ++mark.sorts[std::min<std::size_t>(place.sort, map_sorts - 1)];
        out.push_back(mark);
    }
    const float near = target() / view.scale();
    for (const int i : clusters_->spots_in(step, box)) {
        const MapSpot& spot = spots[static_cast<std::size_t>(i)];
        MapMark mark{spot.at, spot.first, i, spot.count, spot.sorts, false, {}, 0};
        if (i == own) {
            const std::size_t sort = places()[static_cast<std::size_t>(*selected_)].sort;
            --mark.count;
            --mark.sorts[std::min(sort, map_sorts - 1)];
            if (mark.count == 0)
                continue;
            if (mark.place == *selected_)
                mark.place = clusters_->members(step, i, 2).back();
        }
        if (selected_ && std::max(std::fabs(mark.at.x - out.front().at.x),
                                  std::fabs(mark.at.y - out.front().at.y)) < near) {
            out.front().others.push_back(i);
            out.front().hidden += mark.count;
            continue;
        }
        out.push_back(mark);
    }
    return out;
}

const std::string& MapPane::name_of(const MapMark& mark, const std::function<std::string()>& make)
{
    if (names_said_.size() > most_names)
        names_said_.clear();
    std::string& name = names_said_[{view.step(), mark.spot, mark.count, mark.place}];
    if (name.empty())
        name = make();
    return name;
}

std::optional<int> MapPane::mark_of(int place)
{
    const int step = view.step(), spot = clusters_->spot_of(step, place);
    for (const MapMark& mark : marks(view.seen()))
        if (mark.spot == spot ||
            std::find(mark.others.begin(), mark.others.end(), spot) != mark.others.end())
            return mark.place;
    return std::nullopt;
}

std::optional<int> MapPane::step_alone(int place)
{
    const MapPoint at = places()[static_cast<std::size_t>(place)].at;
    for (int step = view.step() + 1; step <= closest_step; ++step) {
        const float near = clusters_->spacing() / (scale_of_step(step) * step_slack);
        const auto around =
            clusters_->spots_in(step, {{at.x - near, at.y - near}, {at.x + near, at.y + near}});
        if (around.size() == 1 &&
            clusters_->spots(step)[static_cast<std::size_t>(around.front())].count == 1)
            return step;
    }
    return std::nullopt;
}

const std::vector<MapLabel>& MapPane::labels(const std::vector<Rect>& tools,
                                             const MeasureName& size)
{
    const MapBox seen = view.when_whole(view.room());
    if (!(seen == labels_seen_) || labels_.empty()) {
        forget_labels();
        labels_seen_ = seen;
        names_ = names_of(*base_, seen, figures_);
    }
    const int step = view.step();
    const auto known = labels_.find(step);
    if (known != labels_.end())
        return known->second;
    const float home = (map_home + 2) * mark_scale_, high = map_home_high * mark_scale_;
    MapObstacles obstacles{*clusters_, (map_badge + 4) * mark_scale_,
                           start_,     {-home, -high - home, 2 * home, high + home + 8},
                           seen,       {}};
    for (const Rect& tool : tools)
        obstacles.tools.push_back(view.when_whole(tool));
    const std::vector<MapLabel>* before = nullptr;
    for (const int other : {step - 1, step + 1, step - 2, step + 2})
        if (const auto there = labels_.find(other); there != labels_.end() && before == nullptr)
            before = &there->second;
    auto labels = place_labels(names_, *shapes_, obstacles, step, size,
                               before != nullptr ? *before : std::vector<MapLabel>());
    return labels_[step] = std::move(labels);
}

void MapPane::forget_labels()
{
    labels_.clear();
    ground_names_.forget();
}

std::vector<const MapGround::Piece*> MapPane::ground()
{
    return ground_ ? ground_->under(view) : std::vector<const MapGround::Piece*>();
}

const std::vector<MapLabel>&
MapPane::ground_names(const std::vector<const MapGround::Piece*>& pieces,
                      const std::vector<MapLabel>& labels, const MeasureName& size)
{
    return ground_names_.placed(view, pieces, labels, *clusters_, (map_badge + 4) * mark_scale_,
                                size);
}

}  // namespace kotozute::shell
