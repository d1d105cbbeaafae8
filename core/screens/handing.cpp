#include "core/app/handing.hpp"
#include "core/app/feasibility.hpp"
#include "core/document/document.hpp"
#include "core/preferences/codes.hpp"
#include "core/screens/parts.hpp"

#include <utility>

namespace kotozute {
namespace {

using Body = std::vector<Block>;
using Kind = block::Button::Kind;

std::string way_words(const Scene& scene, const std::string& way)
{
    return way.empty() ? "" : words(scene, "handing.way." + way);
}

std::string part_names(const Scene& scene, const ShareConsent& what)
{
    std::vector<std::string> names;
    for (const SharePart part : parts_of(what))
        names.push_back(words(scene, "handing.part." + std::string(name_of(part))));
    return names.empty() ? ""
                         : words(scene, "handing.with_parts", {{"parts", beside(scene, names)}});
}

// "佐藤（在宅医）": there may be two of that name.
std::string recipient_words(const Scene& scene, const ShareConsent& what)
{
    return unmarked(what.recipient) + (what.role.empty() ? "" : aside(scene, unmarked(what.role)));
}

// "版2・10月6日・紙で・のせたもの（場所・人）・2027年4月6日まで"
std::string what_was_given(const Scene& scene, const ShareConsent& what)
{
    return beside(
        scene,
        {what.version > 0
             ? words(scene, "handing.version", {{"version", std::to_string(what.version)}})
             : words(scene, "handing.draft"),
         what.given ? day(scene, *what.given) : "", way_words(scene, what.way),
         part_names(scene, what),
         what.until ? words(scene, "handing.until_day", {{"day", day(scene, *what.until)}}) : ""});
}

std::string how_it_stands(const Scene& scene, const ShareConsent& what)
{
    std::string all =
        words(scene, outdated(scene.state.record, what) ? "handing.now_other" : "handing.now_same");
    if (what.until && *what.until < japan_date(scene.now))
        all += words(scene, "handing.past_until");
    if (what.ended)
        all += words(scene, "handing.ended", {{"day", day(scene, *what.ended)}});
    return all;
}

block::Item line(const Scene& scene, const Handed& one)
{
    const ShareConsent& what = one.what;
    block::Item item;
    item.label = {"handing." + one.slot, recipient_words(scene, what)};
    item.caption = beside(scene, {what_was_given(scene, what), unmarked(what.phone)});
    item.note = how_it_stands(scene, what);
    item.icon = outdated(scene.state.record, what) ? Icon::Info : Icon::Check;
    item.action = ShowHanding{one.slot};
    item.selected = scene.state.handing.shown == one.slot;
    return item;
}

void append_given(Body& body, const Scene& scene)
{
    const auto given = handed(scene.state.record);
    block::Items items{say(scene, "handing.given"), {}, words(scene, "handing.given.none")};
    items.label.id = "handing.list";
    for (const Handed& one : given)
        items.items.push_back(line(scene, one));
    body.push_back(std::move(items));
    for (const Handed& one : given)
        if (one.slot == scene.state.handing.shown && !one.what.ended) {
            body.push_back(block::Notice{say(scene, "handing.taking_back"), Icon::Info, false});
            body.push_back(
                button(say(scene, "handing.take_back", {{"name", unmarked(one.what.recipient)}}),
                       Kind::Secondary, Icon::Cross, TakeBackHanding{one.slot}));
        }
    if (given.empty())
        return;
    const bool on = scene.state.list_on_paper;
    body.push_back(
        block::Checks{say(scene, "handing.list_on_paper"),
                      {{say(scene, "handing.list_on_paper.check"),
                        words(scene, "handing.list_on_paper.caption"), on, PutListOnPaper{!on}}}});
}

void append_parts(Body& body, const Scene& scene)
{
    const Handing& handing = scene.state.handing;
    block::Checks checks{say(scene, "handing.parts"), {}};
    for (const auto& [part, name] : codes::names(SharePart{}))
        checks.checks.push_back({say(scene, "handing.parts." + std::string(name)), "",
                                 handing.parts.contains(part), PutPart{part}});
    body.push_back(std::move(checks));
    body.push_back(text(say(scene, "handing.always"), block::Text::Tone::Quiet));
    block::Segments ways{say(scene, "handing.way"), {}};
    for (const char* way : {"paper", "file", "screen"})
        ways.parts.push_back(
            {say(scene, std::string("handing.way.") + way), handing.way == way, SetWay{way}});
    body.push_back(std::move(ways));
}

std::string_view lacks_key(HandingLacks lacks)
{
    switch (lacks) {
    case HandingLacks::Name: return "handing.lacks.name";
    case HandingLacks::Parts: return "handing.lacks.parts";
    case HandingLacks::Way: return "handing.lacks.way";
    case HandingLacks::Nothing: break;
    }
    return {};
}

// What goes, and nothing else; then that it went.
void append_outcome(Body& body, const Scene& scene)
{
    const State& state = scene.state;
    body.push_back(block::Heading{say(scene, "handing.preview")});
    DocumentOptions options{scene.now};
    options.parts = state.handing.parts;
    const Document paper = document(on_the_sheet(state), scene.wording, options);
    body.push_back(
        block::Paper{say(scene, "summary.paper"), read_aloud(scene, paper), state.paper});
    body.push_back(
        button(say(scene, "handing.as_file"), Kind::Secondary, Icon::Print, Export{"summary.pdf"}));
    body.push_back(
        button(say(scene, "handing.as_fhir"), Kind::Secondary, Icon::List, Export{"bundle.json"}));
    const HandingLacks lacks = lacking(state);
    block::Button record =
        button(say(scene, "handing.record"), Kind::Primary, Icon::Check, RecordHanding{});
    record.enabled = lacks == HandingLacks::Nothing;
    if (!record.enabled)
        body.push_back(text(say(scene, lacks_key(lacks)), block::Text::Tone::Quiet));
    body.push_back(std::move(record));
}

}  // namespace

void append_recipient(Body& body, const Scene& scene)
{
    block::Items known{say(scene, "handing.known"), {}, ""};
    for (const Recipient& one : known_recipients(scene.state.record)) {
        block::Item item;
        item.label = {"handing.known." + one.slot, unmarked(one.name)};
        item.caption =
            beside(scene, {unmarked(one.role), unmarked(one.phone), way_words(scene, one.way)});
        item.icon = Icon::Person;
        item.action = FillRecipient{one.slot};
        known.items.push_back(std::move(item));
    }
    if (!known.items.empty())
        body.push_back(std::move(known));
    using Field = block::Field::Kind;
    for (const auto& [name, kind] :
         {std::pair{"name", Field::Line}, std::pair{"role", Field::Line},
          std::pair{"phone", Field::Phone}, std::pair{"until", Field::Date}}) {
        const std::string key = std::string("handing.") + name;
        body.push_back(field(say(scene, key), words(scene, "handing.helper." + std::string(name)),
                             scene, std::string("hand#") + name, kind));
    }
}

void append_old_papers(Body& body, const Scene& scene)
{
    std::string names;
    for (const ShareConsent& what : holders_of_old(scene.state.record))
        add_listed(names, scene, recipient_words(scene, what));
    if (names.empty())
        return;
    body.push_back(block::Notice{say(scene, "handing.old", {{"names", names}}), Icon::Info, false});
    body.push_back(button(say(scene, "handing.see_old"), Kind::Link, Icon::List,
                          Go{{Page::Kind::Handing, ""}}));
}

Screen handing_screen(const Scene& scene)
{
    Screen screen =
        page(scene, "handing", say(scene, "handing.title"), words(scene, "handing.lead"));
    append_given(screen.body, scene);
    screen.body.push_back(block::Heading{say(scene, "handing.new")});
    append_recipient(screen.body, scene);
    append_parts(screen.body, scene);
    append_outcome(screen.body, scene);
    return screen;
}

}  // namespace kotozute
