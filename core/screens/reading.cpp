#include "core/screens/parts.hpp"

#include <algorithm>

namespace kotozute {
namespace {

block::Source source_line(const Scene& scene, const Source& source)
{
    return {say(scene, "reading.source", {{"name", source.name}, {"date", source.date}})};
}

Screen article_screen(const Scene& scene, const Article& article)
{
    Screen screen =
        page(scene, "reading-" + article.id, {"title." + article.id, article.title}, article.lead);
    int number = 0;
    for (const Paragraph& paragraph : article.paragraphs) {
        const std::string id = article.id + '.' + std::to_string(++number);
        screen.body.push_back(text({id, paragraph.text}));
        if (const Source* source = scene.booklet.guidance.source(paragraph.source)) {
            block::Source line = source_line(scene, *source);
            line.label.id = id + ".source";
            screen.body.push_back(std::move(line));
        }
    }
    screen.body.push_back(
        text(say(scene, "reading.reviewed", {{"day", full_day(scene, article.reviewed_on)}}),
             block::Text::Tone::Quiet));
    return screen;
}

}  // namespace

Screen reading_screen(const Scene& scene)
{
    if (const Article* article = scene.booklet.guidance.article(scene.state.page.id))
        return article_screen(scene, *article);
    Screen screen =
        page(scene, "reading", say(scene, "reading.title"), words(scene, "reading.lead"));
    block::Items items{say(scene, "reading.list"), {}, ""};
    for (const Article& article : scene.booklet.guidance.articles) {
        block::Item item;
        item.label = {"article." + article.id, article.title};
        item.caption = article.lead;
        item.icon = Icon::Book;
        item.action = Go{{Page::Kind::Reading, article.id}};
        items.items.push_back(std::move(item));
    }
    screen.body.push_back(std::move(items));
    return screen;
}

Screen support_screen(const Scene& scene)
{
    Screen screen =
        page(scene, "support", say(scene, "support.title"), words(scene, "support.lead"));
    screen.body.push_back(block::Illustration{Picture::Cups, say(scene, "support.picture")});
    block::Items items{say(scene, "support.list"), {}, ""};
    int number = 0;
    for (const Support& support : scene.booklet.guidance.supports) {
        block::Item item;
        item.label = {"support." + std::to_string(++number), support.name};
        item.caption = support.what;
        item.note = support.address;
        item.icon = support.address.empty() ? Icon::Care : Icon::Hospital;
        items.items.push_back(std::move(item));
    }
    screen.body.push_back(std::move(items));
    for (const Source& source : scene.booklet.guidance.sources) {
        const auto& all = scene.booklet.guidance.supports;
        if (std::none_of(all.begin(), all.end(),
                         [&](const Support& support) { return support.source == source.id; }))
            continue;
        block::Source line = source_line(scene, source);
        line.label.id = "support.source." + source.id;
        screen.body.push_back(std::move(line));
    }
    screen.body.push_back(block::Notice{say(scene, "support.no_phones"), Icon::Phone, false});
    return screen;
}

}  // namespace kotozute
