#pragma once

#include "core/app/action.hpp"
#include "core/base/one_of.hpp"
#include "core/content/picture.hpp"
#include "core/document/sheet.hpp"
#include "core/places/map.hpp"
#include "core/places/map_tiles.hpp"
#include "core/screens/label.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a page shows, ready to draw: no lookups, no decisions left. A view draws blocks from top
// to bottom and hands back the Action of what was pressed; it never makes one up, but for the
// text of a field.
namespace kotozute {

namespace block {

struct Heading {  // a heading inside the page, below its title
    Label label;
};
struct Text {  // a paragraph; quiet ones are captions in secondary ink
    enum class Tone { Body, Lead, Quiet };
    Label label;
    Tone tone = Tone::Body;
};
struct Notice {  // a quiet card with an icon; `alert` for trouble (still not red-filled)
    Label label;
    Icon icon = Icon::Info;
    bool alert = false;
};
struct Option {
    Label label;
    std::string caption;
    Picture picture = Picture::None;
    bool selected = false;
    Action action;
};
struct Options {  // exactly one may be selected; all cards of the same weight
    Label label;
    std::vector<Option> options;
};
struct Check {
    Label label;
    std::string caption;
    bool on = false;
    Action action;
};
struct Checks {  // any number
    Label label;
    std::vector<Check> checks;
};
struct Chip {  // lets in what it names
    Label label;
    Icon icon = Icon::None;
    std::string count, said;  // "8", and what that is: "8件"
    bool on = false;
    Action action;
};
struct Chips {  // any number; small, side by side
    Label label;
    std::vector<Chip> chips;
};
struct RankedItem {
    Label label;
    int rank = 0;      // 1..3, 0 = not chosen
    std::string said;  // the rank in words: "1番目に選んでいます"
    Action toggle;
    std::optional<Action> earlier, later;  // move within the chosen ones
    Label earlier_label, later_label;
};
struct Ranked {  // choose up to `most`, in order
    Label label;
    int most = 3;
    std::vector<RankedItem> items;
};
struct Segment {
    Label label;
    bool selected = false;
    Action action;
};
struct Segments {  // a few short choices in one row
    Label label;
    std::vector<Segment> parts;
};
struct Field {  // typing gives Edit{field, text}; leaving it gives Leave{field}
    enum class Kind { Line, Words, Secret, Phone, Date };
    Label label;
    std::string helper;
    std::string text;
    std::string field;
    Kind kind = Kind::Line;
    bool shown = false;   // a Secret in plain sight, because the person asked to see it
    std::string trouble;  // what is wrong with what was typed, in plain words; empty when nothing
    bool half = false;    // short: two stand side by side, as the parts of a name do
};
struct Button {
    enum class Kind { Primary, Secondary, Quiet, Link, Door };
    Label label;
    std::string caption;  // Door only
    Icon icon = Icon::None;
    Kind kind = Kind::Secondary;
    bool enabled = true;
    Action action;
};
struct VoiceSlip {  // whose words: always with who said and who wrote
    Label label;    // 本人のことば …
    std::string words, who;
    Voice voice = Voice::Person;
};
struct Side {  // one of several things that stand where only one can
    VoiceSlip slip;
    Button choose;
};
struct Sides {  // all of the same weight; at least two
    Label label;
    std::vector<Side> sides;
};
struct Item {  // a line in a list: a place found, an article, a phone number
    Label label;
    std::string caption, note;
    Icon icon = Icon::None;
    std::optional<Action> action;
    bool selected = false;
    std::optional<std::uint8_t> sort = std::nullopt;  // of a place: its mark on the map
    bool rough = false;                               // that is not where its door is
    bool large = false;                               // the name stands in large letters
    std::string link = {};  // what the action opens, where a browser knows that, too: "tel:…"
};
struct Items {
    Label label;
    std::vector<Item> items;
    std::string when_empty;
};
struct Difference {  // what stood before beside what stands now
    Label label;
    std::string before_label, before, now_label, now, why;
};
struct Moment {
    std::string day, what;
    bool current = false;
};
struct Timeline {
    Label label;
    std::vector<Moment> moments;
};
struct Table {  // figures in rows; the first column names them
    struct Row {
        Label name;
        std::vector<std::string> cells;  // one for each further column
    };
    Label label;
    std::vector<std::string> columns;
    std::vector<Row> rows;
};
struct Paper {  // the A4 sheet, page by page, drawn from the same Document as the PDF
    Label label;
    std::string text_alternative;
    std::shared_ptr<const Sheet> sheet;  // nullptr: only the text alternative
};
struct Code {  // a QR code as large as there is room for, dark on white in every theme
    Label label;
    QrCode code;
};
struct Progress {  // long work under way
    Label label;
    float done = 0;  // 0..1, negative when unknown
};
struct Source {  // where a statement comes from: name, date
    Label label;
};
// What a map says of where it has been moved to: filled in by whoever draws it, without marks.
struct MapWords {
    std::string count;               // of places in one spot: "{count}か所"
    std::string named;               // with their names: "{count}：{names}"
    std::string between;             // two names: "、"
    std::string and_more;            // where not all are named: "{names}…"
    std::string ten_thousands;       // where there is no room for more: "{count}万"
    std::string next, first;         // a long list goes on, "ほか{count}か所", and begins again
    std::string metres, kilometres;  // "{length} m"
    std::string scale;               // how long the bar is: "地図のものさし：{length}"
    std::string in_sight;  // what is named on the ground: "見えている名前：{names}"
};
struct Map {  // pressing a place gives ShowPlace{id}; a list of the same places stands beside it
    Label label;
    std::shared_ptr<const MapBase> base;
    std::shared_ptr<const MapTiles> tiles;                // what all of it lies on; may be nullptr
    std::shared_ptr<const std::vector<MapPlace>> places;  // those in the list, nearest first
    std::string selected;                                 // id of a place; may be empty
    std::optional<MapPoint> start;                        // where distances are measured from
    Label start_label;
    Label closer, wider, whole;  // the buttons on it
    MapWords words;
    Label credit;
    Label close;        // the list of the places in one spot
    std::string rough;  // said of a place whose door is not known: "位置は目安です"
    // Of each town of the base a figure from 0 to 1, drawn in five steps of one colour; below 0
    // where none is known. Empty: no figures are shown.
    std::vector<float> tints = {};
    std::vector<std::string> figures = {};  // of each town, beside its name; may be empty
};
struct Illustration {
    Picture picture = Picture::None;
    Label label;  // what it shows, for those who cannot see it
};

}  // namespace block

using AnyBlock =
    std::variant<block::Heading, block::Text, block::Notice, block::Options, block::Checks,
                 block::Chips, block::Ranked, block::Segments, block::Field, block::Button,
                 block::VoiceSlip, block::Sides, block::Items, block::Difference, block::Timeline,
                 block::Table, block::Paper, block::Code, block::Progress, block::Source,
                 block::Map, block::Illustration>;
using Block = OneOf<AnyBlock>;

// The band at the top: home, text size, theme, language, lock.
struct Header {
    Label home;
    Label text_size;
    std::string letter;                // that shows, small and large, what the text size does
    float text_scale = 1;              // 1.0 to 2.0 in steps of 0.25
    std::vector<block::Button> tools;  // one that is not enabled keeps its place
};

// Where am I. A step left open keeps its number: no red, no per cent.
struct StepItem {
    Label label;
    bool current = false;
    bool answered = false;
    Action action;
    std::string said;  // "答えあり", where it is answered
};

struct Footer {
    std::optional<block::Button> back, rest, next;
};

// What someone who listens and writes may keep in mind: beside the page, or folded above it.
struct Prompts {
    Label title;
    std::vector<Label> lines;
    bool shown = false;
    block::Button unfold;
};

// Something to settle before going on. Escape is `cancel`.
struct Dialog {
    Label title;
    std::vector<Block> body;
    std::optional<block::Button> cancel, confirm;
};

enum class Colours { Light, Dark, Contrast };

// One page.
struct Screen {
    enum class Frame { Entrance, Page, Lock };

    std::string name;  // "place_of_care": the file name of its picture, never shown
    Frame frame = Frame::Page;
    Header header;
    Label steps_label;
    std::vector<StepItem> steps;
    std::string where;  // "4 どこで、だれと（9のうち）", for pages without room for the steps
    std::string kicker;  // the line above the title: "もし、がんなどの病気になったら"
    Label title;
    std::string lead;
    std::vector<Block> body;
    Footer footer;
    std::optional<Dialog> dialog;
    std::optional<Prompts> prompts;
    Label status;          // always there, so that a change of its words is announced
    bool trouble = false;  // the status tells of trouble: it stays until dealt with
    std::string picture;   // what the large picture of the entrance or lock shows; may be empty
    Colours colours = Colours::Light;
    std::string language;  // of its words, as a BCP 47 tag
    bool still = false;    // nothing moves or fades
    bool resumes = false;  // a list that goes on where it was left for one of its things
};

}  // namespace kotozute
