#pragma once

#include "core/base/result.hpp"
#include "core/base/time.hpp"
#include "core/preferences/record.hpp"

#include <string>
#include <string_view>

namespace kotozute::team {

// Somebody of the team: whose device it is that signs what is said there. It is not signed itself:
// everybody who has the key of the folder can write one, and so it is for display only.
struct Member {
    DeviceId device{};
    std::string name;
    Role role = Role::Other;
    Timestamp since{};  // of two texts of one device the later one counts

    bool operator==(const Member&) const = default;
};

// The JSON text of it. Invalid when there is no name, or it is too long or no text.
Result<std::string> print(const Member& member);
// Invalid, with its place, when anything in it is not as print() writes it, TooNew when of a later
// version. `file` only names it in errors.
Result<Member> parse_member(std::string_view text, const std::string& file);

}  // namespace kotozute::team
