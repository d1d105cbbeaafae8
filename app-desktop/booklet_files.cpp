#include "app-desktop/booklet_files.hpp"

#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"

#include <utility>

namespace kotozute {

Result<Booklet> read_booklet(const std::filesystem::path& assets, const std::string& language)
{
    auto questions = read_file(assets / "content" / language / "questions.json");
    if (!questions)
        return questions.error();
    auto guidance = read_file(assets / "content" / language / "guidance.json");
    if (!guidance)
        return guidance.error();
    auto strings = read_file(assets / "strings" / (language + ".json"));
    if (!strings)
        return strings.error();
    return parse_booklet({*std::move(questions), *std::move(guidance), *std::move(strings)});
}

Result<Wording> read_wording(const std::filesystem::path& assets, const Booklet& booklet)
{
    const auto text = read_file(assets / "document/ja.json");
    if (!text)
        return text.error();
    auto words = parse_sheet_words(*text, "document/ja.json");
    if (!words)
        return words.error();
    return wording(*std::move(words), booklet.questions, booklet.scenarios);
}

Result<PlaceTables> read_place_tables(const std::filesystem::path& assets)
{
    PlaceTables tables;
    for (const auto& [text, name] : {std::pair{&tables.columns, "places/columns.json"},
                                     {&tables.kinds, "places/kinds.json"},
                                     {&tables.words, "places/words.json"}}) {
        auto read = read_file(assets / name);
        if (!read)
            return read.error();
        *text = *std::move(read);
    }
    return tables;
}

Result<Wording> paper_words()
{
    const auto assets = folders::assets();
    if (!assets)
        return assets.error();
    const auto booklet = read_booklet(*assets, "ja");
    if (!booklet)
        return booklet.error();
    return read_wording(*assets, *booklet);
}

}  // namespace kotozute
