#include "core/app/places.hpp"

#include "core/base/utf8.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::string_view found_in_area = "area:";

}  // namespace

std::vector<KnownPlace> listed_in(const Record& record, std::string_view list)
{
    std::vector<std::pair<Timestamp, const KnownPlace*>> found;
    const std::string beginning = std::string(list) + '/';
    for (const auto& [slot, statement] : record.statements)
        if (const auto* place = std::get_if<KnownPlace>(&statement.content))
            if (slot.starts_with(beginning))
                found.emplace_back(statement.said.recorded, place);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<KnownPlace> places;
    for (const auto& [recorded, place] : found)
        places.push_back(*place);
    return places;
}

bool is_listed(const Record& record, std::string_view list, std::string_view id)
{
    const auto* place = stands<KnownPlace>(record, slots::listed(list, id));
    return place != nullptr && place->id == id;
}

std::vector<KnownPlace> own_places(const Record& record)
{
    std::vector<KnownPlace> places = listed_in(record, slots::favourites);
    for (KnownPlace& place : listed_in(record, slots::care_team))
        if (!is_listed(record, slots::favourites, place.id))
            places.push_back(std::move(place));
    return places;
}

PlaceId place_id(std::string_view found)
{
    const std::size_t slash = found.find('/');
    if (!found.starts_with(found_in_area) || slash == std::string_view::npos)
        return {};
    return {std::string(found.substr(found_in_area.size(), slash - found_in_area.size())),
            std::string(found.substr(slash + 1))};
}

std::string found_id(const PlaceId& place)
{
    return std::string(found_in_area) + place.code + '/' + place.id;
}

KnownPlace known(const FoundPlace& place)
{
    KnownPlace known = place;
    for (std::string* text :
         {&known.name, &known.kind, &known.address, &known.phone, &known.source})
        *text = utf8::shortened(*text, longest_name);
    return known;
}

FoundPlace as_known(const KnownPlace& place)
{
    FoundPlace found{place};
    found.in_pack = false;
    return found;
}

}  // namespace kotozute
