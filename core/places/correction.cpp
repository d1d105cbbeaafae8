#include "core/places/correction.hpp"

namespace kotozute {

void Corrections::add(Correction correction)
{
    auto& of_place = corrections_[correction.place];
    const auto earlier = of_place.find(correction.column);
    // Days as text are in order.
    if (earlier == of_place.end() || earlier->second.on <= correction.on)
        of_place.insert_or_assign(correction.column, std::move(correction));
}

std::vector<const Correction*> Corrections::of(std::string_view place) const
{
    std::vector<const Correction*> found;
    const auto of_place = corrections_.find(place);
    if (of_place != corrections_.end())
        for (const auto& [column, correction] : of_place->second)
            if (!correction.value.empty())
                found.push_back(&correction);
    return found;
}

const Correction* Corrections::find(std::string_view place, Column column) const
{
    const auto of_place = corrections_.find(place);
    if (of_place == corrections_.end())
        return nullptr;
    const auto found = of_place->second.find(column);
    return found == of_place->second.end() ? nullptr : &found->second;
}

std::vector<std::string> Corrections::places() const
{
    std::vector<std::string> places;
    for (const auto& [place, columns] : corrections_)
        places.push_back(place);
    return places;
}

std::vector<const Correction*> Corrections::all() const
{
    std::vector<const Correction*> found;
    for (const auto& [place, columns] : corrections_)
        for (const auto& [column, correction] : columns)
            found.push_back(&correction);
    return found;
}

}  // namespace kotozute
