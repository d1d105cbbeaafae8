#pragma once

#include "core/screens/screen.hpp"
#include "shell/canvas.hpp"
#include "shell/field_lines.hpp"
#include "shell/input.hpp"
#include "shell/scroller.hpp"
#include "shell/semantics.hpp"
#include "shell/text_editor.hpp"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kotozute::shell {

class MapPane;
class MapView;

// The widgets this program is made of. Each one draws itself and describes itself, so nothing
// can be on screen that a screen reader or a test cannot find. ImGui draws, bakes the fonts and
// queues the input; touch, focus and text editing are our own, because a page that a trembling
// finger scrolls, presses and writes on needs other rules than a tool for developers.
//
// Widgets flow down the current column. None keeps what it shows: it is told every frame.
class Ui {
public:
    using Body = std::function<void()>;

    struct Look {
        Colours colours = Colours::Light;
        float scale = 1;       // of text, 1 to 2
        bool still = false;    // nothing moves or fades
        bool resumes = false;  // the page goes on where it was left for the one before
    };
    struct Column {
        float x = 0, y = 0, width = 0;
    };

    explicit Ui(Fonts& fonts);
    ~Ui();

    // A frame. `page` names what is shown: another one starts at its top, and the keyboard goes
    // on from the thing called `start` in it.
    void begin(ImDrawList& list, Input input, const Look& look, const std::string& page,
               const std::string& start);
    Tree end();
    // True when the next frame would look different though nothing happens.
    bool moving() const { return moving_; }
    // True when a map shows another part than in the frame before.
    bool map_moves() const { return map_moves_; }

    // ---- Acting, in the next frame, as if by hand: only if it is there and enabled. This is how
    // a test and the accessible page press a button.
    void press(std::string id);
    void type(std::string id, std::string text);
    void focus(std::string id);  // "" takes the focus away
    // Two fingers went apart or together by `factor`, and their middle went `by` to `at`.
    void pinch(float factor, Point at, Point by);
    // A finger or button was lifted, at that time in seconds by one clock: told of each or of none,
    // where a frame may see it much later. Never told, the frame's own time stands. What was lifted
    // from a page that is gone by then presses nothing on the next.
    void lifted(double time) { lifted_.push_back({time, page_}); }

    // What keys that belong to the page as a whole ask for in this frame.
    bool escaped() const { return escaped_; }
    bool submitted() const { return submitted_; }  // Enter in a secret field
    const std::string& focused() const { return focus_; }
    // Where the next character will stand, while a field is being written in.
    const std::optional<Rect>& caret() const { return caret_; }

    // ---- Where things go
    Size page() const { return input_.page; }
    float scale() const { return look_.scale; }
    // Width measured in text, not in pixels: it decides the layout.
    float room() const { return page().width / look_.scale; }
    bool two_panes() const { return page().width >= 1100 && room() >= 900; }
    float margin() const;
    int columns(float width, float least, int most) const;

    Column& column() { return column_; }
    void gap(float by) { column_.y += by; }
    // Lets `body` flow down another column; the current one stays as it is. Returns where it ends.
    float in(const Column& column, const Body& body);
    float measure(float width, const Body& body);
    // Cells in as many columns as fit, those of a row equally high. `cell` gets its index.
    void grid(std::size_t count, int columns, float gap,
              const std::function<void(std::size_t)>& cell);
    // What holds other things; its rect is theirs unless one is given.
    void hold(Role role, const std::string& id, const std::string& label, const Body& body,
              std::optional<Rect> rect = {});
    // What a page lies on. A part of it that scrolls:
    enum class Floor { Paper, Sunk, Surface };
    void scroll(Role role, const Label& label, const Rect& rect, Floor floor, const Body& body);
    // The pane at the left of a wide page.
    void side_pane(const std::string& id, const Rect& rect, const Body& body);
    // In front of everything; what is behind is out of reach.
    void dialog(const Label& title, const Rect& rect, const Body& body);
    Rect dialog_rect(float height) const;
    void floor(const Rect& rect, Floor floor);
    void rule();
    // A ground as high as what is on it.
    enum class Ground { Raised, Sunk };
    void card(Ground ground, float padding, const Body& body);
    // Everything drawn inside is there, but out of reach.
    void behind(bool on, const Body& body);

    // ---- Words
    float heading_px(const TextStyle& style) const;
    void heading(const Label& label, int level, Type type);
    // The visible name of a group; the group itself says it to those who cannot see it.
    void group_title(const std::string& words, float gap);
    void text(const Label& label, const TextStyle& style);
    void paragraph(const block::Text& text);
    void notice(const block::Notice& notice);
    void status(const Label& label, bool trouble);
    void source(const block::Source& source);
    TextStyle quiet() const;
    TextStyle strong() const { return {.bold = true}; }

    // ---- Things to press. The rect is as high as the ui says unless the caller knows better.
    bool button(const block::Button& button, const Rect& rect);
    bool flow(const block::Button& button);  // at its own size, at the column's top
    bool wide(const block::Button& button);  // as wide as the column
    float width_of(const block::Button& button);
    // What a button of such a width leaves for its words, and how high they make it.
    float words_room(const block::Button& button, float width);
    float height_of(const block::Button& button, float width);
    float width_of(const std::string& words, const TextStyle& style)
    {
        return type_.width(words, style);
    }
    float button_height() const;
    float target_height() const;
    // `picture`: leave room for one, as the others beside it have.
    bool option(const block::Option& option, bool picture, bool caption);
    bool check(const block::Check& check, bool card);
    float width_of(const block::Chip& chip);
    bool chip(const block::Chip& chip);
    enum class RankPress { None, Toggle, Earlier, Later };
    RankPress ranked(const block::RankedItem& item);
    std::optional<std::size_t> segments(const block::Segments& segments);
    bool item(const block::Item& item);
    // `before`, `after`: whether a line joins it to its neighbours.
    bool step(const StepItem& item, int number, bool before, bool after);

    struct Written {
        std::optional<std::string> text;  // the new text, in the frame it changed
        bool left = false;                // the person went on to something else
    };
    Written field(const block::Field& field);

    // ---- Things to look at
    void voice_slip(const block::VoiceSlip& slip, bool large);
    void difference(const block::Difference& difference);
    void timeline(const block::Timeline& timeline);
    void table(const block::Table& table);
    void paper(const block::Paper& paper);
    void code(const block::Code& code);
    void progress(const block::Progress& progress);
    void picture(const Label& label, Picture picture, const Rect& rect);
    // Gives the id of the place that was pressed.
    std::optional<std::string> map(const block::Map& map, const Rect& rect);
    // The same across the page, as high as leaves room to scroll by.
    std::optional<std::string> wide_map(const block::Map& map);
    // `sky`: how much of it is empty at the top.
    void scene(const Label& label, const Rect& rect, float sky);
    void book_title(const Label& label, Point at);  // downwards, as on a cover, with a seal

    // ---- The frame of a page
    float banner_height() const;  // once banner() was drawn in this frame
    struct BannerPress {
        bool home = false;
        std::optional<float> text_scale;
        std::optional<std::size_t> tool;
    };
    BannerPress banner(const Header& header, bool wordmark);
    float footer_height(const Footer& footer, const Label& status, bool trouble, float width);
    enum class FooterPress { None, Back, Rest, Next };
    FooterPress footer(const Footer& footer, const Label& status, bool trouble, const Rect& rect);

private:
    struct Touch {
        bool hovered = false, held = false, focused = false, pressed = false;
    };
    struct Region {
        std::string id;
        Rect rect;
        bool scrolls = true;  // else it is a map, which takes what happens on it
    };
    class MapWidget;  // map_widget.hpp

    // The frame: ui_frame.cpp
    void follow_pointer();
    void follow_keys();
    void follow_key(const KeyPress& key);
    void draw_more(const Rect& rect, Colour ground, const Scroller& scroller, bool fade);
    Scroller* scroller_at(Point point);
    void set_focus(std::string id, bool ring);

    // What has to be seen: ui_in_view.cpp
    void keep_in_view();
    void bring_into_view(const Rect& wanted, const Node& node);
    void hold_in_place();
    Scroller* scroller_of(const Node& node, Rect& room);

    // ui.cpp
    Colour colour_of(Floor floor) const;
    Node& describe(Node node);
    Touch control(Node node);
    Touch touch(const Node& node);
    bool accepts_press(const std::string& id);
    bool has_key(Key key) const;
    float ease(const std::string& id, bool on);
    Node node(const Label& label, Role role, const Rect& rect) const;

    // ui_buttons.cpp
    void draw_button(const block::Button& button, const Rect& rect, const Touch& touch);
    bool link(const block::Button& button, const Rect& rect);
    bool door(const block::Button& button, const Rect& rect);
    float door_height(const block::Button& button, float width);
    float icon_size() const;

    // ui_choices.cpp
    float tile_side() const;
    float mark_side() const;
    void draw_answer_picture(Picture picture, const Rect& rect);
    void choice_mark(Point centre, float on, bool round, bool strong);
    RankPress move_buttons(const block::RankedItem& item, const Rect& rect);
    bool segment(const block::Segment& part, const Rect& rect);
    bool move_button(const Label& label, const std::string& id, Icon icon, const Rect& rect);
    void draw_card(const std::string& id, const Rect& rect, const Touch& touch, float on);

    // ui_chips.cpp
    TextStyle chip_words(const block::Chip& chip) const;
    float chip_sides(const block::Chip& chip);
    float chip_icon() const;

    // ui_lists.cpp, ui_things.cpp
    struct ItemHeights {
        float name, caption, note;
    };
    void draw_item(const block::Item& item, const Rect& rect, const Touch& touch,
                   const ItemHeights& heights);
    void what_stands(const std::string& id, const std::string& tag, const std::string& words,
                     bool now);

    // ui_table.cpp
    std::vector<float> table_widths(const block::Table& table);
    float table_cell(const Label& label, Role role, const Rect& room, const TextStyle& style);
    void table_titles(const block::Table& table, const std::vector<float>& widths, float name);
    void table_row(const block::Table::Row& row, const std::vector<float>& widths, float name);
    void table_lines(const block::Table& table, const block::Table::Row& row);

    void words_of(const block::Paper& paper, const Rect& sheet);  // ui_paper.cpp

    // ui_map.cpp
    MapPane* pane_called(const std::string& id);
    std::string map_at(Point point) const;
    std::string map_with_focus() const;
    void follow_maps(Point moved);
    void follow_finger(MapView& view, Point moved);
    bool follow_map_key(const KeyPress& press);
    void close_list(MapPane& map, const std::string& id);
    void follow_map_words();

    // ui_field.cpp
    float width_of(block::Field::Kind kind) const;
    Written written(const block::Field& field, FieldLines& lines, const Rect& rect);
    void take_up(const block::Field& field);
    void take_over(const std::string& text, const block::Field& field, FieldLines& lines,
                   float width);
    void lay_editor(const block::Field& field, FieldLines& lines, float width);
    void edit(const block::Field& field, TextEditor& editor, FieldLines& lines, const Rect& words);
    void edit_key(const KeyPress& key, const block::Field& field, TextEditor& editor,
                  FieldLines& lines);
    void edit_pointer(const block::Field& field, TextEditor& editor, const FieldLines& lines,
                      const Rect& words);
    void draw_words(const block::Field& field, const FieldLines& lines, const Rect& words,
                    bool active);

    // ui_footer.cpp
    enum class FooterLook { Words, Small, Icons };  // of the buttons back and rest
    struct FooterPlan {                             // from the top left of the buttons
        Rect back, rest, next;
        float height = 0;
        FooterLook look = FooterLook::Words;
    };
    FooterPlan plan(const Footer& footer, float width);
    FooterLook footer_look(const Footer& footer, float room);
    float footer_width(const std::optional<block::Button>& button, FooterLook look, float room);
    bool footer_tool(const block::Button& button, FooterLook look, const Rect& rect);
    float side_margin(float width) const;

    // ui_banner.cpp
    enum class BannerLook { Pills, Slider, Narrow };
    BannerLook banner_look(const Header& header, bool wordmark);
    float wide_tool_width(const block::Button& tool);
    float banner_margin() const;
    Touch slider(const Header& header, const Rect& rect);
    std::optional<float> turned(const Header& header) const;
    void wide_tools(const Header& header, float left, BannerPress& press);
    void wide_slider(const Header& header, float left, float right, BannerPress& press);
    void slider_and_small_tools(const Header& header, float left, BannerPress& press);
    void narrow_tools(const Header& header, BannerPress& press);
    void small_tools(const Header& header, float x, const TextStyle& style, BannerPress& press);
    void draw_small_tool(const block::Button& tool, const Rect& rect, const Touch& touch,
                         TextStyle style);
    float small_tool_height(const TextStyle& style) const;
    TextStyle small_tool_words(const Header& header);
    float small_tool_width(const std::string& words, const TextStyle& style);

    Typesetter type_;
    Look look_;
    Input input_;
    std::unique_ptr<Canvas> canvas_;
    Column column_;
    float least_height_ = 0;  // of the next card in a row

    Tree tree_, last_tree_;
    int parent_ = -1;
    std::string heading_;  // the latest one
    BannerLook banner_ = BannerLook::Pills;
    bool behind_ = false, measuring_ = false, moving_ = false, map_moves_ = false;

    std::string page_;
    double page_since_ = -1;  // when the page came, by `clock_`; before any clock for the first one
    double clock_ = 0;        // seconds of frames, each counted as short as one on time
    std::map<std::string, float> eased_;

    std::string focus_, was_focus_;
    bool ring_ = false, escaped_ = false, submitted_ = false;
    std::string press_, reveal_, said_;  // `said_`: the trouble that was told last
    // An answer that was chosen stays under the finger, whatever comes up above it.
    struct Anchor {
        std::string id;
        float y;
    };
    std::optional<Anchor> anchor_;
    std::string dialog_, before_dialog_;  // the dialog that is open, the focus it will give back
    bool dialog_drawn_ = false;
    std::optional<Rect> caret_;
    bool follow_caret_ = false;  // until the person scrolls away from it
    Size last_page_;
    float last_scale_ = 0;
    std::optional<std::pair<std::string, std::string>> typed_;

    std::map<std::string, Scroller> scrollers_;
    struct Left {  // the page before this one, and how far it was scrolled
        std::string page;
        std::map<std::string, Scroller> scrollers;
    };
    std::optional<Left> left_;
    std::vector<Region> regions_, last_regions_;
    std::string region_;

    // The finger or mouse since it came down.
    Point pressed_at_, pointer_before_, last_pressed_at_;
    std::string captured_;
    Scroller* dragged_ = nullptr;
    bool swallowed_ = false;  // it came down to stop a glide
    std::string last_pressed_, last_pressed_page_;
    struct Lifted {
        double time;
        std::string page;  // on the glass
    };
    std::deque<Lifted> lifted_;  // told, not seen yet
    Lifted last_lifted_{-10, {}};
    double last_press_ = -10;
    double last_down_ = -10;
    int clicks_ = 0;

    std::map<std::string, std::unique_ptr<MapPane>> maps_;
    std::string under_finger_;  // the map it came down on
    bool panning_ = false;
    float pinched_ = 1;
    Point pinched_at_, pinched_by_;

    std::string editing_;
    TextEditor editor_;
    std::map<std::string, FieldLines> lines_;
};

}  // namespace kotozute::shell
