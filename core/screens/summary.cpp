#include "core/app/feasibility.hpp"
#include "core/app/saying.hpp"
#include "core/document/document.hpp"
#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

void add_line(std::string& all, const Scene& scene, const std::string& title,
              const std::string& text)
{
    if (!text.empty())
        all += (all.empty() ? "" : "\n") + filled(scene.wording.sheet.heading, title) + text;
}

std::string version_line(const Scene& scene)
{
    const State& state = scene.state;
    if (state.record.version == 0)
        return words(scene, "summary.never_kept");
    const Date kept = japan_date(state.versions.empty() ? scene.now : state.versions.back().at);
    return words(
        scene, state.record.changed_since_kept ? "summary.changed" : "summary.version",
        {{"version", std::to_string(state.record.version)}, {"day", full_day(scene, kept)}});
}

void append_ways(std::vector<Block>& body, const Scene& scene)
{
    body.push_back(block::Heading{say(scene, "summary.ways")});
    body.push_back(
        button(say(scene, "summary.pdf"), Kind::Secondary, Icon::Print, Export{"summary.pdf"}));
    body.push_back(button(say(scene, "summary.cards"), Kind::Secondary, Icon::Code,
                          Go{{Page::Kind::Cards, ""}}));
    body.push_back(
        button(say(scene, "summary.fhir"), Kind::Secondary, Icon::List, Export{"bundle.json"}));
    body.push_back(button(say(scene, "summary.referral"), Kind::Secondary, Icon::Letter,
                          Export{"referral.json"}));
    body.push_back(button(say(scene, "summary.handing"), Kind::Secondary, Icon::Letter,
                          Go{{Page::Kind::Handing, ""}}));
    body.push_back(text(say(scene, "summary.nothing_leaves"), block::Text::Tone::Quiet));
    body.push_back(button(say(scene, "summary.locked"), Kind::Secondary, Icon::Lock,
                          Go{{Page::Kind::Locked, ""}}));
    if (scene.state.custody == Custody::Kept)
        body.push_back(button(say(scene, "summary.code"), Kind::Secondary, Icon::Code,
                              Go{{Page::Kind::Code, ""}}));
    if (scene.state.team.offered)
        body.push_back(button(say(scene, "summary.team"), Kind::Secondary, Icon::People,
                              Go{{Page::Kind::Team, ""}}));
    body.push_back(
        button(say(scene, "take_in.link"), Kind::Link, Icon::Letter, Go{{Page::Kind::TakeIn, ""}}));
    body.push_back(
        button(say(scene, "check_paper.link"), Kind::Link, Icon::Code, Go{{Page::Kind::Scan, ""}}));
}

// "生年月日", as the field is called on its page.
std::string field_name(const Scene& scene, const Question& question, const std::string& part)
{
    switch (question.kind) {
    case Question::Kind::Person: return words(scene, "person." + part);
    case Question::Kind::Talk: return words(scene, "talk." + part);
    case Question::Kind::Subject: return words(scene, "subject." + part);
    case Question::Kind::Place:
    case Question::Kind::Choice:
    case Question::Kind::Several:
    case Question::Kind::Ranked:
    case Question::Kind::Words: break;
    }
    return question.name;
}

// What differs and is on the paper twice, with the way to settle it.
void append_open(std::vector<Block>& body, const Scene& scene)
{
    const std::size_t open = open_disputes(scene.state.record).size();
    if (open == 0)
        return;
    body.push_back(block::Notice{say(scene, "summary.differs", {{"count", std::to_string(open)}}),
                                 Icon::TwoWays, false});
    body.push_back(button(say(scene, "summary.differs.see"), Kind::Link, Icon::TwoWays,
                          Go{{Page::Kind::Review, ""}}));
}

// What was typed and is not on the paper, with the way to where it was typed.
void append_unread(std::vector<Block>& body, const Scene& scene)
{
    for (const auto& [typed, _] : unsaid(scene.booklet, scene.state)) {
        const auto [slot, part] = part_of(typed);
        const Question* question = scene.booklet.question(slot);
        if (!question)
            continue;
        const std::string name = field_name(scene, *question, part);
        body.push_back(block::Notice{
            {"summary.unread." + typed, words(scene, "summary.unread", {{"field", name}})},
            Icon::Info,
            true});
        body.push_back(
            button({"summary.reread." + typed, words(scene, "summary.reread", {{"field", name}})},
                   Kind::Link, Icon::Pencil, Go{{Page::Kind::Question, slot}}));
    }
}

// On a small screen the letters of a whole sheet are too small to read: its words can be, instead.
void append_paper(std::vector<Block>& body, const Scene& scene)
{
    const bool as_words = scene.state.paper_as_words;
    const Document paper = document(on_the_sheet(scene.state), scene.wording, {scene.now, false});
    body.push_back(block::Paper{say(scene, "summary.paper"), read_aloud(scene, paper),
                                as_words ? nullptr : scene.state.paper});
    body.push_back(button(say(scene, as_words ? "summary.as_paper" : "summary.as_words"),
                          Kind::Quiet, as_words ? Icon::Print : Icon::TextSize,
                          ShowPaper{!as_words}));
}

}  // namespace

// In the language of the page: for those who cannot see the paper, or not read it.
std::string read_aloud(const Scene& scene, const Document& document)
{
    std::string all;
    add_line(all, scene, document.head.title, document.head.name);
    for (const DocumentBox* box : {&document.place, &document.worse, &document.person}) {
        std::string text = box->caption;
        add_listed(text, scene, box->text);
        for (const std::string& note : box->notes)
            add_listed(text, scene, note);
        add_listed(text, scene, box->phone);
        add_line(all, scene, box->title, text);
    }
    for (const ScenarioRow& row : document.rows) {
        std::string text;
        for (const auto& [column, cell] :
             {std::pair(1U, &row.care), std::pair(2U, &row.death), std::pair(3U, &row.worse)})
            add_listed(text, scene, document.columns.at(column) + " " + cell->text);
        add_line(all, scene, row.scenario, text);
    }
    for (const Passage* passage :
         {&document.values, &document.keep_doing, &document.worries, &document.must_not}) {
        add_line(all, scene, passage->title, listed(scene, passage->lines));
    }
    for (const Slip& slip : document.voices)
        add_line(all, scene, slip.title, slip.words);
    for (const Fact& fact : document.disputes)
        add_line(all, scene, fact.label, fact.text);
    return unmarked(all + "\n" + document.foot.declaration);
}

Screen summary_screen(const Scene& scene)
{
    Screen screen =
        page(scene, "summary", say(scene, "summary.title"), words(scene, "summary.lead"));
    screen.body.push_back(
        text({"summary.version_line", version_line(scene)}, block::Text::Tone::Quiet));
    append_open(screen.body, scene);
    append_unread(screen.body, scene);
    append_paper(screen.body, scene);
    append_feasibility(screen.body, scene);
    append_old_papers(screen.body, scene);
    screen.body.push_back(block::Notice{say(scene, "summary.declaration"), Icon::Info, false});
    append_ways(screen.body, scene);
    if (scene.state.custody == Custody::Guest && !is_empty(scene.state.record))
        screen.body.push_back(button(say(scene, "summary.keep"), Kind::Primary, Icon::Letter,
                                     Go{{Page::Kind::Keep, ""}}));
    screen.footer = walk_footer(scene);
    return screen;
}

}  // namespace kotozute
