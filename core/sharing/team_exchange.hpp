#pragma once

#include "core/sharing/team_folder.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kotozute::team {

// What lies in a team's folder, as far as it can be read here.
struct Contents {
    std::vector<Revision> revisions;      // each once
    std::vector<Member> people;           // each device once, by name
    ShareSubject about;                   // of the latest file that says it
    std::vector<std::string> unfinished;  // names of files that are not whole yet, or were changed
    std::vector<std::string> refused;     // "NAME: why", of those that cannot be read
    bool begun_twice = false;             // what some put there opens with another key
};

// Reads a folder file by file, in an order that is the same on every device.
class Reader {
public:
    explicit Reader(const age::Identity& folder) : folder_(folder) {}  // outlives it

    // Of a file that has no name of ours nothing is taken.
    void take(const File& file);
    void refuse(std::string line) { found_.refused.push_back(std::move(line)); }
    // There is another key than the folder's.
    void begun_twice() { found_.begun_twice = true; }

    Contents contents();

private:
    Result<Done> said(const File& file);
    Result<Done> member(const File& file);

    const age::Identity& folder_;
    Contents found_;
    std::set<Digest> known_;
    std::map<DeviceId, Member> people_;
    Timestamp latest_{};
};

// What a folder and a record here have for each other.
struct Exchange {
    std::vector<Revision> coming;  // none before one it follows
    std::vector<Revision> going;
    std::size_t waiting = 0;  // revisions there that follow what is still on its way
};
Exchange exchange(const Contents& there, const std::vector<Revision>& here);

// As many as a record takes in at once, in their order.
std::vector<std::vector<Revision>> in_parts(const std::vector<Revision>& coming);

// Whether anything may be put there. Not by somebody who entered a folder of which nothing can be
// read yet: whose it is, is not known.
bool may_give(const Contents& there, bool begun_here);

// Who is there once this one has said so, by name.
std::vector<Member> people_with(const Contents& there, Member here);

// The files that put there what goes, and who uses this device where the folder does not say it so:
// that counts from now on, whatever a clock said before. The errors of pack().
Result<std::vector<File>> files_for(const Contents& there, const Share& going,
                                    const std::optional<Member>& here,
                                    const age::Recipient& folder);

}  // namespace kotozute::team
