#pragma once

#include "core/base/result.hpp"
#include "core/sharing/age.hpp"
#include "core/sharing/share.hpp"
#include "core/sharing/team_member.hpp"

#include <string>
#include <string_view>
#include <vector>

// The folder a person's team has in common, which anything that copies files may carry from device
// to device: Syncthing, Nextcloud, a USB stick. Every file in it is written once under the name of
// its content and never changed, so no two devices ever write the same file in two ways. Each is a
// file of age, locked to the key of the folder; the key lies there too, locked with the passphrase
// of the team, and is begun by one of them. Without this program, in bash:
//
//     age -d -i <(age -d kotozute-team.age) FILE
namespace kotozute::team {

constexpr auto key_file = "kotozute-team.age";

struct File {
    std::string name, bytes;
};

// What the name of a file tells: words said (64 hexadecimal digits and ".age"), somebody of the
// team (".person.age"), or that it is none of ours.
enum class Kind { Said, Member, Other };
Kind kind_of(std::string_view name);

// The key of a folder that begins, and the file that holds it. The errors of age::lock().
struct Begun {
    age::Identity key;
    std::string file;
};
Result<Begun> begin(std::string_view passphrase, age::Work work = {age::Work::usual});

// The errors of age::unlock(); Corrupt, too, when something else was locked in.
Result<age::Identity> open_key(std::string_view file, std::string_view passphrase);

// Revisions in files, as few as hold them; papers in `said` are left out. Invalid when print()
// finds it so.
Result<std::vector<File>> pack(const Share& said, const age::Recipient& folder);
Result<File> pack(const Member& member, const age::Recipient& folder);

// Corrupt when its name is not that of its content: it was changed, or has not come whole yet;
// TooNew when a later program wrote it; otherwise the errors of age::unlock() and parse_share().
Result<Share> unpack_said(const File& file, const age::Identity& folder);
Result<Member> unpack_member(const File& file, const age::Identity& folder);

// True when the file's content is what its name says.
bool whole(const File& file);

// A copy of the key that what carries files made because two devices had begun the folder.
bool is_other_key(std::string_view name);

// Of revisions in any order those that are new where `here` is and can be taken in: all they follow
// in their slot is among them or here, and none comes before one it follows. The others wait for
// files that are still on their way.
std::vector<Revision> ready(const std::vector<Revision>& came, const std::vector<Revision>& here);

}  // namespace kotozute::team
