#include "core/sharing/share.hpp"

#include "core/preferences/slots.hpp"

#include <set>

namespace kotozute {
namespace {

std::string joined(const std::string& family, const std::string& given)
{
    return family + (family.empty() || given.empty() ? "" : " ") + given;
}

std::set<Digest> ids_of(const std::vector<Revision>& revisions)
{
    std::set<Digest> ids;
    for (const Revision& revision : revisions)
        ids.insert(id_of(revision));
    return ids;
}

}  // namespace

ShareSubject subject_of(const Record& record)
{
    const auto* subject = stands<Subject>(record, slots::subject);
    if (!subject)
        return {};
    return {joined(subject->family, subject->given),
            joined(subject->family_kana, subject->given_kana), subject->born};
}

Comparison compare(const std::vector<Revision>& there, const std::vector<Revision>& here)
{
    const auto theirs = ids_of(there), ours = ids_of(here);
    Comparison comparison;
    for (const Digest& id : theirs)
        ++(ours.count(id) != 0 ? comparison.common : comparison.only_there);
    comparison.only_here = ours.size() - comparison.common;
    return comparison;
}

bool unrelated(const Comparison& comparison)
{
    return comparison.common == 0 && comparison.only_there != 0 && comparison.only_here != 0;
}

}  // namespace kotozute
