#include "core/places/basemap_style.hpp"

#include "core/content/json.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kotozute {
namespace {

constexpr std::pair<std::string_view, BasemapRole> roles[] = {
    {"green", BasemapRole::Green},        {"water", BasemapRole::Water},
    {"building", BasemapRole::Building},  {"stream", BasemapRole::Stream},
    {"street", BasemapRole::Street},      {"road", BasemapRole::Road},
    {"main_road", BasemapRole::MainRoad}, {"rail", BasemapRole::Rail},
    {"station", BasemapRole::Station},    {"park", BasemapRole::Park},
    {"road_name", BasemapRole::RoadName}};

BasemapRole read_role(const json::Value& value)
{
    for (const auto& [name, role] : roles)
        if (name == value.string())
            return role;
    value.refuse("no such way to draw");
}

std::string filled(const json::Value& value)
{
    if (value.string().empty())
        value.refuse("is empty");
    return value.string();
}

std::vector<std::string> read_texts(const json::Value& value)
{
    std::vector<std::string> texts;
    for (const json::Value& item : value.items()) {
        if (std::find(texts.begin(), texts.end(), item.string()) != texts.end())
            item.refuse("stands twice");
        texts.push_back(filled(item));
    }
    if (texts.empty())
        value.refuse("is empty");
    return texts;
}

std::vector<BasemapRule::Condition> read_conditions(json::Object& rule, std::string_view key)
{
    std::vector<BasemapRule::Condition> conditions;
    if (const auto value = rule.find(key))
        for (const auto& [property, values] : json::Object(*value).members())
            conditions.push_back({property, read_texts(values)});
    return conditions;
}

BasemapRule read_rule(json::Object& object)
{
    BasemapRule rule;
    rule.layer = filled(object.at("layer"));
    rule.role = read_role(object.at("becomes"));
    rule.only = read_conditions(object, "only");
    rule.except = read_conditions(object, "except");
    if (shape_of(rule.role) == BasemapShape::Name)
        rule.text = read_texts(object.at("text"));
    return rule;
}

BasemapStyle read_style(json::Object& object)
{
    BasemapStyle style;
    std::set<std::string> makers;
    object.list("makers", [&](json::Object& maker) {
        if (!makers.insert(filled(maker.at("name"))).second)
            maker.refuse("stands twice");
        filled(maker.at("source"));
        for (BasemapRule& rule : maker.list("rules", read_rule))
            style.rules.push_back(std::move(rule));
        return true;
    });
    if (style.rules.empty())
        object.refuse("no rules");
    return style;
}

}  // namespace

BasemapShape shape_of(BasemapRole role)
{
    if (role <= BasemapRole::Building)
        return BasemapShape::Area;
    return role <= BasemapRole::Rail ? BasemapShape::Line : BasemapShape::Name;
}

const BasemapRule* BasemapStyle::rule(std::string_view layer, BasemapShape shape,
                                      const Property& property) const
{
    const auto fits = [&](const BasemapRule::Condition& condition) {
        return std::find(condition.values.begin(), condition.values.end(),
                         property(condition.key)) != condition.values.end();
    };
    for (const BasemapRule& rule : rules)
        if (rule.layer == layer && shape_of(rule.role) == shape &&
            std::all_of(rule.only.begin(), rule.only.end(), fits) &&
            std::none_of(rule.except.begin(), rule.except.end(), fits))
            return &rule;
    return nullptr;
}

bool BasemapStyle::knows(std::string_view layer) const
{
    return std::any_of(rules.begin(), rules.end(),
                       [&](const BasemapRule& rule) { return rule.layer == layer; });
}

Result<BasemapStyle> parse_basemap_style(std::string_view json, const std::string& file)
{
    return json::read(json, file, read_style);
}

}  // namespace kotozute
