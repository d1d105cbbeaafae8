#pragma once

#include "shell/map_painter.hpp"
#include "shell/ui.hpp"

namespace kotozute::shell {

// A map for the length of a frame: lays out, draws and describes what is on it.
class Ui::MapWidget {
public:
    MapWidget(Ui& ui, MapPane& pane, const block::Map& map, const Rect& rect);

    std::optional<std::string> draw();

private:
    struct Tool {
        const Label* label;
        Icon icon;
        bool enabled;
        Rect rect;
        Touch touch;
    };
    struct ListRow {
        int place;
        Rect rect;
    };

    // map_furniture.cpp
    void tools();
    void draw_tools();
    void draw_ground(const std::vector<MapMark>& marks, const std::optional<Rect>& house);
    std::optional<Rect> house(const std::vector<MapMark>& marks) const;
    void start(const Rect& house);
    void names(const std::vector<MapLabel>& labels, const std::vector<MapLabel>& of_ground,
               const std::vector<Rect>& taken);
    void scale_bar();
    Label whole_credit() const;
    void credit();

    // map_widget.cpp
    void contents();
    void follow_selection();
    void follow_focus(const std::vector<MapMark>& marks);
    Rect free_part(const Rect& target) const;
    std::string mark_id(int place) const;
    std::string list_id(int place) const;
    std::string name_of(const MapMark& mark);
    std::string counted(int count) const;
    std::string joined(const std::vector<std::string>& names) const;
    std::string named(const std::vector<int>& places, int count) const;
    const MapPlace& place(int index) const;
    void mark(const MapMark& mark);
    void draw_mark(const MapMark& mark, Point at, const Touch& touch);
    void spread(const MapMark& mark);

    // map_list.cpp
    void lay_list(const std::vector<MapMark>& marks);
    void list();
    void list_head();
    void list_foot();
    void list_row(const ListRow& row);
    bool list_button(const Node& node, Icon icon, const std::string& words);

    Ui& ui_;
    MapPane& pane_;
    const block::Map& map_;
    Rect rect_, room_;
    Canvas& canvas_;
    MapPainter painter_;
    std::vector<Tool> tools_;
    Rect card_;  // the tools lie on it
    Rect list_;  // of no size when no list is open
    std::vector<ListRow> rows_;
    int listed_count_ = 0;
    std::optional<std::string> pressed_;
};

}  // namespace kotozute::shell
