#pragma once

#include "core/screens/screen.hpp"
#include "tests/support/bytes.hpp"

#include <filesystem>
#include <string>
#include <vector>

// Everything that stands on a page.
namespace kotozute::test {

// Collects labels and texts of one page, block by block.
struct Reader {
    std::vector<Label> labels;
    std::vector<std::string> texts;

    void label(const Label& l)
    {
        labels.push_back(l);
        texts.push_back(l.text);
    }
    void text(const std::string& t) { texts.push_back(t); }

    void read(const block::Heading& b) { label(b.label); }
    void read(const block::Text& b) { label(b.label); }
    void read(const block::Notice& b) { label(b.label); }
    void read(const block::Options& b)
    {
        label(b.label);
        for (const auto& option : b.options) {
            label(option.label);
            text(option.caption);
        }
    }
    void read(const block::Checks& b)
    {
        label(b.label);
        for (const auto& check : b.checks) {
            label(check.label);
            text(check.caption);
        }
    }
    void read(const block::Chips& b)
    {
        label(b.label);
        for (const auto& chip : b.chips) {
            label(chip.label);
            text(chip.said);
        }
    }
    void read(const block::Ranked& b)
    {
        label(b.label);
        for (const auto& item : b.items) {
            label(item.label);
            label(item.earlier_label);
            label(item.later_label);
        }
    }
    void read(const block::Segments& b)
    {
        label(b.label);
        for (const auto& part : b.parts)
            label(part.label);
    }
    void read(const block::Field& b)
    {
        label(b.label);
        text(b.helper);
        text(b.trouble);
    }
    void read(const block::Button& b)
    {
        label(b.label);
        text(b.caption);
    }
    void read(const block::VoiceSlip& b)
    {
        label(b.label);
        text(b.words);
        text(b.who);
    }
    void read(const block::Sides& b)
    {
        label(b.label);
        for (const auto& side : b.sides) {
            read(side.slip);
            read(side.choose);
        }
    }
    void read(const block::Items& b)
    {
        label(b.label);
        text(b.when_empty);
        for (const auto& item : b.items) {
            label(item.label);
            text(item.caption);
            text(item.note);
        }
    }
    void read(const block::Difference& b)
    {
        label(b.label);
        for (const auto& part : {b.before_label, b.before, b.now_label, b.now, b.why})
            text(part);
    }
    void read(const block::Timeline& b)
    {
        label(b.label);
        for (const auto& moment : b.moments) {
            text(moment.day);
            text(moment.what);
        }
    }
    void read(const block::Table& b)
    {
        label(b.label);
        for (const auto& column : b.columns)
            text(column);
        for (const auto& row : b.rows) {
            label(row.name);
            for (const auto& cell : row.cells)
                text(cell);
        }
    }
    void read(const block::Paper& b)
    {
        label(b.label);
        text(b.text_alternative);
    }
    void read(const block::Progress& b) { label(b.label); }
    void read(const block::Source& b) { label(b.label); }
    void read(const block::Map& b)
    {
        for (const Label& own : {b.label, b.closer, b.wider, b.whole, b.close, b.credit})
            label(own);
        if (b.start)
            label(b.start_label);
        text(b.rough);
        for (const auto& part : {b.words.between, b.words.first})  // the others are filled in later
            text(part);
    }
    void read(const block::Code& b) { label(b.label); }
    void read(const block::Illustration& b) { label(b.label); }

    void read(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks)
            std::visit([&](const auto& b) { read(b); }, block);
    }
    void read(const std::optional<block::Button>& button)
    {
        if (button)
            read(*button);
    }
};

inline Reader read(const Screen& page)
{
    Reader reader;
    reader.label(page.header.home);
    reader.label(page.header.text_size);
    for (const auto& tool : page.header.tools)
        reader.read(tool);
    if (!page.steps.empty())
        reader.label(page.steps_label);
    for (const auto& step : page.steps)
        reader.label(step.label);
    reader.text(page.kicker);
    reader.label(page.title);
    reader.text(page.lead);
    reader.text(page.picture);
    reader.read(page.body);
    reader.read(page.footer.back);
    reader.read(page.footer.rest);
    reader.read(page.footer.next);
    if (page.dialog) {
        reader.label(page.dialog->title);
        reader.read(page.dialog->body);
        reader.read(page.dialog->cancel);
        reader.read(page.dialog->confirm);
    }
    reader.label(page.status);
    return reader;
}

inline std::vector<Label> all_labels(const Screen& page) { return read(page).labels; }
inline std::vector<std::string> all_texts(const Screen& page) { return read(page).texts; }

// The source files of a folder, one after the other. Tests run in the folder of the project.
inline std::string sources_of(const std::string& folder)
{
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        all += read_bytes(entry.path().string());
    return all;
}

}  // namespace kotozute::test
