#include "core/app/team.hpp"

#include "core/preferences/codes.hpp"
#include "core/store/bytes.hpp"

#include <array>

namespace kotozute {

// The fields in their order, each behind its length.
std::string print(const TeamLink& link)
{
    std::string key = age::print(link.key), text;
    for (const std::string_view field : {std::string_view(link.folder), std::string_view(key),
                                         std::string_view(link.begun_here ? "begun" : "entered"),
                                         std::string_view(link.name), name_of(link.role)})
        bytes::append_field(text, field);
    wipe(key);
    return text;
}

std::optional<TeamLink> parse_team_link(std::string_view text)
{
    std::array<std::string_view, 5> fields;
    for (std::string_view& field : fields) {
        const auto taken = bytes::take_field(text);
        if (!taken)
            return std::nullopt;
        field = *taken;
    }
    const auto& [folder, key, begun, name, role] = fields;
    auto keys = age::parse_identities(key);
    const auto known = from_name<Role>(role);
    if (!text.empty() || !keys || keys->size() != 1 || !known)
        return std::nullopt;
    return TeamLink{std::string(folder), std::move(keys->front()), begun == "begun",
                    std::string(name), *known};
}

}  // namespace kotozute
