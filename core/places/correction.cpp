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

std::vector<const Correction*> Corrections::all() const
{
    std::vector<const Correction*> found;
    for (const auto& [place, columns] : corrections_)
        for (const auto& [column, correction] : columns)
            found.push_back(&correction);
    return found;
}

}  // namespace kotozute
