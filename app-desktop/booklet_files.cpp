#include "app-desktop/booklet_files.hpp"

#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"

#include <utility>

namespace kotozute {

ReadAsset assets_in(const std::filesystem::path& assets)
{
    return [assets](const std::string& name) { return read_file(assets / name); };
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

Result<Wordings> paper_words(const Record& record)
{
    const auto assets = folders::assets();
    if (!assets)
        return assets.error();
    const ReadAsset read = assets_in(*assets);
    const auto words_in = [&](std::string_view language) -> Result<Wording> {
        const auto booklet = read_booklet(read, language);
        return booklet ? read_wording(read, language, *booklet) : booklet.error();
    };
    auto first = words_in(first_language);
    if (!first)
        return first.error();
    Wordings wordings(*std::move(first));
    for (const std::string& language : languages_of(record)) {
        if (!is_spoken(language) || language == first_language)
            continue;
        auto words = words_in(language);
        if (!words)
            return words.error();
        wordings.put(language, *std::move(words));
    }
    return wordings;
}

}  // namespace kotozute
