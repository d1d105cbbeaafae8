// 場所の一覧: the lists of places in use, and a new one on its way.
#include "core/app/on_areas.hpp"
#include "core/places/open_data_file.hpp"
#include "core/screens/area_parts.hpp"

namespace kotozute {
namespace {

using Body = std::vector<Block>;
using Kind = block::Button::Kind;
using Reached = TakingIn::Stage;
using Tone = block::Text::Tone;

block::Item item(const Scene& scene, const ShelvedPack& pack, bool built)
{
    block::Item item;
    item.label = {"areas.pack." + pack.code, area_name(scene, pack.name, pack.code)};
    item.caption = words(scene, "areas.places", {{"count", std::to_string(pack.places)}});
    if (const auto day = parse_date(pack.edition))
        add_beside(item.caption, scene,
                   words(scene, "areas.edition", {{"day", full_day(scene, *day)}}));
    add_beside(item.caption, scene,
               built ? words(scene, "areas.built") : seal_words(scene, pack.seal));
    if (!pack.credit.empty())
        item.note = words(scene, "places.credit", {{"name", unmarked(pack.credit)}});
    item.icon = Icon::List;
    return item;
}

block::Button removal(const Scene& scene, const std::string& what, const std::string& name)
{
    return button({"areas.remove." + what, words(scene, "areas.remove", {{"name", name}})},
                  Kind::Quiet, Icon::Cross, RemoveArea{what});
}

void append_packs(Body& body, const Scene& scene, const Shelf& shelf)
{
    block::Items packs{say(scene, "areas.now"), {}, words(scene, "areas.none")};
    for (const ShelvedPack& pack : shelf.packs)
        packs.items.push_back(item(scene, pack, shelf.built));
    body.push_back(std::move(packs));
    for (const ShelvedPack& pack : shelf.packs)
        if (pack.corrected > 0)
            body.push_back(button({"areas.corrected." + pack.code,
                                   words(scene, "areas.corrected",
                                         {{"name", area_name(scene, pack.name, pack.code)},
                                          {"count", std::to_string(pack.corrected)}})},
                                  Kind::Quiet, Icon::Note, ExportCorrections{pack.code}));
    for (const ShelvedPack& pack : shelf.packs)
        if (pack.removable)
            body.push_back(removal(scene, pack.code, area_name(scene, pack.name, pack.code)));
    for (const UnusablePack& pack : shelf.unusable) {
        body.push_back(block::Notice{
            {"areas.unusable." + pack.file,
             words(scene, "areas.unusable",
                   {{"file", unmarked(pack.file)}, {"why", trouble_words(scene, pack.why)}})},
            Icon::Info,
            true});
        if (!shelf.fixed)
            body.push_back(removal(scene, pack.file, unmarked(pack.file)));
    }
}

void append_choosing(Body& body, const Scene& scene)
{
    const TakingIn& taking = scene.state.taking_in;
    body.push_back(block::Heading{say(scene, "areas.new")});
    if (taking.refusal)
        body.push_back(block::Notice{
            {"areas.refused", refusal_words(scene, *taking.refusal)}, Icon::Info, true});
    body.push_back(text(say(scene, "areas.new.text")));
    body.push_back(
        button(say(scene, "areas.choose"), Kind::Primary, Icon::List, ChooseAreaFiles{}));
    body.push_back(text(say(scene, "areas.untouched"), Tone::Quiet));
}

void append_chosen(Body& body, const Scene& scene)
{
    body.push_back(block::Heading{say(scene, "areas.new")});
    block::Items files{say(scene, "areas.files"), {}, ""};
    for (const std::string& path : scene.state.taking_in.paths) {
        block::Item file;
        const std::string name = open_data::name_of(path);
        file.label = {"areas.file." + name, unmarked(name)};
        file.icon = Icon::Note;
        files.items.push_back(std::move(file));
    }
    body.push_back(std::move(files));
    body.push_back(field(say(scene, "areas.code"), words(scene, "areas.code.helper"), scene,
                         std::string(area_code_field), block::Field::Kind::Line));
    body.push_back(field(say(scene, "areas.day"), words(scene, "areas.day.helper"), scene,
                         std::string(area_day_field), block::Field::Kind::Date));
    body.push_back(button(say(scene, "areas.start"), Kind::Primary, Icon::Next, StartIntake{}));
    body.push_back(
        button(say(scene, "areas.give_up"), Kind::Secondary, Icon::Cross, GiveUpIntake{}));
}

void append_reading(Body& body, const Scene& scene)
{
    body.push_back(block::Heading{say(scene, "areas.new")});
    body.push_back(block::Progress{say(scene, "areas.reading"), scene.state.taking_in.progress});
    body.push_back(
        button(say(scene, "areas.give_up"), Kind::Secondary, Icon::Cross, GiveUpIntake{}));
    body.push_back(text(say(scene, "areas.untouched"), Tone::Quiet));
}

void append_new(Body& body, const Scene& scene)
{
    switch (scene.state.taking_in.stage) {
    case Reached::None:
    case Reached::Refused: return append_choosing(body, scene);
    case Reached::Chosen: return append_chosen(body, scene);
    case Reached::Reading: return append_reading(body, scene);
    case Reached::Ready: return append_ready(body, scene, *scene.state.taking_in.found);
    }
}

}  // namespace

Screen areas_screen(const Scene& scene)
{
    Screen screen = page(scene, "areas", say(scene, "areas.title"), words(scene, "areas.lead"));
    if (!scene.state.shelf) {
        screen.body.push_back(block::Notice{say(scene, "areas.not_here"), Icon::Info, false});
        return screen;
    }
    // What is to be decided stands first.
    const bool ready = scene.state.taking_in.stage == Reached::Ready;
    if (ready)
        append_new(screen.body, scene);
    append_packs(screen.body, scene, *scene.state.shelf);
    if (scene.state.shelf->fixed)
        screen.body.push_back(block::Notice{say(scene, "areas.fixed"), Icon::Info, false});
    else if (!ready)
        append_new(screen.body, scene);
    return screen;
}

}  // namespace kotozute
