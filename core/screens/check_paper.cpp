#include "core/app/feasibility.hpp"
#include "core/document/card_check.hpp"
#include "core/screens/parts.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

void append_choosing(std::vector<Block>& body, const Scene& scene)
{
    const bool another = scene.state.scanned.has_value();
    const Kind first = another ? Kind::Secondary : Kind::Primary;
    if (scene.state.has_camera)
        body.push_back(button(say(scene, "check_paper.camera"), first, Icon::Code, UseCamera{}));
    body.push_back(button(say(scene, another ? "check_paper.choose_other" : "check_paper.choose"),
                          scene.state.has_camera ? Kind::Secondary : first, Icon::Print,
                          ChoosePicture{}));
    body.push_back(text(say(scene, "check_paper.private"), block::Text::Tone::Quiet));
}

void tell(std::vector<Block>& body, const Scene& scene, const char* what, Icon icon,
          bool alert = false)
{
    body.push_back(block::Notice{say(scene, what), icon, alert});
}

void append_new_paper(std::vector<Block>& body, const Scene& scene)
{
    body.push_back(button(say(scene, "check_paper.new_paper"), Kind::Primary, Icon::Print,
                          Export{"summary.pdf"}));
    body.push_back(button(say(scene, "check_paper.new_card"), Kind::Secondary, Icon::Code,
                          Go{{Page::Kind::Cards, ""}}));
    body.push_back(text(say(scene, "check_paper.old_ones"), block::Text::Tone::Quiet));
}

// Which version and day it is of, and what of it does not stand any more.
void append_lines(std::vector<Block>& body, const Scene& scene, const CardCheck& check)
{
    body.push_back(
        text(say(scene, "check_paper.of", {{"version", check.version}, {"day", check.day}})));
    if (check.differing.empty()) {
        const bool older = check.kind == CardCheck::Kind::Older;
        body.push_back(text(say(scene, older ? "check_paper.stands" : "check_paper.agrees")));
        return;
    }
    for (const CardCheck::Line& line : check.differing) {
        block::Difference difference;
        difference.label = {"check_paper.line." + line.title, line.title};
        difference.before_label = words(scene, "check_paper.on_paper");
        difference.before = unmarked(line.paper);
        difference.now_label = words(scene, "check_paper.now");
        difference.now = unmarked(line.now);
        body.push_back(std::move(difference));
    }
}

void append_card(std::vector<Block>& body, const Scene& scene, const CardCheck& check)
{
    switch (check.kind) {
    case CardCheck::Kind::NotACard: return tell(body, scene, "check_paper.not_a_card", Icon::Info);
    case CardCheck::Kind::Sample:
        return tell(body, scene, scene.state.practising ? "check_paper.real" : "check_paper.sample",
                    Icon::Info);
    case CardCheck::Kind::AnotherPerson:
        return tell(body, scene, "check_paper.another", Icon::People, true);
    case CardCheck::Kind::Same:
        tell(body, scene, "check_paper.same", Icon::Check);
        body.push_back(
            text(say(scene, "check_paper.of", {{"version", check.version}, {"day", check.day}})));
        return;
    case CardCheck::Kind::Older: tell(body, scene, "check_paper.older", Icon::Info); break;
    case CardCheck::Kind::Newer: tell(body, scene, "check_paper.newer", Icon::TwoWays); break;
    case CardCheck::Kind::Otherwise:
        tell(body, scene, "check_paper.otherwise", Icon::TwoWays);
        break;
    }
    append_lines(body, scene, check);
    if (check.kind == CardCheck::Kind::Newer)
        body.push_back(button(say(scene, "take_in.link"), Kind::Secondary, Icon::Letter,
                              Go{{Page::Kind::TakeIn, ""}}));
    else
        append_new_paper(body, scene);
}

// Of codes that are none of ours, and are on the same picture, nothing is told.
void append_checks(std::vector<Block>& body, const Scene& scene, const Scanned& scanned)
{
    std::vector<CardCheck> cards;
    for (const std::string& code : scanned.codes)
        cards.push_back(check_card(code, on_the_sheet(scene.state), scene.paper,
                                   {scene.now, scene.state.practising}));
    std::stable_partition(cards.begin(), cards.end(), [](const CardCheck& card) {
        return card.kind != CardCheck::Kind::NotACard;
    });
    if (cards.empty())
        return tell(body, scene, "check_paper.no_code", Icon::Info);
    if (cards.size() > 1 && cards[1].kind != CardCheck::Kind::NotACard)
        return tell(body, scene, "check_paper.several", Icon::Info);
    append_card(body, scene, cards.front());
}

bool can_compare(const Scene& scene)
{
    return scene.state.custody == Custody::Kept || !is_empty(scene.state.record);
}

void append_nothing(std::vector<Block>& body, const Scene& scene)
{
    if (!scene.state.kept_here)
        return tell(body, scene, "check_paper.nothing_here", Icon::Info);
    tell(body, scene, "check_paper.unlock_first", Icon::Info);
    body.push_back(button(say(scene, "check_paper.unlock"), Kind::Secondary, Icon::Lock,
                          Go{{Page::Kind::Unlock, ""}}));
}

}  // namespace

Screen check_paper_screen(const Scene& scene)
{
    const auto& scanned = scene.state.scanned;
    // Once there is an answer, it comes first.
    Screen screen = page(scene, "check_paper", say(scene, "check_paper.title"),
                         scanned ? "" : words(scene, "check_paper.lead"));
    if (scanned && can_compare(scene))
        append_checks(screen.body, scene, *scanned);
    else if (scanned)
        append_nothing(screen.body, scene);
    append_choosing(screen.body, scene);
    return screen;
}

}  // namespace kotozute
