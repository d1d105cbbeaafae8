#include "core/app/handing.hpp"

#include "core/app/typed.hpp"
#include "core/document/document.hpp"
#include "core/preferences/codes.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>
#include <set>

namespace kotozute {
namespace {

ShareParts parts_of(const ShareConsent& what)
{
    ShareParts parts;
    for (const std::string& name : what.parts)
        if (const auto part = from_name<SharePart>(name))
            parts.insert(*part);
    return parts;
}

}  // namespace

std::vector<Handed> handed(const Record& record)
{
    std::vector<Handed> all;
    for (const auto& [slot, statement] : record.statements)
        if (const auto* what = std::get_if<ShareConsent>(&statement.content))
            all.push_back({slot, *what});
    std::stable_sort(all.begin(), all.end(), [&](const Handed& one, const Handed& other) {
        return record.statements.at(one.slot).said.recorded >
               record.statements.at(other.slot).said.recorded;
    });
    return all;
}

bool outdated(const Record& record, const ShareConsent& what)
{
    return what.fingerprint != fingerprint(only(record, parts_of(what)));
}

std::vector<std::string> holders_of_old(const Record& record)
{
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const Handed& one : handed(record))
        if (seen.insert(one.what.recipient).second && outdated(record, one.what))
            names.push_back(one.what.recipient);
    return names;
}

std::vector<Recipient> known_recipients(const Record& record)
{
    std::vector<Recipient> all;
    for (const auto& [slot, statement] : record.statements) {
        if (const auto* person = std::get_if<Spokesperson>(&statement.content))
            if (person->kind == Spokesperson::Kind::Named && !person->name.empty())
                all.push_back({slot, person->name, person->relation, person->phone});
        if (const auto* place = std::get_if<KnownPlace>(&statement.content))
            if (slot.starts_with(std::string(slots::care_team) + '/'))
                all.push_back({slot, place->name, place->kind, place->phone});
    }
    return all;
}

HandingLacks lacking(const State& state)
{
    if (trimmed(draft(state, "hand#name")).empty())
        return HandingLacks::Name;
    if (state.handing.parts.empty())
        return HandingLacks::Parts;
    return state.handing.way.empty() ? HandingLacks::Way : HandingLacks::Nothing;
}

}  // namespace kotozute
