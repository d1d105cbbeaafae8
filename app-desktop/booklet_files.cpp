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
    return in_languages<Wording>(
        languages_of(record), [&](std::string_view language) -> Result<Wording> {
            const auto booklet = read_booklet(read, language);
            return booklet ? read_wording(read, language, *booklet) : booklet.error();
        });
}

}  // namespace kotozute
