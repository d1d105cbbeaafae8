#pragma once

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

inline Wording wording()
{
    const std::filesystem::path assets = KOTOZUTE_ASSETS;
    const Booklet booklet = sound(parse_booklet({read(assets / "content/ja/questions.json"),
                                                 read(assets / "content/ja/guidance.json"), "{}"}));
    return kotozute::wording(sound(parse_sheet_words(read(assets / "document/ja.json"), "ja.json")),
                             booklet.questions, booklet.scenarios);
}

inline Fonts fonts()
{
    const std::filesystem::path folder = KOTOZUTE_FONTS;
    return sound(Fonts::open([folder](Face face) -> FontBytes {
        const char* const names[] = {"kotozute-regular.ttf", "kotozute-bold.ttf",
                                     "kotozute-rest.otf"};
        return std::make_shared<const std::string>(
            read(folder / names[static_cast<std::size_t>(face)]));
    }));
}

inline RecordFile sample()
{
    const std::filesystem::path assets = KOTOZUTE_ASSETS;
    return sound(read_record_file(read(assets / "samples/record.json"), "record.json"));
}

inline const Timestamp now = *parse_timestamp("2026-11-22T18:05:00+09:00");

}  // namespace kotozute::papers
