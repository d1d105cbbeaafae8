#pragma once

#include "core/preferences/record.hpp"
#include "core/preferences/share_part.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// How the answers of a record are spelt in files: record JSON, the vault, FHIR. Spellings are
// kept for ever once a file with them may exist.
namespace kotozute::codes {

template <class Enum, std::size_t Count>
using Names = std::array<std::pair<Enum, std::string_view>, Count>;

constexpr Names<AnswerState, 6> names(AnswerState)
{
    return {{{AnswerState::Wish, "wish"},
             {AnswerState::Undecided, "undecided"},
             {AnswerState::Entrusted, "entrusted"},
             {AnswerState::NotNow, "not_now"},
             {AnswerState::NotAsked, "not_asked"},
             {AnswerState::CannotAsk, "cannot_ask"}}};
}

constexpr Names<Strength, 3> names(Strength)
{
    return {{{Strength::Definitely, "definitely"},
             {Strength::IfPossible, "if_possible"},
             {Strength::Either, "either"}}};
}

constexpr Names<Voice, 3> names(Voice)
{
    return {{{Voice::Person, "person"},
             {Voice::Family, "family"},
             {Voice::Professional, "professional"}}};
}

constexpr Names<Role, 9> names(Role)
{
    return {{{Role::Person, "person"},
             {Role::Family, "family"},
             {Role::VisitingNurse, "visiting_nurse"},
             {Role::HomeDoctor, "home_doctor"},
             {Role::ConsultationCentre, "consultation_centre"},
             {Role::CareManager, "care_manager"},
             {Role::SocialWelfareCouncil, "social_welfare_council"},
             {Role::PeerSupporter, "peer_supporter"},
             {Role::Other, "other"}}};
}

constexpr Names<Spokesperson::Kind, 3> names(Spokesperson::Kind)
{
    return {{{Spokesperson::Kind::Named, "named"},
             {Spokesperson::Kind::Nobody, "nobody"},
             {Spokesperson::Kind::Thinking, "thinking"}}};
}

constexpr Names<Spokesperson::Consent, 3> names(Spokesperson::Consent)
{
    return {{{Spokesperson::Consent::Agreed, "agreed"},
             {Spokesperson::Consent::WillAsk, "will_ask"},
             {Spokesperson::Consent::NotYet, "not_yet"}}};
}

constexpr Names<Talk::Capacity, 3> names(Talk::Capacity)
{
    return {{{Talk::Capacity::Able, "able"},
             {Talk::Capacity::WithSupport, "with_support"},
             {Talk::Capacity::Hard, "hard"}}};
}

constexpr Names<SharePart, 5> names(SharePart)
{
    return {{{SharePart::Places, "places"},
             {SharePart::People, "people"},
             {SharePart::Wishes, "wishes"},
             {SharePart::Voices, "voices"},
             {SharePart::Others, "others"}}};
}

}  // namespace kotozute::codes

namespace kotozute {

// "visiting_nurse" for Role::VisitingNurse.
template <class Enum>
constexpr std::string_view name_of(Enum value)
{
    for (const auto& [candidate, name] : codes::names(Enum{}))
        if (candidate == value)
            return name;
    return {};
}

// from_name<Role>("visiting_nurse"); nothing for a spelling that is not one of them.
template <class Enum>
constexpr std::optional<Enum> from_name(std::string_view name)
{
    for (const auto& [value, candidate] : codes::names(Enum{}))
        if (candidate == name)
            return value;
    return std::nullopt;
}

// A name of a slot as files may spell it: "place_of_care/cancer".
constexpr bool is_slot(std::string_view text)
{
    constexpr std::size_t longest = 96;
    for (const char c : text)
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '/')
            return false;
    return !text.empty() && text.size() <= longest;
}

// "wish, undecided, entrusted, …", to say what would have been right.
template <class Enum>
std::string all_names()
{
    std::string all;
    for (const auto& [value, name] : codes::names(Enum{}))
        all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

}  // namespace kotozute
