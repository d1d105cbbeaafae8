#pragma once

#include "core/screens/screen.hpp"
#include "shell/ground_names.hpp"
#include "shell/map_ground.hpp"
#include "shell/map_labels.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kotozute::shell {

// What stands for a place, or for several in one spot.
struct MapMark {
    MapPoint at;
    int place = 0;  // index of the place, or of the first one
    int spot = 0;   // at the step of now
    int count = 1;
    std::array<int, map_sorts> sorts{};
    bool selected = false;  // then alone; `others` are so near that they have no mark of their own
    std::vector<int> others;
    int hidden = 0;  // how many places those are
};

// What a map keeps from frame to frame. All that takes long is made when it is first asked for and
// then kept, as long as the same is shown.
class MapPane {
public:
    MapView view;
    MapBox drawn;               // what was seen in the frame before
    std::optional<int> listed;  // index of the first place of the spot whose names are listed
    std::size_t listed_from = 0;

    // What is shown now; `text_scale` decides how large marks are.
    void take_up(const block::Map& map, float text_scale);

    const MapBox& whole() const { return whole_; }
    const MapBox& everything() const { return everything_; }
    MapShapes& shapes() { return *shapes_; }
    MapClusters& clusters() { return *clusters_; }
    const std::vector<MapPlace>& places() const { return clusters_->places(); }
    float mark_scale() const { return mark_scale_; }
    float target() const { return clusters_->spacing() * step_slack; }

    // Index of the selected place; whether it has just become so.
    std::optional<int> selected() const { return selected_; }
    bool newly_selected() const { return newly_selected_; }
    std::optional<int> place_called(const std::string& id) const;

    // Those that lie in the box, nearest first; the selected one is the first of all.
    std::vector<MapMark> marks(const MapBox& box);
    // What a mark is called, made once.
    const std::string& name_of(const MapMark& mark, const std::function<std::string()>& make);
    // The mark of a place that has none of its own.
    std::optional<int> mark_of(int place);
    // The first step at which nothing else is so near a place; nothing when there is none.
    std::optional<int> step_alone(int place);
    // `tools`: what lies on the map, in pixels.
    const std::vector<MapLabel>& labels(const std::vector<Rect>& tools, const MeasureName& size);

    // The tiles under what is seen, where there are any, and whether more are to be read.
    std::vector<const MapGround::Piece*> ground();
    bool reading_ground() const { return ground_ && ground_->waiting(); }
    // The names those bring, clear of `labels`.
    const std::vector<MapLabel>& ground_names(const std::vector<const MapGround::Piece*>& pieces,
                                              const std::vector<MapLabel>& labels,
                                              const MeasureName& size);

private:
    void forget_labels();
    void bound(const block::Map& map);

    std::shared_ptr<const MapBase> base_;
    std::shared_ptr<const std::vector<MapPlace>> places_;
    std::optional<MapPoint> start_;
    std::vector<std::string> figures_;
    std::unique_ptr<MapShapes> shapes_;
    std::unique_ptr<MapClusters> clusters_;
    std::vector<MapName> names_;
    std::shared_ptr<const MapTiles> tiles_;
    std::unique_ptr<MapGround> ground_;
    std::map<int, std::vector<MapLabel>> labels_;  // by step
    GroundNames ground_names_;
    MapBox labels_seen_;
    std::map<std::array<int, 4>, std::string> names_said_;
    MapBox whole_, everything_;
    float text_scale_ = 0, mark_scale_ = 0;
    std::string selected_id_;
    std::optional<int> selected_;
    bool newly_selected_ = false;
};

constexpr float map_mark = 12;       // radius of a place, in pixels at text scale 1
constexpr float map_badge = 16;      // of the ring around a count
constexpr float map_selected = 17;   // of the selected place
constexpr float map_home = 19;       // of the house above where distances are measured from
constexpr float map_home_high = 36;  // how far above

}  // namespace kotozute::shell
