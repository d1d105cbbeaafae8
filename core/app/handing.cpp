#include "core/app/handing.hpp"

#include "core/app/typed.hpp"
#include "core/base/utf8.hpp"
#include "core/document/document.hpp"
#include "core/preferences/codes.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// Two people may have one name; not also one part in the person's life and one telephone.
bool same_person(const ShareConsent& one, const ShareConsent& other)
{
    return one.recipient == other.recipient && one.role == other.role && one.phone == other.phone;
}

// What was handed on later takes the place of the earlier only where it holds all parts of it. What
// was called off may never have reached them, and a code on a screen replaces only another.
bool takes_place_of(const ShareConsent& later, const ShareConsent& earlier)
{
    const ShareParts now = parts_of(later), before = parts_of(earlier);
    return !later.ended && (later.way != "screen" || earlier.way == "screen") &&
           same_person(later, earlier) &&
           std::includes(now.begin(), now.end(), before.begin(), before.end());
}

// The slots of handing on tell the moment, in digits. When a line was written tells less: calling
// it off writes it anew.
bool later_slot(const Handed& one, const Handed& other)
{
    return std::pair(one.slot.size(), one.slot) > std::pair(other.slot.size(), other.slot);
}

// Where devices differ about a line, whoever one of them names may hold it.
std::vector<Handed> handed_by_any(const Record& record)
{
    std::vector<Handed> all = handed(record);
    for (const auto& [slot, sides] : record.disputes)
        for (const Side& side : sides)
            if (const auto* what =
                    side.content ? std::get_if<ShareConsent>(&*side.content) : nullptr)
                all.push_back({slot, *what});
    std::sort(all.begin(), all.end(), later_slot);
    return all;
}

bool known_already(const std::vector<Recipient>& all, const Recipient& one)
{
    return std::any_of(all.begin(), all.end(), [&](const Recipient& known) {
        return known.name == one.name && known.role == one.role && known.phone == one.phone;
    });
}

}  // namespace

ShareParts parts_of(const ShareConsent& what)
{
    ShareParts parts;
    for (const std::string& name : what.parts)
        if (const auto part = from_name<SharePart>(name))
            parts.insert(*part);
    return parts;
}

std::vector<Handed> handed(const Record& record)
{
    std::vector<Handed> all;
    for (const auto& [slot, statement] : record.statements)
        if (const auto* what = std::get_if<ShareConsent>(&statement.content))
            all.push_back({slot, *what});
    std::sort(all.begin(), all.end(), later_slot);
    return all;
}

bool outdated(const Record& record, const ShareConsent& what)
{
    return what.fingerprint != fingerprint(only(record, parts_of(what)));
}

std::vector<ShareConsent> holders_of_old(const Record& record)
{
    std::vector<ShareConsent> holders, later;
    for (const Handed& one : handed_by_any(record)) {
        const ShareConsent& what = one.what;
        const auto renewed = [&](const ShareConsent& other) { return takes_place_of(other, what); };
        const auto theirs = [&](const ShareConsent& other) { return same_person(other, what); };
        if (std::none_of(later.begin(), later.end(), renewed) && outdated(record, what) &&
            std::none_of(holders.begin(), holders.end(), theirs))
            holders.push_back(what);
        later.push_back(what);
    }
    return holders;
}

std::vector<Recipient> known_recipients(const Record& record)
{
    std::vector<Recipient> all;
    const auto add = [&](Recipient one) {
        if (!known_already(all, one))
            all.push_back(std::move(one));
    };
    for (const auto& [slot, what] : handed(record))
        add({slot, what.recipient, what.role, what.phone, what.way});
    for (const auto& [slot, statement] : record.statements) {
        if (const auto* person = std::get_if<Spokesperson>(&statement.content))
            if (person->kind == Spokesperson::Kind::Named && !person->name.empty())
                add({slot, person->name, person->relation, person->phone, ""});
        if (const auto* place = std::get_if<KnownPlace>(&statement.content))
            if (slot.starts_with(std::string(slots::care_team) + '/'))
                add({slot, place->name, place->kind, place->phone, ""});
    }
    return all;
}

std::optional<ShareConsent> typed_handing(State& state, const ShareParts& parts,
                                          const std::string& way, Timestamp now,
                                          const DateWords& dates)
{
    ShareConsent what;
    what.recipient = trimmed(draft(state, "hand#name"));
    what.role = trimmed(draft(state, "hand#role"));
    what.phone = typed_phone(draft(state, "hand#phone"));
    what.way = way;
    what.given = japan_date(now);
    what.version = state.record.changed_since_kept ? 0 : state.record.version;
    what.fingerprint = fingerprint(only(state.record, parts));
    for (const SharePart part : parts)
        what.parts.emplace_back(name_of(part));
    std::map<std::string, FieldTrouble> troubles;
    for (const auto& [field, text] : {std::pair{"hand#name", &what.recipient},
                                      {"hand#role", &what.role},
                                      {"hand#phone", &what.phone}})
        if (utf8::length(*text) > longest_name)
            troubles[field] = FieldTrouble::LongName;
    if (!what.phone.empty() && !can_be_called(what.phone))
        troubles["hand#phone"] = FieldTrouble::NotAPhone;
    if (const std::string until = draft(state, "hand#until"); !trimmed(until).empty()) {
        what.until = typed_date(until, dates);
        if (!what.until)
            troubles["hand#until"] = FieldTrouble::NotADate;
        else if (*what.until < *what.given)
            troubles["hand#until"] = FieldTrouble::InPast;
    }
    if (troubles.empty())
        return what;
    state.troubles.insert(troubles.begin(), troubles.end());
    state.notice = Notice::NotUnderstood;
    return std::nullopt;
}

State without_recipient(State state)
{
    for (const std::string_view field : recipient_fields) {
        state.drafts.erase(std::string(field));
        state.troubles.erase(std::string(field));
    }
    return state;
}

ShareParts whole_record()
{
    ShareParts all;
    for (const auto& [part, name] : codes::names(SharePart{}))
        all.insert(part);
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
