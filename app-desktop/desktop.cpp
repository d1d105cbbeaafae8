#include "app-desktop/desktop.hpp"

#include "app-desktop/booklet_files.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "app-desktop/font_files.hpp"
#include "core/app/finding.hpp"
#include "core/app/place_list.hpp"
#include "core/places/basemap_tiles.hpp"
#include "core/places/built_area.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace kotozute {

namespace fs = std::filesystem;

Result<Reading> Reading::of(const std::string& language)
{
    auto assets = folders::assets();
    if (!assets)
        return assets.error();
    auto fonts = folders::fonts();
    if (!fonts)
        return fonts.error();
    auto booklet = read_booklet(*assets, language);
    if (!booklet)
        return booklet.error();
    auto wording = read_wording(*assets, *booklet);
    if (!wording)
        return wording.error();
    auto regular = MappedFile::open(font_path(*fonts, Face::Regular));
    if (!regular)
        return regular.error();
    auto bold = MappedFile::open(font_path(*fonts, Face::Bold));
    if (!bold)
        return bold.error();
    auto icons = MappedFile::open(*fonts / "icons.ttf");
    if (!icons)
        return icons.error();
    return Reading{*std::move(assets),  *std::move(fonts), *std::move(booklet), *std::move(wording),
                   *std::move(regular), *std::move(bold),  *std::move(icons)};
}

Desktop::Desktop(const Reading& reading, Keeper& keeper, std::function<Timestamp()> now,
                 const fs::path& data, bool sample)
    : wording_(reading.wording), assets_(reading.assets), data_(data), sample_(sample),
      settings_(data), papers_(font_files(reading.fonts), reading.wording),
      app_(reading.booklet, ports(keeper, std::move(now)), settings_.settings())
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
                return papers_.sheet(wish.file, record, {at, sample_, wish.on_card});
            },
        .find_possible = [this](const auto& choice,
                                const auto& near) { return look_around(choice, near); },
        .find_gaps = [this](const auto& by) { return count(by); },
        .make_place_list = [this](const PlaceList& list,
                                  Timestamp at) { return make_place_list(list, at); },
        .find_details = [this](const std::string& id) -> Result<PlaceDetails> {
            return area_ ? details(*area_, id) : Result<PlaceDetails>(PlaceDetails{});
        },
        .open_underlay = [this](const auto& path,
                                const auto& credit) { return open_underlay(path, credit); },
    };
}

Result<Outgoing> Desktop::make(const Record& record, const PaperWish& wish, Timestamp at)
{
    auto bytes = papers_.file(wish.file, record, {at, sample_, wish.on_card});
    if (!bytes)
        return bytes.error();
    return Outgoing{wish.file, std::string(Papers::media_type(wish.file)), *std::move(bytes)};
}

Result<Outgoing> Desktop::make_place_list(const PlaceList& list, Timestamp at)
{
    const std::string name = "places.pdf";
    auto bytes = papers_.places(place_paper(list, wording_, at), at);
    if (!bytes)
        return bytes.error();
    return Outgoing{name, std::string(Papers::media_type(name)), *std::move(bytes)};
}

Result<Finding> Desktop::find(const PlaceSearch& search)
{
    if (const auto there = find_area(); !there)
        return there.error();
    return finding(*area_, search);
}

Result<Possible> Desktop::look_around(const std::string& choice, const std::string& near)
{
    if (const auto there = find_area(); !there)
        return there.error();
    const auto kinds = read_file(assets_ / "places/kinds.json");
    if (!kinds)
        return kinds.error();
    const auto needs = read_file(assets_ / "places/possible.json");
    if (!needs)
        return needs.error();
    return possible(*area_, {*kinds, *needs}, choice, near);
}

Result<Gaps> Desktop::count(std::optional<GapsBy> by)
{
    if (const auto there = find_area(); !there)
        return there.error();
    const auto text = read_file(assets_ / "places/kinds.json");
    if (!text)
        return text.error();
    const auto kinds = parse_kinds(*text, "places/kinds.json");
    return kinds ? gaps(*area_, *kinds, by) : kinds.error();
}

// Opens the places when they are first asked for.
Result<Done> Desktop::find_area()
{
    if (area_)
        return Done{};
    auto area = open_area();
    if (!area)
        return area.error();
    area_ = *std::move(area);
    return Done{};
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

// The first pack in KOTOZUTE_AREA, the data folder or the installation; without any, the small
// list that comes with the program. Trusted are the keys in the folder "keys" of the data folder.
Result<Area> Desktop::open_area()
{
    if (const auto pack = folders::area(data_)) {
        const fs::path folder = data_ / "keys";
        std::error_code unknown;
        const auto keys = fs::exists(folder, unknown) ? read_keys(folder.string())
                                                      : Result<TrustedKeys>(TrustedKeys{});
        return keys ? Area::open(pack->string(), *keys) : Result<Area>(keys.error());
    }
    const auto columns = read_file(assets_ / "places/columns.json");
    if (!columns)
        return columns.error();
    const auto kinds = read_file(assets_ / "places/kinds.json");
    if (!kinds)
        return kinds.error();
    const auto words = read_file(assets_ / "places/words.json");
    if (!words)
        return words.error();
    std::error_code error;
    std::string folder = (fs::temp_directory_path(error) / "kotozute-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return Error{Error::Code::Io, folder + ": " + std::strerror(errno)};
    std::vector<std::string> paths;
    for (const std::string_view file : built_area_files)
        paths.push_back((assets_ / file).string());
    auto area = built_area(built_area_order(std::move(paths), folder + "/built.area"),
                           {*columns, *kinds, *words});
    fs::remove_all(folder, error);  // what is open stays readable
    return area;
}

}  // namespace kotozute
