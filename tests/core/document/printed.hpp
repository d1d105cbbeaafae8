#pragma once

#include "programs.hpp"
#include "random_record.hpp"

// Sheets as PDF files, for other programs to read, and records to make them of.
namespace kotozute::papers {

// A PDF of ours in a file, for other programs to read.
struct Printed {
    Folder folder;
    Paper paper;
    std::string file = (folder / "summary.pdf").string();

    explicit Printed(const Record& record, bool sample = false) : paper(paper_of(record, sample))
    {
        write(file, paper.pdf);
    }

    std::string text() const { return dense(run("pdftotext -raw " + file + " -").out); }
};

inline Record sample_record() { return replay(sample().changes); }

inline Stated said(std::string_view slot, const std::string& words)
{
    Answer answer;
    answer.words = words;
    return {Slot(slot), answer, Said{}};
}

inline Record overfull()
{
    Record record = sample_record();
    std::string long_words;
    for (int i = 0; i < 60; ++i)
        long_words += "庭の山茶花が咲くころに、みんなでお茶を飲みたいです。";
    for (const auto slot : {slots::worries, slots::must_not, slots::words_of_person})
        record = after(record, said(slot, long_words));
    return record;
}

// What was chosen, or how an answer stands that is no wish.
inline std::vector<std::string> chosen(const Slot& slot, const Answer& answer,
                                       const Wording& wording)
{
    if (answer.state != AnswerState::Wish)
        return {wording.sheet.states.at(answer.state)};
    std::vector<std::string> all;
    for (const std::string& code : answer.choices)
        all.push_back(wording.choice(slot.substr(0, slot.find('/')), code));
    if (answer.strength)
        all.push_back(wording.sheet.strengths.at(*answer.strength));
    return all;
}

// What a record says that a reader must find: the answers, and the words, names and numbers as
// they were given.
inline std::vector<std::string> givens(const Record& record, const Wording& wording)
{
    std::vector<std::string> all;
    for (const auto& [slot, statement] : record.statements) {
        if (const auto* answer = std::get_if<Answer>(&statement.content)) {
            for (std::string& one : chosen(slot, *answer, wording))
                all.push_back(std::move(one));
            all.push_back(answer->words);
            if (answer->detail)
                all.insert(all.end(),
                           {answer->detail->name, answer->detail->address, answer->detail->phone});
        } else if (const auto* person = std::get_if<Spokesperson>(&statement.content)) {
            if (person->kind == Spokesperson::Kind::Named)
                all.insert(all.end(), {person->name, person->relation});
            all.push_back(person->phone);
        } else if (const auto* subject = std::get_if<Subject>(&statement.content)) {
            all.insert(all.end(), {subject->family, subject->given, subject->family_kana,
                                   subject->given_kana, subject->phone, subject->address});
        } else if (const auto* kept = std::get_if<Kept>(&statement.content)) {
            all.push_back(kept->reason);
        } else if (const auto* place = std::get_if<KnownPlace>(&statement.content)) {
            if (slot.starts_with(slots::care_team))
                all.insert(all.end(), {place->name, place->kind, place->phone});
        }
    }
    return all;
}

}  // namespace kotozute::papers
