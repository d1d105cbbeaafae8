#pragma once

#include "shell/geometry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute::shell {

// What a thing on screen is to a person who cannot see it.
enum class Role {
    Banner,      // the band at the top
    Navigation,  // where am I
    Main,        // the page itself
    Footer,      // the band of back, rest, next
    Region,      // a part of a page with a name
    Map,         // one that arrows move about; what lies on it may reach beyond its edges
    Group,       // controls that belong together
    RadioGroup,  // of which at most one is chosen
    List,
    Table,  // of Rows, each of a RowHeader and Cells; the first may be of ColumnHeaders
    Row,
    Dialog,
    Heading,
    Text,
    Status,  // announced when its words change
    Notice,
    Image,
    Progress,
    ListItem,
    ColumnHeader,
    RowHeader,
    Cell,
    Button,
    Link,
    Option,      // one of a RadioGroup
    Check,       // one of any number
    RankedItem,  // a Check with a place in an order, told by `description`
    Step,        // a stage of the conversation to go to
    Slider,
    TextField,
};

// One thing on screen. `rect` is where it lies, also when scrolled out of sight; `clip` is the
// part of the window it may be seen in.
struct Node {
    enum class Typing { Line, Words, Secret, Phone, Date };
    struct Amount {
        float now, least, most, step;

        bool operator==(const Amount&) const = default;
    };

    std::string id;
    Role role{};
    std::string label;
    std::string description;  // the second line, helper, rank or trouble of a control
    std::string value;  // of a text field, never of a secret one; of a Slider; what a Link opens
    Rect rect;
    Rect clip;
    int parent = -1;  // index in the tree, -1 at the top
    int level = 0;    // of a heading, 1 to 3
    bool enabled = true;
    bool focused = false;
    std::optional<bool> selected;  // chosen, checked or current; none where that has no meaning
    bool scrolls = false;          // its children may lie outside of it
    bool invalid = false;          // what was typed cannot be understood; `description` says why
    std::optional<Amount> amount;  // of a Slider or Progress
    // Of a text field: how it is typed in, where its words stand and how large they are.
    Typing typing = Typing::Line;
    Rect words;
    float font_px = 0, line_px = 0;
    // What drawing its text whole takes; larger than `rect` when text is cut off.
    Size needs;

    bool operator==(const Node&) const = default;
};

// A frame's nodes in reading order; a parent comes before its children.
using Tree = std::vector<Node>;

bool is_control(Role role);

const Node* find(const Tree& tree, std::string_view id);
const Node* find(const Tree& tree, Role role, std::string_view label);

// What makes a screen hard to use without sight, a mouse or steady hands: a control or picture
// without a name, an id used twice, a target smaller than `smallest_target`, text that is cut
// off, a thing outside of what holds it, controls on top of one another or on the status. Empty
// when all is well.
std::vector<std::string> problems(const Tree& tree, float smallest_target = 48);

}  // namespace kotozute::shell
