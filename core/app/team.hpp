#pragma once

#include "core/base/result.hpp"
#include "core/sharing/team_exchange.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Which folder a record is exchanged through, the key that opens it, and who uses this device.
struct TeamLink {
    std::string folder;
    age::Identity key;
    bool begun_here = false;
    std::string name;
    Role role = Role::Other;
};

// As a device keeps it beside the record, where only whoever opens the record can read it.
std::string print(const TeamLink& link);
std::optional<TeamLink> parse_team_link(std::string_view text);

// Folders of teams, as this platform reaches them.
class TeamFolders {
public:
    virtual ~TeamFolders() = default;

    // True when the key of a team lies there.
    virtual bool begun(const std::string& folder) const = 0;
    // The key of a folder that begins, and the file that add() is to put there. Invalid when it is
    // a team's already, or holds files of one whose key has not come yet.
    virtual Result<team::Begun> begin(const std::string& folder, std::string_view passphrase) = 0;
    // NotFound when it is no team's folder; otherwise the errors of team::open_key().
    virtual Result<age::Identity> open(const std::string& folder, std::string_view passphrase) = 0;

    // All that lies there; an error only when the folder cannot be read.
    virtual Result<team::Contents> read(const std::string& folder, const age::Identity& key) = 0;
    // Each appears whole under its name, or not at all; never in the place of another.
    virtual Result<Done> add(const std::string& folder, const std::vector<team::File>& files) = 0;
};

// What an exchange came to: how many changes.
struct TeamNews {
    std::size_t taken = 0, given = 0;
    std::size_t waiting = 0;  // for files that are on their way: changes, and files half there
    std::size_t refused = 0;  // files that cannot be read
    bool begun_twice = false;
    bool held_back = false;  // nothing was given: nothing that lies there can be read yet

    bool operator==(const TeamNews&) const = default;
};

// Who uses this device, while it is typed.
constexpr std::string_view team_name_field = "team#name";

// The team's folder, as the page of it shows it.
struct Team {
    bool offered = false;     // this platform reaches folders
    std::string folder = {};  // the one in use, or the one chosen; empty: none
    bool in_use = false;
    bool begun = false;           // in the one chosen a team's key lies
    Role role = Role::Family;     // of whoever uses this device
    std::string passphrase = {};  // of the folder begun just now, as long as its page is open
    std::vector<team::Member> people = {};
    std::optional<TeamNews> news = {};

    bool operator==(const Team&) const = default;
};

}  // namespace kotozute
