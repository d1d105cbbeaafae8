// What stands in the record, in words.
#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

// Words found in the record or on paper; a person's own never carry marks.
template <class Enum>
std::string of(const EnumWords<Enum>& table, Enum value)
{
    const auto found = table.find(value);
    return found == table.end() ? "" : found->second;
}

std::string quoted(const Scene& scene, const std::string& own_words)
{
    return words(scene, "words.quoted", {{"words", unmarked(own_words)}});
}

void add(std::string& all, const std::string& part)
{
    if (!part.empty())
        all += (all.empty() ? "" : "、") + part;
}

std::string in_words(const Scene& scene, std::string_view slot, const Answer& answer)
{
    std::string all;
    const Question* question = scene.booklet.question(slot);
    if (answer.state != AnswerState::Wish)
        add(all, of(scene.wording.sheet.states, answer.state));
    for (const std::string& code : answer.choices) {
        const Choice* known = question ? choice(*question, code) : nullptr;
        add(all, known ? plain(known->label) : scene.wording.sheet.unreadable_choice);
    }
    if (answer.strength)
        add(all, of(scene.wording.sheet.strengths, *answer.strength));
    if (answer.detail)
        add(all, unmarked(answer.detail->name));
    if (!answer.words.empty())
        all += quoted(scene, answer.words);
    return all;
}

std::string in_words(const Scene&, std::string_view, const Subject& subject)
{
    std::string all = unmarked(subject.family);
    if (!subject.given.empty())
        all += (all.empty() ? "" : " ") + unmarked(subject.given);
    if (subject.born)
        add(all, japanese(*subject.born));
    add(all, unmarked(subject.phone));
    add(all, unmarked(subject.address));
    return all;
}

std::string in_words(const Scene& scene, std::string_view, const Spokesperson& person)
{
    if (person.kind != Spokesperson::Kind::Named || person.name.empty())
        return of(scene.wording.sheet.no_spokesperson, person.kind);
    std::string all = unmarked(person.name);
    add(all, unmarked(person.relation));
    add(all, unmarked(person.phone));
    if (person.consent)
        add(all, of(scene.wording.sheet.consents, *person.consent));
    return all;
}

std::string in_words(const Scene& scene, std::string_view, const Talk& talk)
{
    std::string all = talk.on ? japanese(*talk.on) : "";
    for (const Role role : talk.present)
        add(all, of(scene.wording.sheet.roles, role));
    if (talk.capacity)
        add(all, of(scene.wording.sheet.capacities, *talk.capacity));
    if (talk.review_by)
        add(all, words(scene, "review.by", {{"day", japanese(*talk.review_by)}}));
    return all;
}

std::string in_words(const Scene&, std::string_view, const ShareConsent& consent)
{
    return unmarked(consent.recipient);
}

std::string in_words(const Scene&, std::string_view, const Kept& kept)
{
    return unmarked(kept.reason);
}

std::string in_words(const Scene&, std::string_view, const KnownPlace& place)
{
    return unmarked(place.name);
}

}  // namespace

std::string in_words(const Scene& scene, std::string_view slot, const Content& content)
{
    return std::visit([&](const auto& what) { return in_words(scene, slot, what); }, content);
}

std::string role_words(const Scene& scene, Role role, const std::string& name)
{
    const std::string role_name = of(scene.wording.sheet.roles, role);
    return name.empty() ? role_name : role_name + " " + unmarked(name);
}

Label speaker_now(const Scene& scene, Voice voice)
{
    const State& state = scene.state;
    return say(scene, "speaker.now",
               {{"voice", of(scene.wording.sheet.voices, voice)},
                {"who", role_words(scene, state.recorded_by, state.recorder)}});
}

std::string by_whom(const Scene& scene, const Said& said)
{
    return words(scene, "by_whom",
                 {{"who", role_words(scene, said.recorded_by, said.recorder)},
                  {"day", day(scene, said.on.value_or(japan_date(said.recorded)))}});
}

std::string whose_words(const Scene& scene, const Said& said)
{
    if (said.recorded_by == Role::Person && said.voice == Voice::Person)
        return by_whom(scene, said);
    return words(
        scene, "by_whom.voice",
        {{"voice", of(scene.wording.sheet.voices, said.voice)}, {"by_whom", by_whom(scene, said)}});
}

std::string day(const Scene& scene, const Date& date)
{
    const std::string full = japanese(date);
    if (date.year() != japan_date(scene.now).year())
        return full;
    constexpr std::string_view year = "年";
    return full.substr(full.find(year) + year.size());
}

}  // namespace kotozute
