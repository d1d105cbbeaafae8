// What stands in the record, in words.
#include "core/app/typed.hpp"
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

std::string in_words(const Scene& scene, std::string_view slot, const Answer& answer)
{
    std::string all;
    const Question* question = scene.booklet.question(slot);
    if (answer.state != AnswerState::Wish)
        add_listed(all, scene, of(scene.wording.sheet.states, answer.state));
    for (const std::string& code : answer.choices) {
        const Choice* known = question ? choice(*question, code) : nullptr;
        add_listed(all, scene, known ? plain(known->label) : scene.wording.sheet.unreadable_choice);
    }
    if (answer.strength)
        add_listed(all, scene, of(scene.wording.sheet.strengths, *answer.strength));
    if (answer.detail)
        add_listed(all, scene, unmarked(answer.detail->name));
    if (!answer.words.empty()) {
        const std::string own_words = quoted(scene, answer.words);
        all += all.empty() ? trimmed(own_words) : own_words;
    }
    return all;
}

std::string in_words(const Scene& scene, std::string_view, const Subject& subject)
{
    std::string all = unmarked(subject.family);
    if (!subject.given.empty())
        all += (all.empty() ? "" : " ") + unmarked(subject.given);
    if (subject.born)
        add_listed(all, scene, full_day(scene, *subject.born));
    add_listed(all, scene, unmarked(subject.phone));
    add_listed(all, scene, unmarked(subject.address));
    return all;
}

std::string in_words(const Scene& scene, std::string_view, const Spokesperson& person)
{
    if (person.kind != Spokesperson::Kind::Named || person.name.empty())
        return of(scene.wording.sheet.no_spokesperson, person.kind);
    std::string all = unmarked(person.name);
    add_listed(all, scene, unmarked(person.relation));
    add_listed(all, scene, unmarked(person.phone));
    if (person.consent)
        add_listed(all, scene, of(scene.wording.sheet.consents, *person.consent));
    return all;
}

std::string in_words(const Scene& scene, std::string_view, const Talk& talk)
{
    std::string all = talk.on ? full_day(scene, *talk.on) : "";
    for (const Role role : talk.present)
        add_listed(all, scene, of(scene.wording.sheet.roles, role));
    if (talk.capacity)
        add_listed(all, scene, of(scene.wording.sheet.capacities, *talk.capacity));
    if (talk.review_by)
        add_listed(all, scene,
                   words(scene, "review.by", {{"day", full_day(scene, *talk.review_by)}}));
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
    return in_words(date, scene.booklet.dates, japan_date(scene.now).year());
}

}  // namespace kotozute
