#pragma once

#include "core/document/wording.hpp"
#include "core/preferences/slots.hpp"

#include <random>
#include <string>
#include <vector>

// Records as wild as they may be: every answer state, every kind of name, nasty texts. The same
// number always gives the same record.
namespace kotozute::papers {

class RandomRecord {
public:
    RandomRecord(unsigned seed, const Wording& wording) : random_(seed), wording_(wording) {}

    Record record()
    {
        say(slots::subject, subject());
        for (const auto slot : {slots::spokesperson_1, slots::spokesperson_2})
            say(slot, spokesperson());
        for (const auto slot :
             {slots::values, slots::keep_doing, slots::ask_doctor, slots::leeway, slots::worries,
              slots::must_not, slots::words_of_person, slots::words_of_family,
              slots::words_of_professional, slots::disagreement, slots::family_aware})
            say(slot, answer(std::string(slot)));
        for (const auto question :
             {slots::place_of_care, slots::place_of_death, slots::if_worse, slots::feasibility})
            for (const auto scenario : slots::scenarios)
                say(slots::in(question, scenario), answer(std::string(question)));
        say(slots::talk, talk());
        say("sleep", answer("sleep"));
        say("share/1", ShareConsent{"在宅医", {"place_of_care"}, day()});
        for (const auto list : {slots::care_team, slots::favourites})
            say(slots::listed(list, "area:1/2"),
                KnownPlace{"area:1/2", text(), text(), text(), text(), "home", "", ""});
        if (one_in(2))
            say(slots::kept, Kept{text()});
        return replay(changes_);
    }

private:
    bool one_in(int count) { return below(count) == 0; }
    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    template <class T>
    T any(std::initializer_list<T> all)
    {
        return *(all.begin() + below(static_cast<int>(all.size())));
    }

    void say(std::string_view slot, Content content)
    {
        if (one_in(4))
            return;
        Said said;
        said.voice = any({Voice::Person, Voice::Person, Voice::Family, Voice::Professional});
        said.recorded_by = static_cast<Role>(below(9));
        if (one_in(2))
            said.recorder = any<std::string>({"佐藤", "𠮷田 健一", "髙﨑 明子", "A & B", ""});
        if (one_in(2))
            said.on = day();
        said.recorded = now + std::chrono::hours(below(2000));
        changes_.push_back(Stated{Slot(slot), std::move(content), said});
    }

    std::string text()
    {
        static const char* const texts[] = {
            "",
            "庭の見える部屋で。",
            "\"引用\" <b>&amp;</b> 'と' \\ / ]]>",
            "𠮷野家の𩸽、髙﨑さん、葛󠄀城",
            "👍😊 ありがとう",
            "一",
            "　",
            "改行の\nある\n\nことば",
            "English words like accessibility and https://example.jp/a?b=c&d=e",
            "ｶﾅも、（かっこ）「かぎ」『二重』……——！？",
            "とても長いことばが続くこともあります。朝も昼も夜も、思い出したことをそのまま話して、"
            "だれかに聞いていてほしいのです。庭の山茶花、近所の人の声、孫の笑い声。それから、もうひ"
            "とつ。",
        };
        return texts[below(11)];
    }

    Date day()
    {
        using namespace std::chrono;
        return year{2020 + below(10)} / month{static_cast<unsigned>(1 + below(12))} /
               std::chrono::day{static_cast<unsigned>(1 + below(28))};
    }

    Answer answer(const std::string& question)
    {
        Answer answer;
        answer.state = one_in(2) ? AnswerState::Wish : static_cast<AnswerState>(below(6));
        const auto asked = wording_.questions.find(question);
        if (asked != wording_.questions.end())
            for (const auto& [code, label] : asked->second.choices)
                if (answer.choices.size() < 3 && one_in(3))
                    answer.choices.push_back(code);
        answer.words = text();
        if (one_in(2))
            answer.strength = static_cast<Strength>(below(3));
        if (one_in(6))
            answer.detail = PlaceDetail{text(), text(), one_in(2) ? "03-0000-0000" : "",
                                        one_in(2) ? "area:131059/1370500245-120" : "",
                                        one_in(2) ? std::optional(one_in(2)) : std::nullopt};
        return answer;
    }

    Subject subject()
    {
        return {any<std::string>({"𠮷田", "髙﨑", "林", "", "O'Brien <&>"}),
                any<std::string>({"和子", "一", ""}),
                any<std::string>({"ヨシダ", "", "ハヤシ"}),
                any<std::string>({"カズコ", ""}),
                one_in(3) ? std::nullopt : std::optional(day()),
                any<std::string>({"", "03-0000-0000"}),
                text()};
    }

    Spokesperson spokesperson()
    {
        Spokesperson person;
        person.kind = static_cast<Spokesperson::Kind>(below(3));
        person.name = any<std::string>({"髙﨑 明子", "𠮷", "", "二"});
        person.relation = any<std::string>({"長女", "", "友人 & 隣人"});
        person.phone = any<std::string>({"090-0000-1968", ""});
        if (one_in(2))
            person.consent = static_cast<Spokesperson::Consent>(below(3));
        return person;
    }

    Talk talk()
    {
        Talk talk;
        if (one_in(2))
            talk.on = day();
        for (int role = 0; role < 9; ++role)
            if (one_in(3))
                talk.present.push_back(static_cast<Role>(role));
        if (one_in(2))
            talk.capacity = static_cast<Talk::Capacity>(below(3));
        if (one_in(2))
            talk.review_by = day();
        return talk;
    }

    static inline const Timestamp now = *parse_timestamp("2026-11-22T18:05:00+09:00");

    std::mt19937 random_;
    const Wording& wording_;
    std::vector<Change> changes_;
};

// A record of which two devices tell different things in many slots.
inline Record differing_record(unsigned seed, const Wording& wording)
{
    Record record = RandomRecord(seed, wording).record();
    const Record other = RandomRecord(seed + 100'000, wording).record();
    std::mt19937 chance(seed);
    for (const auto& [slot, there] : other.statements) {
        const auto here = record.statements.find(slot);
        const bool same = here != record.statements.end() && here->second.content == there.content;
        if (slot == slots::kept || same || chance() % 2 == 0)
            continue;
        Side side;
        side.device.fill(0x3F);
        if (here != record.statements.end()) {
            side.content = here->second.content;
            side.said = here->second.said;
            record.statements.erase(here);
        }
        record.disputes[slot] = {side, {there.content, there.said, {}}};
    }
    return record;
}

}  // namespace kotozute::papers
