#pragma once

#include "core/preferences/record.hpp"

#include <chrono>
#include <string>

// Things a person might say, for tests that need some.
namespace kotozute::test {

inline Timestamp at(int minute)
{
    return Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 10 / 6}} +
           std::chrono::minutes{minute};
}

inline Said by_person(int minute = 0)
{
    Said said;
    said.recorded = at(minute);
    return said;
}

inline Said by_nurse(int minute = 0)
{
    Said said;
    said.voice = Voice::Professional;
    said.recorded_by = Role::VisitingNurse;
    said.recorder = "中村 はるか";
    said.present = {Role::Person, Role::Family, Role::VisitingNurse};
    said.on = japan_date(at(minute));
    said.recorded = at(minute);
    return said;
}

inline Answer wish(std::string choice, std::string words = "")
{
    Answer answer;
    answer.choices = {std::move(choice)};
    answer.words = std::move(words);
    return answer;
}

inline Change says(Slot slot, Content content, int minute = 0)
{
    return Stated{std::move(slot), std::move(content), by_person(minute)};
}

inline Change withdraws(Slot slot, int minute = 0)
{
    return Withdrawn{std::move(slot), by_person(minute)};
}

// One change of every kind of content, with every field filled, one taken back, and two that
// settle what differed.
inline std::vector<Change> one_of_each()
{
    using namespace std::chrono;
    const Date day = year{2027} / 4 / 6;
    Answer place = wish("home", "庭を見ていたい。\n\"うち\"がいちばん\\。");
    place.choices.push_back("palliative_ward");
    place.strength = Strength::IfPossible;
    place.detail = PlaceDetail{"こもれび訪問看護", "千石四丁目", "03-0000-0000",
                               "area:131059/1370500245-120", false};
    Answer entrusted;
    entrusted.state = AnswerState::Entrusted;
    return {
        says("subject", Subject{"𠮷田", "和子", "ヨシダ", "カズコ", year{1941} / 5 / 2,
                                "090-0000-1941", "東京都文京区千石四丁目"}),
        says("place_of_care/now", place, 1),
        says("place_of_death/dementia", entrusted, 2),
        says("spokesperson/1",
             Spokesperson{Spokesperson::Kind::Named, "髙﨑 明子", "長女", "090-0000-1968",
                          Spokesperson::Consent::Agreed},
             3),
        says("spokesperson/2", Spokesperson{Spokesperson::Kind::Nobody, "", "", "", {}}, 4),
        says("talk", Talk{day, {Role::Person, Role::CareManager}, Talk::Capacity::WithSupport, day},
             5),
        says("share/1",
             ShareConsent{"在宅医 田中",
                          {"places", "people"},
                          day,
                          "在宅医",
                          "03-0000-0001",
                          "paper",
                          day,
                          2,
                          "f",
                          day},
             6),
        Stated{"feasibility/now", wish("unverified"), by_nurse(7)},
        withdraws("place_of_death/dementia", 8),
        says("kept", Kept{"退院して"}, 9),
        says("favourite/area_131059/1370500245_130",
             KnownPlace{"area:131059/1370500245-130", "こもれび訪問看護", "看護師の訪問",
                        "東京都文京区千石4-1-1", "03-0000-0000", "home", "厚生労働省",
                        "2025-12-31"},
             10),
        Resolved{"worries", wish("night", "夜がこわい"), by_person(11)},
        Resolved{"must_not", std::nullopt, by_nurse(12)},
    };
}

}  // namespace kotozute::test
