#pragma once

#include "core/preferences/record.hpp"

#include <array>
#include <string>
#include <string_view>

// The slots the program itself knows: the sheet, the FHIR Bundle and the map ask for these.
// Questions are free to use others; they are kept and printed all the same.
namespace kotozute::slots {

constexpr std::string_view subject = "subject";                           // Subject
constexpr std::string_view values = "values";                             // ranked, at most 3
constexpr std::string_view keep_doing = "keep_doing";                     // words
constexpr std::string_view ask_doctor = "ask_doctor";                     // choices, words
constexpr std::string_view spokesperson_1 = "spokesperson/1";             // Spokesperson
constexpr std::string_view spokesperson_2 = "spokesperson/2";             // Spokesperson
constexpr std::string_view leeway = "leeway";                             // one choice
constexpr std::string_view worries = "worries";                           // choices, words
constexpr std::string_view must_not = "must_not";                         // words
constexpr std::string_view words_of_person = "voice/person";              // words
constexpr std::string_view words_of_family = "voice/family";              // words
constexpr std::string_view words_of_professional = "voice/professional";  // words
constexpr std::string_view disagreement = "disagreement";                 // words
constexpr std::string_view family_aware = "family_aware";                 // one choice
constexpr std::string_view talk = "talk";                                 // Talk
constexpr std::string_view kept = "kept";                                 // Kept

// The person's own lists of places, a slot for each place (listed()).
constexpr std::string_view favourites = "favourite";  // KnownPlace
constexpr std::string_view care_team = "care_team";   // KnownPlace
// What was handed to whom, a slot for each time: "share/1790000000".
constexpr std::string_view share = "share";  // ShareConsent

// Asked once per scenario.
constexpr std::string_view place_of_care = "place_of_care";    // first and second choice, strength
constexpr std::string_view place_of_death = "place_of_death";  // first and second choice, strength
constexpr std::string_view if_worse = "if_worse";              // first and second choice
constexpr std::string_view feasibility = "feasibility";        // one choice, missing services

// The scenarios, in the order they are shown: いまの気持ち、がんなど、心臓・呼吸、認知症、老衰.
constexpr std::array<std::string_view, 5> scenarios{"now", "cancer", "heart_lung", "dementia",
                                                    "frailty"};

inline Slot in(std::string_view question, std::string_view scenario)
{
    return Slot(question) + '/' + Slot(scenario);
}

// True for what is on a list the person keeps for themselves: places they like, who was given what.
inline bool own_list(std::string_view slot)
{
    const std::string_view list = slot.substr(0, slot.find('/'));
    return list == favourites || list == share;
}

// Where a place stands in one of the lists: slots are spelt in small letters.
inline Slot listed(std::string_view list, std::string_view place)
{
    constexpr std::size_t longest = 80;  // of what follows the name of the list
    Slot slot = Slot(list) + '/';
    for (const char c : place.substr(0, longest)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/';
        const bool large = c >= 'A' && c <= 'Z';
        slot += plain ? c : large ? static_cast<char>(c - 'A' + 'a') : '_';
    }
    return slot;
}

}  // namespace kotozute::slots
