#pragma once

#include "core/content/picture.hpp"
#include "core/preferences/record.hpp"

#include <optional>
#include <string>
#include <vector>

// What is asked, in the words of one language (assets/content/LANGUAGE/questions.json).
namespace kotozute {

// One answer a person can point at. `code` goes into the record, the words onto the screen.
struct Choice {
    std::string code;
    std::string label;
    std::string caption;
    Picture picture = Picture::None;

    bool operator==(const Choice&) const = default;
};

// An answer that is not a wish and counts as much as one: まだ決めていない、任せたい …
struct OtherAnswer {
    AnswerState state = AnswerState::Undecided;
    std::string label;
    std::string caption;
    Picture picture = Picture::None;
    bool for_helpers = false;  // offered only when someone else writes: まだ聞いていない …

    bool operator==(const OtherAnswer&) const = default;
};

// A situation a person thinks ahead to: いまの気持ち、がんなど …
struct Scenario {
    std::string code;
    std::string name;     // "がんなどの病気"
    std::string if_then;  // the line above a question: "もし、がんなどの病気になったら"
    std::string caption;

    bool operator==(const Scenario&) const = default;
};

// One question; one page asks it.
struct Question {
    enum class Kind {
        Place,    // one place, a second one, how strongly, which place exactly
        Choice,   // one of several answers
        Several,  // any number of them
        Ranked,   // up to `most`, in order
        Words,    // in one's own words
        Person,   // a spokesperson
        Talk,     // a conversation: when, with whom
        Subject,  // who the record is about
    };

    std::string id;  // the slot, or its first part when asked once per scenario
    std::string stage;
    Kind kind = Kind::Words;
    bool per_scenario = false;
    bool second = false;         // a Choice with a second choice
    std::optional<Voice> voice;  // whose words are asked for; empty: whoever is speaking
    bool for_helpers = false;    // asked only when someone other than the person writes
    int most = 0;                // Ranked
    bool shows_voices = false;   // the three voices stand above the question
    bool shows_support = false;  // a way to someone to talk to stands below it

    // Which of the other answers are offered, in the booklet's order.
    std::vector<AnswerState> others;
    std::string undecided;  // what 「まだ決めていない」 is called where nothing is to be decided

    std::string name;  // short, for lists: "過ごしたい場所"
    std::string title;
    std::string lead;
    std::vector<Choice> choices;
    std::string words;         // the label of the field for own words; empty: there is none
    std::string words_helper;  // a hint below it

    bool operator==(const Question&) const = default;
};

// What an invented person says when a question is put to them, for those who practise listening.
struct PracticeLine {
    std::string slot;  // whose question that is
    std::string said;

    bool operator==(const PracticeLine&) const = default;
};

// A part of the conversation, in its order. Every one can be skipped.
struct Stage {
    enum class End { None, Summary, Review };  // the page after its questions

    std::string id;
    std::string name;
    bool chooses_scenarios = false;  // begins with the page 「どの場面」
    End end = End::None;
    std::vector<std::string> prompts;  // for someone who listens and writes

    bool operator==(const Stage&) const = default;
};

}  // namespace kotozute
