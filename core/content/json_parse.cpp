#include "core/content/json_place.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>

namespace kotozute::json {
namespace {

// Lets the parser read a text and tells how far it came: nlohmann keeps no positions.
class Cursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, const char** last_taken) : at_(at), last_taken_(last_taken) {}

    reference operator*() const { return *at_; }
    Cursor& operator++()
    {
        *last_taken_ = at_++;
        return *this;
    }
    Cursor operator++(int)
    {
        Cursor before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Cursor& other) const { return at_ == other.at_; }
    bool operator!=(const Cursor& other) const { return at_ != other.at_; }

private:
    const char* at_;
    const char** last_taken_;
};

// What nlohmann says of a syntax error without the text it had read, which may be a person's.
std::string reason_of(std::string_view what)
{
    constexpr std::string_view before = "syntax error while parsing ";
    const auto start = what.find(before);
    if (start == std::string_view::npos)
        return "not JSON";
    what.remove_prefix(start + before.size());
    return "not JSON: in " + std::string(what.substr(0, what.find("; last read")));
}

// Builds the tree of Nodes out of the parser's events.
class Builder {
public:
    Builder(std::string_view text, Document& document, const Limits& limits)
        : counted_(text.data()), line_start_(text.data()), document_(document), limits_(limits)
    {
        last_taken_ = text.data();
    }

    const char** last_taken() { return &last_taken_; }

    bool null() { return add(Kind::Null), true; }
    bool boolean(bool value) { return add(Kind::Boolean).boolean = value, true; }
    bool number_integer(std::int64_t value)
    {
        Node& node = add(Kind::Integer);
        node.integer = value;
        node.number = static_cast<double>(value);
        return true;
    }
    bool number_unsigned(std::uint64_t value)
    {
        if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return number_integer(static_cast<std::int64_t>(value));
        return add(Kind::Number).number = static_cast<double>(value), true;
    }
    bool number_float(double value, const std::string&)
    {
        return add(Kind::Number).number = value, true;
    }
    bool string(std::string& value)
    {
        Node& node = add(Kind::String);
        if (value.find('\0') != std::string::npos)
            refuse_at(document_.file, node.line, joined(path(), node), "holds a NUL character");
        node.text = std::move(value);
        return true;
    }
    bool binary(nlohmann::json::binary_t&) { return false; }  // not in JSON text

    bool start_object(std::size_t) { return open(Kind::Object); }
    bool start_array(std::size_t) { return open(Kind::Array); }
    bool end_object()
    {
        refuse_twins(*open_.back());
        return close();
    }
    bool end_array() { return close(); }

    bool key(std::string& name)
    {
        key_line_ = line();
        key_ = std::move(name);
        has_key_ = true;
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error)
    {
        const int at = line();
        const auto column = last_taken_ - line_start_ + 1;
        refuse_at(document_.file, at, "",
                  "column " + std::to_string(column) + ": " + reason_of(error.what()));
    }

private:
    // The line of the last character taken. A number is known to end only once the character
    // behind it was taken, so that one is never counted itself.
    int line()
    {
        for (; counted_ < last_taken_; ++counted_)
            if (*counted_ == '\n') {
                ++line_;
                line_start_ = counted_ + 1;
            }
        return line_;
    }

    void refuse_twins(const Node& object) const
    {
        std::vector<const Node*> members;
        for (const Node& member : object.children)
            members.push_back(&member);
        std::stable_sort(members.begin(), members.end(),
                         [](const Node* a, const Node* b) { return a->key < b->key; });
        const auto twin =
            std::adjacent_find(members.begin(), members.end(),
                               [](const Node* a, const Node* b) { return a->key == b->key; });
        if (twin != members.end())
            refuse_at(document_.file, twin[1]->line, joined(path(), *twin[1]), "key stands twice");
    }

    Node& add(Kind kind)
    {
        if (++values_ > limits_.values)
            refuse_at(document_.file, line(), "",
                      "holds more than " + std::to_string(limits_.values) + " values");
        Node* node = &document_.root;
        if (!open_.empty())
            node = &open_.back()->children.emplace_back();
        node->kind = kind;
        node->line = has_key_ ? key_line_ : line();
        node->key = std::move(key_);
        key_.clear();
        has_key_ = false;
        return *node;
    }

    bool open(Kind kind)
    {
        Node& node = add(kind);
        if (static_cast<int>(open_.size()) >= limits_.depth)
            refuse_at(document_.file, node.line, "",
                      "nested deeper than " + std::to_string(limits_.depth));
        open_.push_back(&node);
        return true;
    }

    bool close()
    {
        open_.pop_back();
        return true;
    }

    std::string path() const
    {
        std::string path;
        for (std::size_t i = 1; i < open_.size(); ++i) {
            const Node& parent = *open_[i - 1];
            path = parent.kind == Kind::Array ? indexed(path, parent.children.size() - 1)
                                              : joined(path, *open_[i]);
        }
        return path;
    }

    const char* last_taken_;
    const char* counted_;
    const char* line_start_;
    int line_ = 1;
    std::size_t values_ = 0;
    Document& document_;
    const Limits& limits_;
    // A parent's children only move while none of them is open, so these stay valid.
    std::vector<Node*> open_;
    std::string key_;
    int key_line_ = 1;
    bool has_key_ = false;
};

}  // namespace

Document parse(std::string_view text, std::string file, const Limits& limits)
{
    Document document{std::move(file), {}};
    if (text.size() > limits.bytes)
        refuse_at(document.file, 1, "", "larger than " + std::to_string(limits.bytes) + " bytes");
    Builder builder(text, document, limits);
    const char* end = text.data() + text.size();
    nlohmann::json::sax_parse(Cursor(text.data(), builder.last_taken()),
                              Cursor(end, builder.last_taken()), &builder);
    return document;
}

}  // namespace kotozute::json
