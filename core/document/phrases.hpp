#pragma once

#include "core/document/document.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Says the statements of a record in words, and remembers which it has said, so that none is
// left out of a document.
class Phrases {
public:
    Phrases(const Record& record, const Wording& wording) : record_(record), wording_(wording) {}

    // What stands in a slot when it is of that kind, and then counts as said; otherwise nullptr.
    template <class T>
    const T* take(std::string_view slot)
    {
        const T* content = stands<T>(record_, slot);
        if (content)
            said_.insert(Slot(slot));
        return content;
    }
    // An Answer stands there, or several things that differ.
    bool has_answer(const Slot& slot) const
    {
        return stands<Answer>(record_, slot) || disputed(record_, slot);
    }
    bool is_said(const Slot& slot) const { return said_.count(slot) > 0; }

    // An answer for a table: its first choice, or how it stands; the other choices. Where several
    // things stand, this and the next two say so.
    Cell cell(std::string_view question, const Slot& slot);
    // An answer under its heading.
    Passage passage(const std::string& title, std::string_view question, const Slot& slot,
                    Voice expected = Voice::Person);
    // The same in one line; "記載なし" when nothing stands.
    std::string line(std::string_view question, const Slot& slot, Voice expected = Voice::Person);

    // A spokesperson in one line, and in parts: a name, or that there is nobody; "長女・承諾：済".
    std::string line(const Spokesperson& person) const;
    std::string spokesperson_name(const Spokesperson& person) const;
    std::string spokesperson_note(const Spokesperson& person) const;
    std::string phone(const std::string& number) const;
    std::string day(const Date& date) const { return in_words(date, wording_.dates); }

    // "（ぜひ）", behind what is wished.
    std::string strength(const Answer& answer) const;

    // The place exactly, whether it is home, and the words said about it.
    std::string place_note(const Answer& answer) const;

    // "（家族等の思い）" when the words are not of the voice that is expected.
    std::string whose(const Slot& slot, Voice expected = Voice::Person) const;
    std::string who_wrote(const Said& said) const;
    std::string people(const std::vector<Role>& roles) const;
    std::string quoted(const std::string& words) const;
    // With ・ between the parts, but none before a quotation; empty parts are left out.
    std::string joined(const std::vector<std::string>& parts) const;
    // "がんなどの病気" for its code, "大切にしていること" for its slot.
    const std::string& scenario(std::string_view code) const;
    std::string heading(const Slot& slot) const;
    // "過ごしたい場所（がんなどの病気）"
    std::string whole_heading(const Slot& slot) const;

    const Record& record() const { return record_; }
    const Wording& wording() const { return wording_; }
    const SheetWords& words() const { return wording_.sheet; }

private:
    std::vector<std::string> choices(std::string_view question, const Answer& answer) const;

    const Record& record_;
    const Wording& wording_;
    std::set<Slot> said_;
};

}  // namespace kotozute
