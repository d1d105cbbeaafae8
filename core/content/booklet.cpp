#include "core/content/booklet.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// The first part of a slot asked once per scenario, and the scenario.
std::pair<std::string_view, std::string_view> parts(std::string_view slot)
{
    const auto slash = slot.rfind('/');
    if (slash == std::string_view::npos)
        return {slot, {}};
    return {slot.substr(0, slash), slot.substr(slash + 1)};
}

template <class Item, class Key>
const Item* find(const std::vector<Item>& items, Key Item::*key, std::string_view wanted)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.*key == wanted; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Question* Booklet::question(std::string_view slot) const
{
    if (const Question* whole = find(questions, &Question::id, slot))
        return whole->per_scenario ? nullptr : whole;
    const auto [id, code] = parts(slot);
    const Question* question = find(questions, &Question::id, id);
    return question && question->per_scenario && scenario(code) ? question : nullptr;
}

const Scenario* Booklet::scenario(std::string_view code) const
{
    return find(scenarios, &Scenario::code, code);
}

const Scenario* Booklet::scenario_of(std::string_view slot) const
{
    const Question* asking = question(slot);
    return asking && asking->per_scenario ? scenario(parts(slot).second) : nullptr;
}

const Choice* choice(const Question& question, std::string_view code)
{
    return find(question.choices, &Choice::code, code);
}

const Article* Guidance::article(std::string_view id) const
{
    return find(articles, &Article::id, id);
}

const Source* Guidance::source(std::string_view id) const { return find(sources, &Source::id, id); }

}  // namespace kotozute
