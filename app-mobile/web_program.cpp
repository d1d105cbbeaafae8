#include "app-mobile/web_program.hpp"

#include "app-mobile/web_host.hpp"
#include "core/app/finding.hpp"
#include "core/app/update.hpp"
#include "core/document/fhir_read.hpp"
#include "core/places/basemap_tiles.hpp"
#include "core/places/built_area.hpp"
#include "core/screens/screens.hpp"
#include "core/sharing/age.hpp"
#include "core/store/file.hpp"
#include "shell/views/views.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>
#include <tuple>
#include <utility>

namespace kotozute {
namespace {

constexpr auto record_folder = "/record";
constexpr auto areas_folder = "/areas";
constexpr std::string_view kept_areas = "areas/";    // what their files are called in the browser
constexpr std::size_t rows_a_frame = 500;            // of a list of places
constexpr std::string_view kept_records = "record";  // "record.db", "record-2.db" …
// A tablet's browser ends pages that take much memory, and never gives any back.
constexpr std::uint32_t most_kdf_kib = KdfCost::floor_kib;

Timestamp clock_now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

KdfCost cost_here()
{
    const auto seconds_for = [](KdfCost cost) {
        const auto began = std::chrono::steady_clock::now();
        const auto key = derive_key("calibration", KdfSalt{}, cost);
        static_cast<void>(key);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    };
    return calibrate(seconds_for, most_kdf_kib);
}

// The records this browser keeps, as host.js names their files.
std::vector<KeptVault> take_records(WebFiles& files)
{
    constexpr std::string_view database = ".db";
    std::vector<KeptVault> records;
    for (const std::string& file : files.below(kept_records)) {
        const std::string which =
            file.substr(kept_records.size(), file.size() - kept_records.size() - database.size());
        KeptVault vault;
        if (!which.empty())
            std::from_chars(which.data() + 1, which.data() + which.size(), vault.number);
        vault.name = files.take("name" + which);
        vault.bytes = {files.take(file), files.take("keys" + which)};
        records.push_back(std::move(vault));
    }
    std::sort(records.begin(), records.end(),
              [](const KeptVault& a, const KeptVault& b) { return a.number < b.number; });
    return records;
}

const char* file_of(Face face)
{
    switch (face) {
    case Face::Regular: return WebFiles::regular;
    case Face::Bold: return WebFiles::bold;
    case Face::Rest: return WebFiles::rest;
    }
    return "";
}

}  // namespace

void WebProgram::put_file(const std::string& name, std::string bytes)
{
    files_.put(name, std::move(bytes));
}

void WebProgram::put_setting(const std::string& key, const std::string& value)
{
    apply_setting(settings_, key, value);
}

Result<Done> WebProgram::start()
{
    const ReadAsset read = [this](const std::string& name) -> Result<std::string> {
        return files_.text(name);
    };
    auto booklets = read_booklets(read);
    if (!booklets)
        return booklets.error();
    booklets_ = *std::move(booklets);
    auto wordings = read_wordings(read, *booklets_);
    if (!wordings)
        return wordings.error();
    wordings_ = *std::move(wordings);
    keeper_.emplace(record_folder, take_records(files_), cost_here, web_host::keep);
    papers_.emplace(*wordings_, [this](Face face) { return files_.font(file_of(face)); });
    shelf_.emplace(shelf_plan());
    app_.emplace(*booklets_, ports(), settings_);
    shell_.emplace(shell::FontBytes{files_.font(WebFiles::regular).bytes,
                                    files_.font(WebFiles::bold).bytes,
                                    files_.font(WebFiles::icons).bytes},
                   shell::screen_view);
    canvas_.emplace("#picture");
    if (!*canvas_)
        return Error{Error::Code::Io, "this browser has no WebGL2"};
    return Done{};
}

Ports WebProgram::ports()
{
    return Ports{
        .now = clock_now,
        .keeper = *keeper_,
        .make_file = [this](const Record& record, const PaperWish& wish,
                            Timestamp now) { return papers_->file(record, wish, now); },
        .find_places = [this](const PlaceSearch& search) { return find(search); },
        .store_setting = web_host::store_setting,
        .paper = [this](const Record& record, const PaperWish& wish,
                        Timestamp now) { return papers_->sheet(record, wish, now); },
        .find_possible = [this](const std::string& choice,
                                const std::string& near) { return look_around(choice, near); },
        .find_gaps = [this](std::optional<GapsBy> by,
                            const std::string& area) { return count(by, area); },
        .make_place_list = [this](const PlaceList& list,
                                  Timestamp now) { return papers_->places(list, now); },
        .find_details = [this](const std::string& id) -> Result<PlaceDetails> {
            const auto areas = shelf_->areas();
            return areas ? details(**areas, id) : areas.error();
        },
        .open_underlay = [this](const std::string& path,
                                const std::string& credit) { return open_underlay(path, credit); },
        .find_events = [this](const Date& today, const std::string& near) -> Result<ComingEvents> {
            const auto areas = shelf_->areas();
            return areas ? coming(**areas, today, near) : areas.error();
        },
        .shelf = &*shelf_,
        .finds_underlay_again = false,
        .program = "kotozute " KOTOZUTE_VERSION,
        .has_camera = true,
        .read_bundle =
            [this](const auto& text, const auto& name, const auto& language, Timestamp at) {
                return read_bundle(text, name, wordings_->in(language), at);
            },
    };
}

Result<Finding> WebProgram::find(const PlaceSearch& search)
{
    const auto areas = shelf_->areas();
    return areas ? finding(**areas, search) : areas.error();
}

Result<Possible> WebProgram::look_around(const std::string& choice, const std::string& near)
{
    const auto areas = shelf_->areas();
    if (!areas)
        return areas.error();
    return possible(**areas,
                    {files_.text("places/kinds.json"), files_.text("places/possible.json")}, choice,
                    near);
}

Result<Gaps> WebProgram::count(std::optional<GapsBy> by, const std::string& area)
{
    const auto areas = shelf_->areas();
    if (!areas)
        return areas.error();
    const auto kinds = parse_kinds(files_.text("places/kinds.json"), "places/kinds.json");
    return kinds ? gaps(**areas, *kinds, by, area) : kinds.error();
}

// The lists of places lie in memory, as they were kept in the browser; the small list that comes
// with the program is built where there is none.
ShelfPlan WebProgram::shelf_plan()
{
    ShelfPlan plan;
    plan.folder = areas_folder;
    lay_out_areas();
    plan.tables = [this]() -> Result<PlaceTables> {
        return PlaceTables{files_.text("places/columns.json"), files_.text("places/kinds.json"),
                           files_.text("places/words.json")};
    };
    plan.built = [this]() -> Result<AreaOrder> {
        std::vector<std::string> paths;
        for (const std::string_view file : built_area_files) {
            paths.push_back("/" + std::string(file.substr(file.rfind('/') + 1)));
            std::ofstream(paths.back(), std::ios::binary) << files_.text(std::string(file));
        }
        return built_area_order(std::move(paths), "/built.area");
    };
    return plan;
}

void WebProgram::lay_out_areas()
{
    std::error_code error;
    std::filesystem::create_directories(areas_folder, error);
    for (const std::string& name : files_.below(kept_areas))
        std::ofstream(areas_folder + ("/" + name.substr(kept_areas.size())), std::ios::binary)
            << files_.take(name);
}

void WebProgram::take_in()
{
    if (app_->taking_in())
        app_->take_in(rows_a_frame);
    if (app_->take_area_wish())
        web_host::choose_area();
    keep_areas();
}

// What came, changed or went is kept in the browser, or taken out of it, in one go.
void WebProgram::keep_areas()
{
    std::vector<web_host::KeptFile> files;
    for (const std::string& name : shelf_->take_changed()) {
        std::ifstream file(areas_folder + ("/" + name), std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        files.push_back({std::string(kept_areas) + name,
                         file.is_open() ? std::optional(bytes.str()) : std::nullopt});
    }
    if (!files.empty())
        web_host::keep_areas(files);
}

// The page has laid the chosen file where `path` says; pieces of it are read as they are needed.
Result<UnderlayOffer> WebProgram::open_underlay(const std::string& path, const std::string& credit)
{
    if (!style_) {
        auto style = parse_basemap_style(files_.text("places/basemap.json"), "places/basemap.json");
        if (!style)
            return style.error();
        style_ = std::make_shared<const BasemapStyle>(*std::move(style));
    }
    auto tiles = open_basemap(path, credit, style_);
    if (!tiles)
        return tiles.error();
    return UnderlayOffer{*std::move(tiles)};
}

double WebProgram::frame(double now_ms, const WebCanvas::Shape& shape)
{
    if (app_->working() && patience_asked_ && rest_ != Rest::OnItsWay)
        app_->work();
    patience_asked_ = app_->working();
    for (const Outgoing& file : app_->take_outgoing())
        web_host::hand_out(file);
    if (const auto phone = app_->take_call())
        web_host::call(*phone);
    take_in();
    if (app_->take_underlay_wish())
        web_host::choose_underlay();
    if (app_->take_share_wish())
        web_host::choose_share();
    if (app_->take_picture_wish())
        web_host::choose_picture();
    if (app_->take_camera_wish())
        web_host::use_camera();

    const Screen screen = kotozute::screen(app_->state(), *booklets_, *wordings_, clock_now());
    show_look(screen);
    const double since = std::clamp((now_ms - last_ms_) / 1000, 0.0001, 10.0);
    last_ms_ = now_ms;
    canvas_->begin(shape, static_cast<float>(since));
    shell::Frame frame = shell_->frame(screen);
    canvas_->end();
    tree_.shown(std::move(frame.tree), frame.map_moves, now_ms);

    for (const Action& action : frame.actions)
        app_->handle(action);
    fetch_rest(frame.wants_rest_font || papers_->wants_rest());
    if (!frame.actions.empty())
        pacer_.wake();
    const bool waiting = rest_ == Rest::OnItsWay;
    pacer_.drawn(frame.moving || app_->taking_in() || (app_->working() && !waiting));
    return pacer_.due() ? 0 : std::numeric_limits<double>::infinity();
}

shell::Ui& WebProgram::touched()
{
    pacer_.wake();
    return shell_->ui();
}

void WebProgram::restore()
{
    canvas_->restore();
    pacer_.wake();
}

bool WebProgram::would_lose() const
{
    const State& state = app_->state();
    return kotozute::would_lose(app_->booklet(), state) || !state.troubles.empty() ||
           app_->pending();
}

void WebProgram::keeper_settled(const Result<Done>& result)
{
    keeper_->settled(bool(result));
    app_->acknowledged(result);
    pacer_.wake();
}

void WebProgram::file_saved(const std::string& name)
{
    app_->saved(name, true, "", name == share_file);
    pacer_.wake();
}

void WebProgram::area_chosen(const std::string& paths)
{
    std::istringstream lines(paths);
    std::vector<std::string> chosen;
    for (std::string path; std::getline(lines, path);)
        chosen.push_back(path);
    app_->area_chosen(std::move(chosen));
    pacer_.wake();
}

void WebProgram::areas_kept(bool kept)
{
    if (!kept)
        app_->area_not_kept();
    pacer_.wake();
}

void WebProgram::underlay_chosen(const std::string& path)
{
    app_->underlay_chosen(path);
    pacer_.wake();
}

void WebProgram::share_chosen(const std::string& path)
{
    app_->share_chosen(std::filesystem::path(path).filename().string(),
                       file::read(path, age::largest_file));
    pacer_.wake();
}

void WebProgram::codes_read(int count)
{
    std::vector<std::string> codes;
    for (int number = 0; number < count; ++number)
        codes.push_back(files_.take("code/" + std::to_string(number)));
    app_->picture_read(std::move(codes));
    pacer_.wake();
}

void WebProgram::codes_not_read(bool too_large)
{
    app_->picture_read(Error{too_large ? Error::Code::Invalid : Error::Code::Corrupt,
                             "the page could not read the picture"});
    pacer_.wake();
}

void WebProgram::fetch_rest(bool wanted)
{
    if (!wanted || rest_ != Rest::Unknown)
        return;
    rest_ = Rest::OnItsWay;
    web_host::fetch_rest();
}

void WebProgram::rest_came(bool came)
{
    rest_ = came ? Rest::Here : Rest::NotToBeHad;
    if (came)
        shell_->add_rest_font(files_.font(WebFiles::rest).bytes);
    papers_->rest_came();
    app_->handle(Leave{});  // of no field: only lays out the paper that was waiting
    pacer_.wake();
}

void WebProgram::show_look(const Screen& screen)
{
    const std::tuple look{screen.colours, screen.header.text_scale, screen.language};
    if (look_ == look)
        return;
    look_ = look;
    web_host::show_look(shell::theme_of(screen.colours), screen.header.text_scale, screen.language);
}

}  // namespace kotozute
