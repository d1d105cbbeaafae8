#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

void append_choosing(std::vector<Block>& body, const Scene& scene, bool another)
{
    body.push_back(button(say(scene, another ? "take_in.choose_other" : "take_in.choose"),
                          another ? Kind::Quiet : Kind::Primary, Icon::Letter, ChooseShare{}));
}

void append_locked(std::vector<Block>& body, const Scene& scene, const Received& received)
{
    body.push_back(text(say(scene, "take_in.file", {{"file", unmarked(received.file)}})));
    append_passphrase(body, scene, words(scene, "take_in.passphrase"));
    body.push_back(button(say(scene, "take_in.open"), Kind::Primary, Icon::Lock, OpenShare{}));
}

block::Item line(const Scene& scene, const std::string& key, std::string what,
                 std::string more = {})
{
    block::Item item;
    item.label = {key, words(scene, key)};
    item.caption = std::move(what);
    item.note = std::move(more);
    return item;
}

// It came as a code, of another screen, and not as a file.
bool is_code(const Received& received) { return received.file.empty(); }

std::string contents(const Scene& scene, const Share& share)
{
    std::string all;
    const auto add = [&](const std::string& part) { add_listed(all, scene, part); };
    if (!share.pdf.empty())
        add(words(scene, "locked.part.pdf"));
    if (!share.bundle.empty())
        add(words(scene, "locked.part.bundle"));
    if (!share.revisions.empty())
        add(words(scene, share.program.empty() ? "take_in.part.words" : "take_in.part.revisions",
                  {{"count", std::to_string(share.revisions.size())}}));
    return all;
}

// Who, when, what.
block::Items details(const Scene& scene, const Share& share)
{
    const ShareSubject& about = share.about;
    const std::string born =
        about.born ? words(scene, "take_in.born", {{"day", full_day(scene, *about.born)}}) : "";
    block::Items items{say(scene, "take_in.details"), {}, ""};
    items.items.push_back(
        line(scene, "take_in.about",
             about.name.empty() ? words(scene, "take_in.somebody") : unmarked(about.name), born));
    if (!share.program.empty())  // a code does not say it
        items.items.push_back(line(scene, "take_in.made",
                                   words(scene, "take_in.made_by",
                                         {{"day", full_day(scene, japan_date(share.made))},
                                          {"program", unmarked(share.program)}})));
    items.items.push_back(line(scene, "take_in.contents", contents(scene, share)));
    return items;
}

// A document also tells who wrote it; its days are written in many ways.
block::Items details(const Scene& scene, const BundleContents& said)
{
    const auto text_of = [&](const std::string& known, std::string_view unknown) {
        return known.empty() ? words(scene, unknown) : unmarked(known);
    };
    const auto day_of = [&](const std::string& written) {
        const auto date = parse_date(written);
        return date ? full_day(scene, *date) : unmarked(written);
    };
    block::Items items{say(scene, "take_in.details"), {}, ""};
    items.items.push_back(
        line(scene, "take_in.about", text_of(said.person, "take_in.somebody"), day_of(said.born)));
    items.items.push_back(line(scene, "take_in.document",
                               text_of(said.title, "take_in.document.no_title"), day_of(said.day)));
    if (!said.authors.empty())
        items.items.push_back(
            line(scene, "take_in.authors", unmarked(listed(scene, said.authors))));
    return items;
}

void append_details(std::vector<Block>& body, const Scene& scene, const Received& received)
{
    const BundleContents* document = received.bundle.get();
    if (received.share->sample)
        body.push_back(block::Notice{say(scene, "take_in.sample"), Icon::Info, true});
    body.push_back(document ? details(scene, *document) : details(scene, *received.share));
    if (!received.share->pdf.empty())
        body.push_back(
            button(say(scene, "take_in.paper"), Kind::Secondary, Icon::Print, TakePaper{}));
    if (document && !document->ours)
        body.push_back(block::Notice{say(scene, "take_in.foreign"), Icon::Info, false});
}

void append_lines(std::vector<Block>& body, const std::vector<std::string>& lines,
                  const std::string& id, block::Text::Tone tone)
{
    for (std::size_t i = 0; i < lines.size(); ++i)
        body.push_back(text({id + '/' + std::to_string(i), unmarked(lines[i])}, tone));
}

// Word for word; what is not understood is named by its place.
void append_said(std::vector<Block>& body, const Scene& scene, const BundleContents& said)
{
    for (std::size_t i = 0; i < said.parts.size(); ++i) {
        const std::string id = "part/" + std::to_string(i);
        if (!said.parts[i].title.empty())
            body.push_back(block::Heading{{id, unmarked(said.parts[i].title)}});
        append_lines(body, said.parts[i].lines, id, block::Text::Tone::Body);
    }
    if (said.unknown.empty())
        return;
    body.push_back(block::Heading{say(scene, "take_in.unknown")});
    body.push_back(text(say(scene, "take_in.unknown.lead")));
    append_lines(body, said.unknown, "unknown", block::Text::Tone::Quiet);
}

void append_counts(std::vector<Block>& body, const Scene& scene, const Overlap& overlap)
{
    const auto count = [&](std::size_t number) {
        return words(scene, "take_in.count", {{"count", std::to_string(number)}});
    };
    block::Items counts{say(scene, "take_in.compare"), {}, ""};
    counts.items.push_back(line(scene, "take_in.common", count(overlap.common)));
    counts.items.push_back(line(scene, "take_in.only_there", count(overlap.only_there)));
    counts.items.push_back(line(scene, "take_in.only_here", count(overlap.only_here)));
    body.push_back(std::move(counts));
}

void append_doubt(std::vector<Block>& body, const Scene& scene, const Received& received)
{
    const Doubt why = doubt(scene.state.record, received);
    if (why == Doubt::AnotherName)
        body.push_back(block::Notice{say(scene, "take_in.another_name"), Icon::People, true});
    else if (unrelated(*received.overlap))
        body.push_back(block::Notice{say(scene, "take_in.unrelated"), Icon::People,
                                     why == Doubt::NothingShared});
}

void append_merging(std::vector<Block>& body, const Scene& scene, const Received& received)
{
    const Overlap& overlap = *received.overlap;
    append_counts(body, scene, overlap);
    append_doubt(body, scene, received);
    if (overlap.only_there == 0) {
        body.push_back(block::Notice{say(scene, "take_in.nothing_new"), Icon::Check, false});
        return;
    }
    if (received.lacking) {
        body.push_back(block::Notice{say(scene, "take_in.lacking"), Icon::Info, true});
        return;
    }
    body.push_back(button(say(scene, "take_in.merge"), Kind::Primary, Icon::Plus, MergeShare{}));
    body.push_back(text(say(scene, "take_in.merge.note"), block::Text::Tone::Quiet));
}

void append_comparison(std::vector<Block>& body, const Scene& scene, const Received& received)
{
    const State& state = scene.state;
    if (!can_be_merged(received)) {
        body.push_back(block::Notice{say(scene, "take_in.only_papers"), Icon::Info, false});
        return;
    }
    if (state.custody == Custody::Guest && !state.kept_here) {
        body.push_back(block::Notice{say(scene, "take_in.nothing_here"), Icon::Info, false});
        body.push_back(button(say(scene, "take_in.keep_first"), Kind::Primary, Icon::Letter,
                              Go{{Page::Kind::Keep, ""}}));
        return;
    }
    if (state.custody == Custody::Guest) {
        body.push_back(block::Notice{say(scene, "take_in.unlock_first"), Icon::Info, false});
        body.push_back(button(say(scene, "take_in.unlock"), Kind::Secondary, Icon::Lock,
                              Go{{Page::Kind::Unlock, ""}}));
        return;
    }
    if (received.incomparable)
        body.push_back(block::Notice{say(scene, "take_in.incomparable"), Icon::Info, true});
    if (received.overlap)
        append_merging(body, scene, received);
}

}  // namespace

Screen take_in_screen(const Scene& scene)
{
    const auto& received = scene.state.received;
    const std::string about = !received            ? "take_in"
                              : is_code(*received) ? "take_in.code"
                              : received->bundle   ? "take_in.bundle"
                                                   : "take_in";
    Screen screen =
        page(scene, "take_in", say(scene, about + ".title"), words(scene, about + ".lead"));
    if (!received) {
        append_choosing(screen.body, scene, false);
        return screen;
    }
    if (received->share) {
        append_details(screen.body, scene, *received);
        append_comparison(screen.body, scene, *received);
        screen.body.push_back(
            button(say(scene, is_code(*received) ? "take_in.code.drop" : "take_in.drop"),
                   Kind::Quiet, Icon::Cross, DropShare{}));
        if (received->bundle)
            append_said(screen.body, scene, *received->bundle);
        return screen;
    }
    append_locked(screen.body, scene, *received);
    append_choosing(screen.body, scene, true);
    return screen;
}

}  // namespace kotozute
