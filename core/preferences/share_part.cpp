#include "core/preferences/share_part.hpp"

#include "core/preferences/slots.hpp"

#include <array>
#include <utility>

namespace kotozute {
namespace {

bool always(std::string_view slot) { return slot == slots::subject || slot == slots::kept; }

}  // namespace

std::optional<SharePart> share_part(std::string_view slot)
{
    using Pair = std::pair<std::string_view, SharePart>;
    constexpr std::array parts{Pair{slots::place_of_care, SharePart::Places},
                               Pair{slots::place_of_death, SharePart::Places},
                               Pair{slots::if_worse, SharePart::Places},
                               Pair{slots::feasibility, SharePart::Places},
                               Pair{"spokesperson", SharePart::People},
                               Pair{slots::leeway, SharePart::People},
                               Pair{slots::family_aware, SharePart::People},
                               Pair{slots::care_team, SharePart::People},
                               Pair{slots::values, SharePart::Wishes},
                               Pair{slots::keep_doing, SharePart::Wishes},
                               Pair{slots::worries, SharePart::Wishes},
                               Pair{slots::must_not, SharePart::Wishes},
                               Pair{slots::ask_doctor, SharePart::Wishes},
                               Pair{"voice", SharePart::Voices},
                               Pair{slots::disagreement, SharePart::Voices},
                               Pair{slots::talk, SharePart::Voices}};
    const std::string_view question = slot.substr(0, slot.find('/'));
    for (const auto& [name, part] : parts)
        if (name == question)
            return part;
    return always(slot) || slots::own_list(slot) ? std::nullopt : std::optional(SharePart::Others);
}

Record only(Record record, const ShareParts& parts)
{
    const auto left_out = [&](const auto& entry) {
        const auto part = share_part(entry.first);
        return part ? !parts.contains(*part) : !always(entry.first);
    };
    std::erase_if(record.statements, left_out);
    std::erase_if(record.disputes, left_out);
    if (!parts.contains(SharePart::Others))
        if (const auto kept = record.statements.find(Slot(slots::kept));
            kept != record.statements.end())
            kept->second.content = Kept{};
    return record;
}

}  // namespace kotozute
