#include "core/sharing/share.hpp"

#include "core/base/utf8.hpp"
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

SamePerson same_person(const ShareSubject& one, const ShareSubject& other)
{
    const std::string name = utf8::letters_of(one.name), other_name = utf8::letters_of(other.name);
    const bool named = !name.empty() && !other_name.empty();
    if ((named && name != other_name) || (one.born && other.born && *one.born != *other.born))
        return SamePerson::No;
    return named ? SamePerson::Yes : SamePerson::Unknown;
}

Overlap compare(const std::vector<Revision>& there, const std::vector<Revision>& here)
{
    const auto theirs = ids_of(there), ours = ids_of(here);
    Overlap overlap;
    for (const Digest& id : theirs)
        ++(ours.count(id) != 0 ? overlap.common : overlap.only_there);
    overlap.only_here = ours.size() - overlap.common;
    return overlap;
}

bool unrelated(const Overlap& overlap)
{
    return overlap.common == 0 && overlap.only_there != 0 && overlap.only_here != 0;
}

Doubt doubt(const ShareSubject& there, const ShareSubject& here, const Overlap& overlap)
{
    if (overlap.common > 0)
        return Doubt::None;
    const SamePerson same = same_person(there, here);
    if (same == SamePerson::No)
        return Doubt::AnotherName;
    return same == SamePerson::Unknown && unrelated(overlap) ? Doubt::NothingShared : Doubt::None;
}

}  // namespace kotozute
