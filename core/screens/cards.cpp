#include "core/document/card.hpp"
#include "core/screens/parts.hpp"

#include <utility>

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

// What is on it, word for word: the letters of the small paper are too small for a small screen.
std::string told(const Scene& scene)
{
    const State& state = scene.state;
    const Document paper = document(state.record, scene.paper, {scene.now, false, state.on_card});
    return unmarked(card_text(paper, scene.paper.sheet, state.on_card));
}

block::Checks parts(const Scene& scene)
{
    const CardParts& on_card = scene.state.on_card;
    block::Checks checks{say(scene, "cards.parts"), {}};
    for (const auto& [part, on] :
         {std::pair{"place", on_card.place}, std::pair{"worse", on_card.worse},
          std::pair{"person", on_card.person}})
        checks.checks.push_back(
            {say(scene, std::string("cards.") + part), "", on, PutOnCard{part}});
    return checks;
}

block::Segments forms(const Scene& scene)
{
    block::Segments segments{say(scene, "cards.form"), {}};
    for (const char* form : {"card", "stickers"}) {
        const std::string file = std::string(form) + ".pdf";
        segments.parts.push_back({say(scene, std::string("cards.form.") + form),
                                  scene.state.card == file, ShowCard{file}});
    }
    return segments;
}

}  // namespace

Screen cards_screen(const Scene& scene)
{
    Screen screen = page(scene, "cards", say(scene, "cards.title"), words(scene, "cards.lead"));
    screen.body.push_back(parts(scene));
    screen.body.push_back(text(say(scene, "cards.always"), block::Text::Tone::Quiet));
    screen.body.push_back(forms(scene));
    screen.body.push_back(block::Paper{say(scene, "cards.paper"), told(scene), scene.state.paper});
    screen.body.push_back(block::Heading{say(scene, "cards.says")});
    screen.body.push_back(text({"cards.words", told(scene)}));
    screen.body.push_back(button(say(scene, "cards.as_file"), Kind::Secondary, Icon::Print,
                                 Export{scene.state.card}));
    screen.body.push_back(
        button(say(scene, "cards.code"), Kind::Quiet, Icon::Code, Export{"card.png"}));
    screen.body.push_back(
        button(say(scene, "cards.text"), Kind::Quiet, Icon::Note, Export{"card.txt"}));
    screen.body.push_back(text(say(scene, "summary.nothing_leaves"), block::Text::Tone::Quiet));
    return screen;
}

}  // namespace kotozute
