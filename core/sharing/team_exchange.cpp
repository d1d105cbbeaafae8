#include "core/sharing/team_exchange.hpp"

#include "core/store/vault.hpp"

#include <algorithm>
#include <utility>

namespace kotozute::team {
namespace {

// Those of `some` that are not among `others`.
std::vector<Revision> without(const std::vector<Revision>& some,
                              const std::vector<Revision>& others)
{
    std::set<Digest> known;
    for (const Revision& revision : others)
        known.insert(id_of(revision));
    std::vector<Revision> found;
    for (const Revision& revision : some)
        if (known.count(id_of(revision)) == 0)
            found.push_back(revision);
    return found;
}

void sort_by_name(std::vector<Member>& people)
{
    std::sort(people.begin(), people.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
}

// Nothing where the folder says it so already.
std::optional<Member> news_of(const Contents& there, Member member)
{
    for (const Member& known : there.people)
        if (known.device == member.device) {
            if (known.name == member.name && known.role == member.role)
                return std::nullopt;
            member.since = std::max(member.since, known.since + std::chrono::seconds(1));
        }
    return member;
}

}  // namespace

void Reader::take(const File& file)
{
    const Kind kind = kind_of(file.name);
    if (kind == Kind::Other)
        return;
    if (!whole(file))
        return found_.unfinished.push_back(file.name);
    const auto taken = kind == Kind::Said ? said(file) : member(file);
    if (!taken)
        refuse(file.name + ": " + taken.error().message);
}

Contents Reader::contents()
{
    for (auto& [device, member] : people_)
        found_.people.push_back(std::move(member));
    sort_by_name(found_.people);
    return std::move(found_);
}

Result<Done> Reader::said(const File& file)
{
    auto share = unpack_said(file, folder_);
    if (!share)
        return share.error();
    for (Revision& revision : share->revisions)
        if (known_.insert(id_of(revision)).second)
            found_.revisions.push_back(std::move(revision));
    if (!share->about.name.empty() && share->made >= latest_) {
        latest_ = share->made;
        found_.about = std::move(share->about);
    }
    return Done{};
}

Result<Done> Reader::member(const File& file)
{
    auto member = unpack_member(file, folder_);
    if (!member)
        return member.error();
    const auto [place, added] = people_.try_emplace(member->device, *member);
    if (!added && place->second.since < member->since)
        place->second = *std::move(member);
    return Done{};
}

Exchange exchange(const Contents& there, const std::vector<Revision>& here)
{
    Exchange both;
    both.coming = ready(there.revisions, here);
    both.going = without(here, there.revisions);
    both.waiting = without(there.revisions, here).size() - both.coming.size();
    return both;
}

std::vector<std::vector<Revision>> in_parts(const std::vector<Revision>& coming)
{
    std::vector<std::vector<Revision>> parts;
    for (std::size_t next = 0; next < coming.size(); next += most_revisions) {
        const auto begin = coming.begin() + static_cast<std::ptrdiff_t>(next);
        const auto count = std::min(most_revisions, coming.size() - next);
        parts.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(count));
    }
    return parts;
}

bool may_give(const Contents& there, bool begun_here)
{
    return !there.revisions.empty() ||
           (begun_here && there.unfinished.empty() && there.refused.empty());
}

std::vector<Member> people_with(const Contents& there, Member here)
{
    std::vector<Member> people = there.people;
    std::erase_if(people, [&](const Member& member) { return member.device == here.device; });
    people.push_back(std::move(here));
    sort_by_name(people);
    return people;
}

Result<std::vector<File>> files_for(const Contents& there, const Share& going,
                                    const std::optional<Member>& here, const age::Recipient& folder)
{
    auto files = pack(going, folder);
    const auto member = here ? news_of(there, *here) : std::nullopt;
    if (!files || !member)
        return files;
    auto file = pack(*member, folder);
    if (!file)
        return file.error();
    files->push_back(*std::move(file));
    return files;
}

}  // namespace kotozute::team
