#include "core/content/json_place.hpp"

namespace kotozute::json {

const Node& Value::expect(Kind kind, std::string_view name) const
{
    if (node_->kind != kind)
        refuse("must be " + std::string(name));
    return *node_;
}

const std::string& Value::string() const { return expect(Kind::String, "a string").text; }

std::int64_t Value::integer() const { return expect(Kind::Integer, "a whole number").integer; }

double Value::number() const
{
    return node_->kind == Kind::Integer ? node_->number : expect(Kind::Number, "a number").number;
}

bool Value::boolean() const { return expect(Kind::Boolean, "true or false").boolean; }

Date Value::date() const
{
    const auto date = parse_date(string());
    if (!date)
        refuse("must be a day that exists, written YYYY-MM-DD");
    return *date;
}

Timestamp Value::timestamp() const
{
    const auto timestamp = parse_timestamp(string());
    if (!timestamp)
        refuse("must be a moment, written YYYY-MM-DDThh:mm:ss+09:00");
    return *timestamp;
}

std::vector<Value> Value::items() const
{
    std::vector<Value> items;
    for (const Node& node : expect(Kind::Array, "a list").children)
        items.emplace_back(*file_, node, indexed(path_, items.size()));
    return items;
}

Value Value::child(const Node& node) const { return {*file_, node, joined(path_, node)}; }

void Value::refuse(std::string_view reason) const { refuse_at(*file_, line(), path_, reason); }

Object::Object(Value value)
    : value_(std::move(value)),
      asked_(value_.expect(Kind::Object, "an object with keys").children.size())
{
}

std::optional<Value> Object::find(std::string_view key)
{
    const auto& children = value_.node_->children;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (children[i].key == key) {
            asked_[i] = true;
            return value_.child(children[i]);
        }
    return std::nullopt;
}

Value Object::at(std::string_view key)
{
    const auto value = find(key);
    if (!value)
        refuse("key \"" + std::string(key) + "\" is missing");
    return *value;
}

std::vector<std::pair<std::string, Value>> Object::members()
{
    std::vector<std::pair<std::string, Value>> members;
    for (const Node& node : value_.node_->children)
        members.emplace_back(node.key, value_.child(node));
    asked_.assign(asked_.size(), true);
    return members;
}

std::string Object::string_or(std::string_view key, std::string_view otherwise)
{
    const auto value = find(key);
    return value ? value->string() : std::string(otherwise);
}

bool Object::boolean_or(std::string_view key, bool otherwise)
{
    const auto value = find(key);
    return value ? value->boolean() : otherwise;
}

std::optional<bool> Object::optional_boolean(std::string_view key)
{
    return optional(key, [](const Value& value) { return value.boolean(); });
}

std::optional<std::string> Object::optional_string(std::string_view key)
{
    return optional(key, [](const Value& value) { return value.string(); });
}

std::optional<Date> Object::optional_date(std::string_view key)
{
    return optional(key, [](const Value& value) { return value.date(); });
}

std::vector<std::string> Object::strings(std::string_view key)
{
    return list(key, [](const Value& value) { return value.string(); });
}

std::vector<std::string> Object::optional_strings(std::string_view key)
{
    return optional_list(key, [](const Value& value) { return value.string(); });
}

void Object::refuse_unknown() const
{
    const auto& children = value_.node_->children;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (!asked_[i])
            value_.child(children[i]).refuse("unknown key");
}

}  // namespace kotozute::json
