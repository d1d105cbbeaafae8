#pragma once

#include "core/base/utf8.hpp"
#include "core/content/booklet.hpp"
#include "core/content/record_json.hpp"
#include "core/document/card.hpp"
#include "core/document/layout.hpp"
#include "core/document/pdf.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

// What the tests of documents share: the real assets, the real fonts, and the programs that read
// what we wrote.
namespace kotozute::papers {

inline std::string read(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

inline void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

template <class T>
T sound(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

inline Result<std::string> asset(const std::string& name)
{
    return read(std::filesystem::path(KOTOZUTE_ASSETS) / name);
}

// In all languages, and in Japanese.
inline Wordings wordings() { return sound(read_wordings(asset, sound(read_booklets(asset)))); }
inline Wording wording()
{
    return sound(read_wording(asset, first_language, sound(read_booklet(asset, first_language))));
}

inline Fonts::Load font_loader()
{
    const std::filesystem::path folder = KOTOZUTE_FONTS;
    return [folder](Face face) -> FontBytes {
        const char* const names[] = {"kotozute-regular.ttf", "kotozute-bold.ttf",
                                     "kotozute-rest.otf"};
        return font_bytes(std::make_shared<const std::string>(
            read(folder / names[static_cast<std::size_t>(face)])));
    };
}

inline Fonts fonts() { return sound(Fonts::open(font_loader())); }

inline RecordFile sample()
{
    const std::filesystem::path assets = KOTOZUTE_ASSETS;
    return sound(read_record_file(read(assets / "samples/record.json"), "record.json"));
}

// A record on paper, from the document to the file.
struct Paper {
    Document document;
    std::string card;
    Sheet sheet;
    std::string pdf;
};

inline Paper paper_of(const Record& record, bool is_sample = false)
{
    const Timestamp now = *parse_timestamp("2026-11-22T18:05:00+09:00");
    const Wording words = wording();
    const Fonts faces = fonts();
    Paper paper;
    paper.document = document(record, words, {now, is_sample});
    paper.card = card_text(paper.document, words.sheet);
    paper.sheet = layout(paper.document, faces, qr_code(paper.card));
    paper.pdf = sound(pdf(paper.sheet, faces, now));
    return paper;
}

inline const Timestamp now = *parse_timestamp("2026-11-22T18:05:00+09:00");

}  // namespace kotozute::papers
