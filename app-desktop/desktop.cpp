#include "app-desktop/desktop.hpp"

#include "app-desktop/booklet_files.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "app-desktop/font_files.hpp"
#include "core/app/finding.hpp"
#include "core/app/place_list.hpp"
#include "core/document/fhir_read.hpp"
#include "core/places/basemap_tiles.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace kotozute {

namespace fs = std::filesystem;

Result<Reading> Reading::of_all()
{
    auto assets = folders::assets();
    if (!assets)
        return assets.error();
    auto fonts = folders::fonts();
    if (!fonts)
        return fonts.error();
    auto booklets = read_booklets(assets_in(*assets));
    if (!booklets)
        return booklets.error();
    auto wordings = read_wordings(assets_in(*assets), *booklets);
    if (!wordings)
        return wordings.error();
    auto regular = MappedFile::open(font_path(*fonts, Face::Regular));
    if (!regular)
        return regular.error();
    auto bold = MappedFile::open(font_path(*fonts, Face::Bold));
    if (!bold)
        return bold.error();
    auto icons = MappedFile::open(*fonts / "icons.ttf");
    if (!icons)
        return icons.error();
    return Reading{*std::move(assets),   *std::move(fonts),   *std::move(booklets),
                   *std::move(wordings), *std::move(regular), *std::move(bold),
                   *std::move(icons)};
}

Desktop::Desktop(const Reading& reading, Keeper& keeper, std::function<Timestamp()> now,
                 const fs::path& data, bool sample)
    : wordings_(reading.wordings), assets_(reading.assets), data_(data), sample_(sample),
      settings_(data), papers_(font_files(reading.fonts), reading.wordings), shelf_(shelf_plan()),
      app_(reading.booklets, ports(keeper, std::move(now)), settings_.settings())
{
}

Ports Desktop::ports(Keeper& keeper, std::function<Timestamp()> now)
{
    return Ports{
        .now = std::move(now),
        .keeper = keeper,
        .make_file = [this](const auto& record, const auto& wish,
                            Timestamp at) { return make(record, wish, at); },
        .find_places = [this](const PlaceSearch& search) { return find(search); },
        .store_setting = [this](const auto& key,
                                const auto& value) { settings_.store(key, value); },
        .paper =
            [this](const auto& record, const auto& wish, Timestamp at) {
                return papers_.sheet(wish.file, record, {at, sample_ || wish.sample, wish.on_card});
            },
        .find_possible = [this](const auto& choice,
                                const auto& near) { return look_around(choice, near); },
        .find_gaps = [this](const auto& by, const auto& area) { return count(by, area); },
        .make_place_list = [this](const PlaceList& list,
                                  Timestamp at) { return make_place_list(list, at); },
        .find_details = [this](const std::string& id) -> Result<PlaceDetails> {
            const auto areas = shelf_.areas();
            return areas ? details(**areas, id) : areas.error();
        },
        .open_underlay = [this](const auto& path,
                                const auto& credit) { return open_underlay(path, credit); },
        .find_events = [this](const Date& today, const auto& near) -> Result<ComingEvents> {
            const auto areas = shelf_.areas();
            return areas ? coming(**areas, today, near) : areas.error();
        },
        .shelf = &shelf_,
        .program = "kotozute " KOTOZUTE_VERSION,
        .team = &team_,
        .read_bundle =
            [this](const auto& text, const auto& name, const auto& language, Timestamp at) {
                return read_bundle(text, name, wordings_.in(language), at);
            },
    };
}

Result<Outgoing> Desktop::make(const Record& record, const PaperWish& wish, Timestamp at)
{
    auto bytes = papers_.file(wish.file, record, {at, sample_ || wish.sample, wish.on_card});
    if (!bytes)
        return bytes.error();
    return Outgoing{wish.file, std::string(Papers::media_type(wish.file)), *std::move(bytes),
                    false};
}

Result<Outgoing> Desktop::make_place_list(const PlaceList& list, Timestamp at)
{
    const std::string name = "places.pdf";
    auto bytes = papers_.places(place_paper(list, wordings_.in(first_language), at), at);
    if (!bytes)
        return bytes.error();
    return Outgoing{name, std::string(Papers::media_type(name)), *std::move(bytes), false};
}

Result<Finding> Desktop::find(const PlaceSearch& search)
{
    const auto areas = shelf_.areas();
    return areas ? finding(**areas, search) : areas.error();
}

Result<Possible> Desktop::look_around(const std::string& choice, const std::string& near)
{
    const auto areas = shelf_.areas();
    if (!areas)
        return areas.error();
    const auto kinds = read_file(assets_ / "places/kinds.json");
    if (!kinds)
        return kinds.error();
    const auto needs = read_file(assets_ / "places/possible.json");
    if (!needs)
        return needs.error();
    return possible(**areas, {*kinds, *needs}, choice, near);
}

Result<Gaps> Desktop::count(std::optional<GapsBy> by, const std::string& area)
{
    const auto areas = shelf_.areas();
    if (!areas)
        return areas.error();
    const auto text = read_file(assets_ / "places/kinds.json");
    if (!text)
        return text.error();
    const auto kinds = parse_kinds(*text, "places/kinds.json");
    return kinds ? gaps(**areas, *kinds, by, area) : kinds.error();
}

Result<UnderlayOffer> Desktop::open_underlay(const std::string& path, const std::string& credit)
{
    if (!style_) {
        const auto table = read_file(assets_ / "places/basemap.json");
        if (!table)
            return table.error();
        auto style = parse_basemap_style(*table, "basemap.json");
        if (!style)
            return style.error();
        style_ = std::make_shared<const BasemapStyle>(*std::move(style));
    }
    auto tiles = open_basemap(path, credit, style_);
    if (!tiles)
        return tiles.error();
    return UnderlayOffer{*std::move(tiles)};
}

Result<Done> Desktop::lay_under(const std::string& path, const std::string& credit)
{
    const auto offer = open_underlay(path, credit);
    if (!offer)
        return offer.error();
    if (!offer->tiles)
        return Error{Error::Code::Invalid,
                     path + ": it does not say whom to name on the map (--basemap-credit)"};
    app_.lay_under(path, offer->tiles);
    return Done{};
}

// Trusted are the keys in the folder "keys" of the data folder. One that cannot be read counts for
// nobody: what it would vouch for is then asked about.
ShelfPlan Desktop::shelf_plan() const
{
    ShelfPlan plan;
    plan.fixed = folders::fixed_areas();
    plan.folder = data_.string();
    plan.installed = folders::installed_areas();
    std::error_code unknown;
    if (const fs::path keys = data_ / "keys"; fs::exists(keys, unknown))
        if (auto trusted = read_keys(keys.string()))
            plan.trusted = *std::move(trusted);
    plan.tables = [assets = assets_] { return read_place_tables(assets); };
    plan.built = [assets = assets_]() -> Result<AreaOrder> {
        std::error_code error;
        std::string out = (fs::temp_directory_path(error) / "kotozute-XXXXXX").string();
        const int made = ::mkstemp(out.data());
        if (made < 0)
            return Error{Error::Code::Io, out + ": " + std::strerror(errno)};
        ::close(made);
        std::vector<std::string> paths;
        for (const std::string_view file : built_area_files)
            paths.push_back((assets / file).string());
        return built_area_order(std::move(paths), std::move(out));
    };
    return plan;
}

}  // namespace kotozute
