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
        say_everything();
        return replay(changes_);
    }

    // With statements where nobody expects them, texts FHIR cannot take as they are, people who
    // were there and things taken back.
    Record odd_record()
    {
        odd_ = true;
        say_everything();
        say("subject/2", subject());
        say("spokesperson/3", spokesperson());
        say("talk/cancer", talk());
        say("kept/2", Kept{text()});
        say("somewhere",
            KnownPlace{text(), text(), text(), text(), text(), text(), text(), text()});
        say("ask_doctor", answer("ask_doctor"));
        Answer odd = answer("sleep");
        odd.choices = {text(), "a b", "100%", "%41"};
        say("sleep/now", odd);
        say("talk", answer("talk"));
        for (int times = below(3); times > 0 && !changes_.empty(); --times) {
            const Change& change =
                changes_[static_cast<std::size_t>(below(static_cast<int>(changes_.size())))];
            changes_.push_back(Withdrawn{slot_of(change), said_of(change)});
        }
        return replay(changes_);
    }

private:
    void say_everything()
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
    }

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
        said.language = any<std::string>({"", "", "en"});
        if (one_in(2))
            said.on = day();
        if (odd_) {
            for (int role = 0; role < 9; ++role)
                if (one_in(4))
                    said.present.push_back(static_cast<Role>(8 - role));
            if (one_in(3))
                said.recorder = text();
        }
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
        static const char* const odd[] = {
            "髙﨑\u3000明子", " ",  "100%",        "%41",        "う\u200bち",
            "\x01制\x7f御",   "\t", "末尾の空白 ", "行\r\nの末", "\u2028",
            "\uFEFFx\u00A0",  "% ",
        };
        if (odd_ && one_in(2))
            return odd[below(12)];
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

    bool odd_ = false;
    std::mt19937 random_;
    const Wording& wording_;
    std::vector<Change> changes_;
};

// A record of which two or three devices tell different things in many slots; `odd` as above.
inline Record differing_record(unsigned seed, const Wording& wording, bool odd = false)
{
    const auto record_of = [&](unsigned number) {
        RandomRecord random(number, wording);
        return odd ? random.odd_record() : random.record();
    };
    Record record = record_of(seed);
    const Record other = record_of(seed + 100'000);
    std::mt19937 chance(seed);
    const auto side = [&](const std::optional<Content>& content, const Said& said) {
        Side made{content, said, {}};
        for (unsigned char& byte : made.device)
            byte = static_cast<unsigned char>(chance() % 256);
        return made;
    };
    for (const auto& [slot, there] : other.statements) {
        const auto here = record.statements.find(slot);
        const bool same = here != record.statements.end() && here->second.content == there.content;
        if (slot == slots::kept || same || chance() % 2 == 0)
            continue;
        std::vector<Side> sides{side(there.content, there.said)};
        if (here != record.statements.end()) {
            sides.push_back(side(here->second.content, here->second.said));
            record.statements.erase(here);
        }
        if (sides.size() == 1 || chance() % 3 == 0)
            sides.push_back(side(std::nullopt, there.said));  // taken back on another device
        record.disputes[slot] = std::move(sides);
    }
    if (!record.disputes.empty() && !record.changed)
        record.changed = record.disputes.begin()->second.front().said.recorded;
    return record;
}

// One of all of them, by its number.
inline Record any_record(unsigned seed, const Wording& wording)
{
    const bool odd = seed % 2 == 1;
    if (seed % 4 > 1)
        return differing_record(seed, wording, odd);
    RandomRecord random(seed, wording);
    return odd ? random.odd_record() : random.record();
}

}  // namespace kotozute::papers
