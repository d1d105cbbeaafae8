#pragma once

#include "core/screens/screens.hpp"
#include "tests/support/person.hpp"
#include "tests/support/reading.hpp"

#include <algorithm>
#include <string>

// What stands on a page, as a person would say it.
namespace kotozute::test {

inline Screen shown(const State& state, Timestamp now)
{
    return screen(state, the_booklets(), the_wordings(), now);
}

inline Screen shown(const Person& person) { return shown(person.state(), person.clock); }

inline bool holds(const std::string& text, const std::string& part)
{
    return plain(text).find(part) != std::string::npos;
}

inline bool shows(const Screen& page, const std::string& part)
{
    const auto texts = all_texts(page);
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return holds(text, part); });
}

// Something of that id.
inline bool has(const Screen& page, const std::string& id)
{
    const auto labels = all_labels(page);
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Label& label) { return label.id == id; });
}

// The first block of a kind.
template <class T>
const T* find(const Screen& page)
{
    for (const Block& block : page.body)
        if (const T* found = std::get_if<T>(&block))
            return found;
    return nullptr;
}

inline const block::Button* find_button(const Screen& page, const std::string& id)
{
    for (const Block& block : page.body)
        if (const auto* button = std::get_if<block::Button>(&block))
            if (button->label.id == id)
                return button;
    return nullptr;
}

// Says something of every kind.
inline void say_much(Person& person)
{
    person.does(Toggle{"values", "myself"});
    person.does(Toggle{"values", "no_pain"});
    person.does(Choose{"spokesperson/1", "named"});
    person.types("spokesperson/1#name", "髙﨑|明子[");
    person.does(Choose{"place_of_care/now", "home"});
    person.does(SetStrength{"place_of_care/now", Strength::Definitely});
    person.does(Choose{"if_worse/now", "my_hospital"});
    person.does(AnswerWith{"place_of_death/now", AnswerState::Undecided});
    person.types("voice/person#words", "「ここがいい」|と[言う]。");
    person.types("voice/family#words", "かなえたい");
    person.does(Toggle{"talk#present", "family"});
    person.types("subject#family", "𠮷田");
    person.types("subject#born", "昭和16年5月2日");
}

}  // namespace kotozute::test
