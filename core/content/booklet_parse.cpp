#include "core/content/booklet.hpp"
#include "core/content/json.hpp"
#include "core/preferences/codes.hpp"

#include <map>
#include <set>

namespace kotozute {
namespace {

// A text people see: there, and its marks well-formed.
std::string words(const json::Value& value)
{
    const std::string& text = value.string();
    if (const auto fault = markup_fault(text); !fault.empty())
        value.refuse(fault);
    return text;
}

std::string words(json::Object& object, std::string_view key) { return words(object.at(key)); }

std::string maybe_words(json::Object& object, std::string_view key)
{
    const auto value = object.find(key);
    return value ? words(*value) : std::string();
}

template <class Enum>
Enum one_of(const json::Value& value)
{
    const auto named = from_name<Enum>(value.string());
    if (!named)
        value.refuse("must be one of " + all_names<Enum>());
    return *named;
}

// A name that may occur once: remembered in `seen`.
std::string unique(const json::Value& value, std::set<std::string>& seen)
{
    if (!is_slot(value.string()))
        value.refuse("must be of a-z, 0-9, _ and /");
    if (!seen.insert(value.string()).second)
        value.refuse("stands twice");
    return value.string();
}

Picture maybe_picture(json::Object& object)
{
    const auto value = object.find("picture");
    if (!value)
        return Picture::None;
    const auto picture = picture_named(value->string());
    if (!picture)
        value->refuse("no picture of that name");
    return *picture;
}

template <class Kind, std::size_t Count>
Kind kind(const json::Value& value, const std::pair<std::string_view, Kind> (&kinds)[Count])
{
    for (const auto& [name, found] : kinds)
        if (name == value.string())
            return found;
    value.refuse("no kind of that name");
}

Question::Kind question_kind(const json::Value& value)
{
    using K = Question::Kind;
    static constexpr std::pair<std::string_view, K> kinds[] = {
        {"place", K::Place},   {"choice", K::Choice},  {"several", K::Several},
        {"ranked", K::Ranked}, {"words", K::Words},    {"person", K::Person},
        {"talk", K::Talk},     {"subject", K::Subject}};
    return kind(value, kinds);
}

Stage::End stage_end(const json::Value& value)
{
    using E = Stage::End;
    static constexpr std::pair<std::string_view, E> ends[] = {{"summary", E::Summary},
                                                              {"review", E::Review}};
    return kind(value, ends);
}

std::vector<Choice> choices(const json::Value& value)
{
    std::set<std::string> seen;
    std::vector<Choice> all;
    for (const json::Value& item : value.items())
        all.push_back(item.as([&](json::Object& object) {
            return Choice{unique(object.at("code"), seen), words(object, "label"),
                          maybe_words(object, "caption"), maybe_picture(object)};
        }));
    return all;
}

using ChoiceLists = std::map<std::string, std::vector<Choice>>;

std::vector<Choice> question_choices(json::Object& object, const ChoiceLists& lists)
{
    if (const auto own = object.find("choices"))
        return choices(*own);
    const auto shared = object.find("choices_of");
    if (!shared)
        return {};
    const auto list = lists.find(shared->string());
    if (list == lists.end())
        shared->refuse("no list of choices of that name");
    return list->second;
}

bool has_choices(Question::Kind kind)
{
    switch (kind) {
    case Question::Kind::Place:
    case Question::Kind::Choice:
    case Question::Kind::Several:
    case Question::Kind::Ranked:
    case Question::Kind::Person: return true;
    case Question::Kind::Words:
    case Question::Kind::Talk:
    case Question::Kind::Subject: return false;
    }
    return false;
}

// The parts of the questions file that questions refer to.
struct Parts {
    std::set<std::string> stages, ids;
    std::vector<AnswerState> others;
    ChoiceLists lists;
};

// Left out: all of them, where an answer is asked for.
std::vector<AnswerState> question_others(json::Object& object, Question::Kind kind,
                                         const std::vector<AnswerState>& all)
{
    const bool none = kind == Question::Kind::Talk || kind == Question::Kind::Subject;
    if (!object.find("others"))
        return none ? std::vector<AnswerState>{} : all;
    if (none)
        object.refuse("this kind has no other answers");
    return object.list("others", one_of<AnswerState>);
}

Question question(json::Object& object, Parts& parts)
{
    Question question;
    question.id = unique(object.at("id"), parts.ids);
    question.stage = object.string("stage");
    if (!parts.stages.contains(question.stage))
        object.refuse("no stage of that id");
    question.kind = question_kind(object.at("kind"));
    question.per_scenario = object.boolean_or("per_scenario", false);
    question.second = object.boolean_or("second", question.kind == Question::Kind::Place);
    question.for_helpers = object.boolean_or("for_helpers", false);
    question.shows_voices = object.boolean_or("shows_voices", false);
    question.shows_support = object.boolean_or("shows_support", false);
    question.others = question_others(object, question.kind, parts.others);
    question.undecided = maybe_words(object, "undecided");
    question.voice = object.optional("voice", one_of<Voice>);
    if (question.kind == Question::Kind::Ranked)
        question.most = static_cast<int>(object.integer("most"));
    question.name = words(object, "name");
    question.title = words(object, "title");
    question.lead = maybe_words(object, "lead");
    question.choices = question_choices(object, parts.lists);
    question.words = maybe_words(object, "words");
    question.words_helper = maybe_words(object, "words_helper");
    if (has_choices(question.kind) == question.choices.empty())
        object.refuse("choices must stand with this kind, or must not");
    if (question.kind == Question::Kind::Words && question.words.empty())
        object.refuse("a question for words needs the label of their field");
    return question;
}

std::string prompt(const json::Value& value) { return words(value); }

Stage stage(json::Object& object, Parts& parts)
{
    Stage stage;
    stage.id = unique(object.at("id"), parts.stages);
    stage.name = words(object, "name");
    stage.chooses_scenarios = object.boolean_or("chooses_scenarios", false);
    stage.end = object.optional("end", stage_end).value_or(Stage::End::None);
    stage.prompts = object.optional_list("prompts", prompt);
    return stage;
}

OtherAnswer other_answer(json::Object& object)
{
    return {one_of<AnswerState>(object.at("state")), words(object, "label"),
            maybe_words(object, "caption"), maybe_picture(object),
            object.boolean_or("for_helpers", false)};
}

Booklet questions_file(json::Object& file)
{
    Booklet booklet;
    Parts parts;
    std::set<std::string> scenarios;
    booklet.prompts = file.optional_list("prompts", prompt);
    booklet.stages = file.list("stages", [&](json::Object& o) { return stage(o, parts); });
    booklet.scenarios = file.list("scenarios", [&](json::Object& o) {
        return Scenario{unique(o.at("code"), scenarios), words(o, "name"), words(o, "if_then"),
                        words(o, "caption")};
    });
    booklet.other_answers = file.list("other_answers", other_answer);
    for (const OtherAnswer& other : booklet.other_answers)
        parts.others.push_back(other.state);
    file.as("choice_lists", [&](json::Object& lists) {
        for (const auto& [name, list] : lists.members())
            parts.lists[name] = choices(list);
        return true;
    });
    booklet.questions =
        file.list("questions", [&](json::Object& object) { return question(object, parts); });
    std::set<std::string> spoken_to;
    booklet.practice = file.list("practice", [&](json::Object& object) {
        PracticeLine line{unique(object.at("slot"), spoken_to), words(object, "said")};
        if (!booklet.question(line.slot))
            object.refuse("no question asks for that slot");
        return line;
    });
    return booklet;
}

// The id of a source that is named in the file, or empty.
std::string maybe_source(json::Object& object, const std::set<std::string>& known)
{
    const auto value = object.find("source");
    if (!value)
        return {};
    if (!known.contains(value->string()))
        value->refuse("no source of that id");
    return value->string();
}

Guidance guidance_file(json::Object& file)
{
    Guidance guidance;
    std::set<std::string> sources, articles;
    guidance.sources = file.list("sources", [&](json::Object& o) {
        return Source{unique(o.at("id"), sources), words(o, "name"), words(o, "date")};
    });
    const auto paragraph = [&](json::Object& o) {
        return Paragraph{words(o, "text"), maybe_source(o, sources)};
    };
    guidance.articles = file.list("articles", [&](json::Object& o) {
        return Article{unique(o.at("id"), articles), words(o, "title"), words(o, "lead"),
                       o.list("paragraphs", paragraph), o.date("reviewed_on")};
    });
    guidance.supports = file.list("supports", [&](json::Object& o) {
        return Support{words(o, "name"), words(o, "what"), maybe_words(o, "address"),
                       maybe_source(o, sources)};
    });
    return guidance;
}

Strings strings_file(json::Object& file)
{
    Strings::Table table;
    for (const auto& [key, value] : file.members())
        table[key] = words(value);
    return Strings(std::move(table));
}

}  // namespace

Result<Booklet> parse_booklet(const BookletFiles& files)
{
    auto booklet = json::read(files.questions, "questions.json", questions_file);
    if (!booklet)
        return booklet.error();
    auto guidance = json::read(files.guidance, "guidance.json", guidance_file);
    if (!guidance)
        return guidance.error();
    auto strings = json::read(files.strings, "strings.json", strings_file);
    if (!strings)
        return strings.error();
    booklet->guidance = *std::move(guidance);
    booklet->strings = *std::move(strings);
    booklet->dates = date_words(booklet->strings);
    return booklet;
}

Result<Booklet> read_booklet(const ReadAsset& read, std::string_view language)
{
    const std::string tag(language);
    auto questions = read("content/" + tag + "/questions.json");
    if (!questions)
        return questions.error();
    auto guidance = read("content/" + tag + "/guidance.json");
    if (!guidance)
        return guidance.error();
    auto strings = read("strings/" + tag + ".json");
    if (!strings)
        return strings.error();
    return parse_booklet({*std::move(questions), *std::move(guidance), *std::move(strings)});
}

Result<Booklets> read_booklets(const ReadAsset& read)
{
    return in_languages<Booklet>(
        languages, [&](std::string_view language) { return read_booklet(read, language); });
}

}  // namespace kotozute
