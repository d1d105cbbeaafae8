#include "shell/tree_json.hpp"

#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <string_view>

namespace kotozute::shell {
namespace {

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
            out += code;
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string number(float value)
{
    const long tenths = std::lround(value * 10);
    std::string out = std::to_string(tenths / 10);
    if (tenths < 0 && tenths > -10)
        out = "-0";
    if (tenths % 10 != 0)
        out += "." + std::to_string(std::labs(tenths % 10));
    return out;
}

std::string list(std::initializer_list<float> values)
{
    std::string out = "[";
    for (const float value : values)
        out += (out.size() > 1 ? "," : "") + number(value);
    return out + "]";
}

std::string list(const Rect& rect) { return list({rect.x, rect.y, rect.width, rect.height}); }

const char* name_of(Node::Typing typing)
{
    switch (typing) {
    case Node::Typing::Line: return "line";
    case Node::Typing::Words: return "words";
    case Node::Typing::Secret: return "secret";
    case Node::Typing::Phone: return "phone";
    case Node::Typing::Date: return "date";
    }
    return "";
}

// One object; members are appended in the order they are given.
class Object {
public:
    void add(const char* key, const std::string& json)
    {
        out_ += (out_.size() > 1 ? ",\"" : "\"") + std::string(key) + "\":" + json;
    }
    void text(const char* key, const std::string& words)
    {
        if (!words.empty())
            add(key, quoted(words));
    }
    void flag(const char* key, bool on)
    {
        if (on)
            add(key, "true");
    }
    std::string end() const { return out_ + "}"; }

private:
    std::string out_ = "{";
};

std::string node_json(const Node& node)
{
    Object out;
    out.add("id", quoted(node.id));
    out.add("role", quoted(name_of(node.role)));
    out.add("label", quoted(node.label));
    out.text("description", node.description);
    if (node.role == Role::TextField || !node.value.empty())
        out.add("value", quoted(node.value));
    out.add("parent", std::to_string(node.parent));
    out.add("rect", list(node.rect));
    out.add("clip", list(node.clip));
    if (node.level > 0)
        out.add("level", std::to_string(node.level));
    out.flag("disabled", !node.enabled);
    out.flag("focused", node.focused);
    if (node.selected)
        out.add("selected", *node.selected ? "true" : "false");
    out.flag("scrolls", node.scrolls);
    out.flag("invalid", node.invalid);
    if (node.amount)
        out.add("amount", "[" + std::to_string(node.amount->now) + "," +
                              std::to_string(node.amount->least) + "," +
                              std::to_string(node.amount->most) + "," +
                              std::to_string(node.amount->step) + "]");
    if (node.role == Role::TextField) {
        out.add("typing", quoted(name_of(node.typing)));
        out.add("words", list(node.words));
        out.add("font", list({node.font_px, node.line_px}));
    }
    return out.end();
}

}  // namespace

const char* name_of(Role role)
{
    switch (role) {
    case Role::Banner: return "banner";
    case Role::Navigation: return "navigation";
    case Role::Main: return "main";
    case Role::Footer: return "contentinfo";
    case Role::Region: return "region";
    case Role::Map: return "map";
    case Role::Group: return "group";
    case Role::RadioGroup: return "radiogroup";
    case Role::List: return "list";
    case Role::Table: return "table";
    case Role::Row: return "row";
    case Role::ColumnHeader: return "columnheader";
    case Role::RowHeader: return "rowheader";
    case Role::Cell: return "cell";
    case Role::Dialog: return "dialog";
    case Role::Heading: return "heading";
    case Role::Text: return "text";
    case Role::Status: return "status";
    case Role::Notice: return "note";
    case Role::Image: return "img";
    case Role::Progress: return "progressbar";
    case Role::ListItem: return "listitem";
    case Role::Button: return "button";
    case Role::Link: return "link";
    case Role::Option: return "radio";
    case Role::Check: return "checkbox";
    case Role::RankedItem: return "ranked";
    case Role::Step: return "step";
    case Role::Slider: return "slider";
    case Role::TextField: return "textbox";
    }
    return "";
}

std::string tree_json(const Tree& tree)
{
    std::string out = "{\"nodes\":[";
    for (const Node& node : tree)
        out += (&node == &tree.front() ? "\n" : ",\n") + node_json(node);
    return out + "\n]}\n";
}

}  // namespace kotozute::shell
