#include "core/document/document_parts.hpp"
#include "core/preferences/history.hpp"

#include <algorithm>

namespace kotozute::parts {
namespace {

void add_once(std::vector<std::string>& all, std::string text)
{
    if (std::find(all.begin(), all.end(), text) == all.end())
        all.push_back(std::move(text));
}

// "自宅（できれば）", as it would stand there alone.
std::string shortly(const Slot& slot, const Side& side, const Phrases& say)
{
    if (!side.content)
        return say.words().withdrawn;
    const Record alone = with_side(say.record(), slot, side);
    Phrases there(alone, say.wording());
    if (const auto* person = there.take<Spokesperson>(slot))
        return there.spokesperson_name(*person);
    const auto* answer = stands<Answer>(alone, slot);
    if (!answer || (answer->choices.empty() && answer->state == AnswerState::Wish))
        return wholly(slot, side, say);
    const Cell cell = there.cell(question_of(slot), slot);
    return cell.text + there.strength(*answer);
}

// Whose words, who wrote them, when and on which device.
std::string signature_of(const Side& side, const Phrases& say)
{
    const SheetWords& words = say.words();
    const Date day = side.said.on.value_or(japan_date(side.said.recorded));
    return say.joined({words.voices.at(side.said.voice),
                       filled(words.wrote, say.who_wrote(side.said)), say.day(day),
                       filled(words.device, short_name(side.device))});
}

std::string joined(const std::vector<std::string>& texts, const std::string& between)
{
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : between) + text;
    return all;
}

// Each in its own way where what is short of them looks the same.
std::vector<std::string> told_apart(const Slot& slot, const Phrases& say)
{
    std::vector<std::string> shorter, whole;
    for (const Side& side : *disputed(say.record(), slot)) {
        add_once(shorter, shortly(slot, side, say));
        add_once(whole, wholly(slot, side, say));
    }
    return shorter.size() < whole.size() ? whole : shorter;
}

std::string phones(const Slot& slot, const Phrases& say)
{
    std::vector<std::string> numbers;
    for (const Side& side : *disputed(say.record(), slot))
        if (side.content)
            if (const auto* person = std::get_if<Spokesperson>(&*side.content))
                if (!person->phone.empty())
                    add_once(numbers, say.phone(person->phone));
    return joined(numbers, say.words().against);
}

}  // namespace

std::string wholly(const Slot& slot, const Side& side, const Phrases& say)
{
    if (!side.content)
        return say.words().withdrawn;
    Side unsigned_side = side;  // whose words they are is said elsewhere
    unsigned_side.said.voice = Voice::Person;
    const Record alone = with_side(say.record(), slot, unsigned_side);
    Phrases there(alone, say.wording());
    if (const auto* place = there.take<KnownPlace>(slot))
        return place_line(*place, there);
    return statement_line(slot, alone.statements.at(slot), there);
}

std::string side_line(const Slot& slot, const Side& side, const Phrases& say)
{
    return wholly(slot, side, say) + filled(say.words().aside, signature_of(side, say));
}

std::string differing(const Slot& slot, const Phrases& say)
{
    return filled(say.words().differs, joined(told_apart(slot, say), say.words().against));
}

void say_differing(DocumentBox& box, const Slot& slot, const Phrases& say)
{
    box.text = differing(slot, say);
    // Long words give way in a box, never whose they are.
    for (const Side& side : *disputed(say.record(), slot))
        box.notes.push_back(filled(say.words().heading, signature_of(side, say)) +
                            wholly(slot, side, say));
    box.phone = phones(slot, say);
}

void say_disputes(Document& document, const Phrases& say)
{
    const SheetWords& words = say.words();
    const auto open = open_disputes(say.record());
    if (open.empty())
        return;
    document.disputes.push_back(
        {words.differing, filled(words.differing_count, std::to_string(open.size()))});
    for (const Slot& slot : open) {
        std::vector<std::string> sides;
        for (const Side& side : *disputed(say.record(), slot))
            sides.push_back(side_line(slot, side, say));
        document.disputes.push_back({say.whole_heading(slot), joined(sides, words.against)});
    }
}

}  // namespace kotozute::parts
