#pragma once

#include "core/base/result.hpp"
#include "core/content/dates.hpp"
#include "core/content/guidance.hpp"
#include "core/content/languages.hpp"
#include "core/content/question.hpp"
#include "core/content/strings.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Everything the program says, in one language. Never changes while it runs.
struct Booklet {
    std::vector<std::string> prompts;  // for someone who listens and writes, whatever the stage
    std::vector<Stage> stages;
    std::vector<Scenario> scenarios;
    std::vector<OtherAnswer> other_answers;
    std::vector<Question> questions;
    std::vector<PracticeLine> practice;  // in the order of the questions
    Guidance guidance;
    Strings strings;
    DateWords dates;

    // The question that asks for a slot, or nullptr. "place_of_care/cancer" is asked by
    // "place_of_care", "spokesperson/1" by itself.
    const Question* question(std::string_view slot) const;
    const Scenario* scenario(std::string_view code) const;
    // The scenario of a slot whose question is asked once per scenario, else nullptr.
    const Scenario* scenario_of(std::string_view slot) const;

    bool operator==(const Booklet&) const = default;
};

using Booklets = InLanguages<Booklet>;

const Choice* choice(const Question& question, std::string_view code);

// The texts of the three files of one language.
struct BookletFiles {
    std::string questions, guidance, strings;
};

// Refuses with one line "questions.json:12: questions[3].kind: …" what is not as
// assets/README.md describes it: unknown keys, codes used twice, a source nobody named.
Result<Booklet> parse_booklet(const BookletFiles& files);

// What lies below the assets folder under that name.
using ReadAsset = std::function<Result<std::string>(const std::string& name)>;

Result<Booklet> read_booklet(const ReadAsset& read, std::string_view language);
Result<Booklets> read_booklets(const ReadAsset& read);

}  // namespace kotozute
