#include "core/places/care_needs.hpp"

#include "core/content/json.hpp"
#include "core/content/strings.hpp"
#include "core/places/kinds.hpp"

#include <algorithm>
#include <cassert>
#include <set>

namespace kotozute {
namespace {

template <class Items>
auto find_id(const Items& items, std::string_view id)
{
    return std::find_if(items.begin(), items.end(),
                        [&](const auto& item) { return item.id == id; });
}

template <class Items>
const auto& must_find(const Items& items, std::string_view id)
{
    const auto found = find_id(items, id);
    assert(found != items.end());
    return *found;
}

std::string words(const json::Value& value)
{
    if (const auto fault = markup_fault(value.string()); !fault.empty())
        value.refuse(fault);
    return value.string();
}

std::string unique(const json::Value& value, std::set<std::string>& seen)
{
    if (!seen.insert(value.string()).second)
        value.refuse("stands twice");
    return value.string();
}

// The id of one of `items`.
template <class Items>
std::string known(const json::Value& value, const Items& items, std::string_view what)
{
    if (find_id(items, value.string()) == items.end())
        value.refuse("no " + std::string(what) + " of that name");
    return value.string();
}

template <class Items>
std::vector<std::string> known_list(json::Object& object, std::string_view key, const Items& items,
                                    std::string_view what, std::set<std::string>& seen)
{
    return object.list(key, [&](const json::Value& value) {
        known(value, items, what);
        return unique(value, seen);
    });
}

CareNeeds read_needs(json::Object& object, const Kinds& kinds)
{
    CareNeeds table;
    std::set<std::string> sources, needs, choices;
    table.sources = object.list("sources", [&](json::Object& source) {
        return Source{unique(source.at("id"), sources), words(source.at("name")),
                      words(source.at("date"))};
    });
    table.needs = object.list("needs", [&](json::Object& need) {
        std::set<std::string> own;
        return CareNeed{unique(need.at("id"), needs), words(need.at("name")),
                        words(need.at("what")), known_list(need, "kinds", kinds.kinds, "kind", own),
                        known(need.at("source"), table.sources, "source")};
    });
    table.places = object.list("places", [&](json::Object& place) {
        std::set<std::string> own;
        CarePlace read{unique(place.at("choice"), choices),
                       known_list(place, "required", table.needs, "need", own),
                       known_list(place, "helpful", table.needs, "need", own),
                       known(place.at("source"), table.sources, "source")};
        if (read.required.empty())
            place.refuse("requires nothing");
        return read;
    });
    return table;
}

}  // namespace

const CarePlace* CareNeeds::place(std::string_view choice) const
{
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const CarePlace& one) { return one.choice == choice; });
    return found == places.end() ? nullptr : &*found;
}

const CareNeed& CareNeeds::need(std::string_view id) const { return must_find(needs, id); }
const Source& CareNeeds::source(std::string_view id) const { return must_find(sources, id); }

Result<CareNeeds> parse_care_needs(std::string_view json, const std::string& file,
                                   const Kinds& kinds)
{
    return json::read(json, file, [&](json::Object& object) { return read_needs(object, kinds); });
}

}  // namespace kotozute
