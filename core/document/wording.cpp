#include "core/document/wording.hpp"

#include "core/content/json.hpp"
#include "core/content/strings.hpp"
#include "core/document/lines.hpp"

namespace kotozute {
namespace {

// Marks of our strings made ready for paper: break hints kept as characters, furigana left out.
std::string hinted(std::string_view text)
{
    std::string result;
    for (;;) {
        const auto at = text.find('|');
        result += plain(text.substr(0, at));
        if (at == std::string_view::npos)
            return result;
        result += break_hint;
        text.remove_prefix(at + 1);
    }
}

template <class Enum>
EnumWords<Enum> read_enum(json::Object& object)
{
    EnumWords<Enum> words;
    for (const auto& [value, name] : codes::names(Enum{}))
        words[value] = object.string(name);
    return words;
}

std::map<std::string, std::string> read_labels(json::Object& object)
{
    std::map<std::string, std::string> labels;
    for (const auto& [code, label] : object.members())
        labels[code] = hinted(label.string());
    return labels;
}

// The keys of the file are the names of the members.
void read_head(SheetWords& words, json::Object& object)
{
    words.title = object.string("title");
    words.sample = object.string("sample");
    words.version = object.string("version");
    words.draft = object.string("draft");
    words.changed = object.string("changed");
    words.born = object.string("born");
    words.name = object.string("name");
    words.kana = object.string("kana");
    words.contact = object.string("contact");
    words.no_name = object.string("no_name");
    words.no_born = object.string("no_born");
    words.review = object.string("review");
    words.made = object.string("made");
    words.page = object.string("page");
    words.phone = object.string("phone");
    words.quote = object.string("quote");
    words.aside = object.string("aside");
    words.join = object.string("join");
    words.heading = object.string("heading");
    words.continued = object.string("continued");
    words.more_on_paper = object.string("more_on_paper");
    words.box_place = object.string("box_place");
    words.box_worse = object.string("box_worse");
    words.box_person = object.string("box_person");
    words.see_table = object.string("see_table");
}

void read_body(SheetWords& words, json::Object& object)
{
    words.scenarios = object.string("scenarios");
    words.scenario = object.string("scenario");
    words.care = object.string("care");
    words.death = object.string("death");
    words.worse = object.string("worse");
    words.strength = object.string("strength");
    words.second = object.string("second");
    words.residence = object.string("residence");
    words.not_residence = object.string("not_residence");
    words.care_short = object.string("care_short");
    words.death_short = object.string("death_short");
    words.worse_short = object.string("worse_short");
    words.values = object.string("values");
    words.keep_doing = object.string("keep_doing");
    words.worries = object.string("worries");
    words.must_not = object.string("must_not");
    words.ask_doctor = object.string("ask_doctor");
    words.disagreement = object.string("disagreement");
    words.spokesperson_2 = object.string("spokesperson_2");
    words.leeway = object.string("leeway");
    words.family_aware = object.string("family_aware");
    words.feasibility = object.string("feasibility");
    words.care_team = object.string("care_team");
    words.talk = object.string("talk");
    words.recorded_by = object.string("recorded_by");
    words.reason = object.string("reason");
    words.wrote = object.string("wrote");
    words.differs = hinted(object.string("differs"));
    words.against = hinted(object.string("against"));
    words.withdrawn = object.string("withdrawn");
    words.device = object.string("device");
    words.differing = object.string("differing");
    words.differing_count = object.string("differing_count");
    words.others = object.string("others");
}

void read_answers(SheetWords& words, json::Object& object)
{
    words.nothing = object.string("nothing");
    words.left_out = object.string("left_out");
    words.handed = object.string("handed");
    words.until = object.string("until");
    words.ways = object.as("ways", read_labels);
    words.language_names = object.as("language_names", read_labels);
    words.languages = object.string("languages");
    words.overleaf = object.string("overleaf");
    words.parts = object.as("parts", read_enum<SharePart>);
    words.ended = object.string("ended");
    words.unreadable_choice = object.string("unreadable_choice");
    words.short_labels = object.as("short_labels", [](json::Object& questions) {
        std::map<std::string, std::map<std::string, std::string>> all;
        for (const auto& [question, labels] : questions.members())
            all[question] = labels.as(read_labels);
        return all;
    });
    words.states = object.as("states", read_enum<AnswerState>);
    words.strengths = object.as("strengths", read_enum<Strength>);
    words.voices = object.as("voices", read_enum<Voice>);
    words.roles = object.as("roles", read_enum<Role>);
    words.no_spokesperson = object.as("no_spokesperson", read_enum<Spokesperson::Kind>);
    words.consents = object.as("consents", read_enum<Spokesperson::Consent>);
    words.capacities = object.as("capacities", read_enum<Talk::Capacity>);
}

PlaceWords read_places(json::Object& object)
{
    return {object.string("title"),      object.string("near"),       object.string("count"),
            object.string("not_all"),    object.string("number"),     object.string("place"),
            object.string("phone"),      object.string("address"),    object.string("metres"),
            object.string("kilometres"), object.string("unverified"), object.string("rough"),
            object.string("straight"),   object.string("hollow"),     object.string("source"),
            object.string("dated"),      object.string("map_source"), object.string("map")};
}

PocketWords read_pocket(json::Object& object)
{
    return {object.string("card_title"),
            object.string("card_how"),
            object.string("stickers_title"),
            object.string("stickers_how"),
            hinted(object.string("finder")),
            object.string("about"),
            object.string("more")};
}

void read_foot(SheetWords& words, json::Object& object)
{
    words.declaration = object.string("declaration");
    words.newer = object.string("newer");
    words.code = object.string("code");
    words.code_alternative = object.string("code_alternative");
    words.keeper = object.string("keeper");
    words.guideline = object.string("guideline");
    words.set_aside = object.string("set_aside");
    words.section_wishes = object.string("section_wishes");
    words.section_voices = object.string("section_voices");
    words.section_about = object.string("section_about");
    words.section_sheet = object.string("section_sheet");
    words.attachment = object.string("attachment");
}

}  // namespace

Result<SheetWords> parse_sheet_words(std::string_view text, const std::string& file)
{
    return json::read(text, file, [](json::Object& object) {
        SheetWords words;
        read_head(words, object);
        read_body(words, object);
        read_answers(words, object);
        words.places = object.as("places", read_places);
        words.pocket = object.as("pocket", read_pocket);
        words.referral = object.as("referral", [](json::Object& referral) {
            return ReferralWords{referral.string("title"),     referral.string("structured"),
                                 referral.string("directive"), referral.string("attachments"),
                                 referral.string("pdf"),       referral.string("not_whole")};
        });
        words.received = object.as("received", [](json::Object& received) {
            return ReceivedWords{received.as("labels", read_labels),
                                 received.as("types", read_labels), received.string("left_out")};
        });
        read_foot(words, object);
        return words;
    });
}

const std::string& Wording::choice(std::string_view question, const std::string& code) const
{
    const auto asked = questions.find(question);
    if (asked == questions.end())
        return sheet.unreadable_choice;
    const auto found = asked->second.choices.find(code);
    return found == asked->second.choices.end() ? sheet.unreadable_choice : found->second;
}

Wording wording(SheetWords sheet, const Booklet& booklet)
{
    Wording result;
    result.sheet = std::move(sheet);
    result.dates = booklet.dates;
    for (const Question& question : booklet.questions) {
        Wording::Asked& asked = result.questions[question.id];
        asked.name = hinted(question.name);
        for (const Choice& choice : question.choices)
            asked.choices[choice.code] = hinted(choice.label);
        if (const auto shorter = result.sheet.short_labels.find(question.id);
            shorter != result.sheet.short_labels.end())
            for (const auto& [code, label] : shorter->second)
                asked.choices[code] = label;
    }
    for (const Scenario& scenario : booklet.scenarios)
        result.scenarios[scenario.code] = hinted(scenario.name);
    return result;
}

Result<Wording> read_wording(const ReadAsset& read, std::string_view language,
                             const Booklet& booklet)
{
    const std::string file = "document/" + std::string(language) + ".json";
    const auto text = read(file);
    if (!text)
        return text.error();
    auto words = parse_sheet_words(*text, file);
    return words ? wording(*std::move(words), booklet) : Result<Wording>(words.error());
}

Result<Wordings> read_wordings(const ReadAsset& read, const Booklets& booklets)
{
    return in_languages<Wording>(languages, [&](std::string_view language) {
        return read_wording(read, language, booklets.in(language));
    });
}

std::string filled(std::string_view pattern, std::string_view value)
{
    const auto at = pattern.find("{}");
    if (at == std::string_view::npos)
        return std::string(pattern);
    std::string text(pattern.substr(0, at));
    text += value;
    text += pattern.substr(at + 2);
    return text;
}

}  // namespace kotozute
