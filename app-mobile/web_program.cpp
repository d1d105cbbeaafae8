#include "app-mobile/web_program.hpp"

#include "app-mobile/web_host.hpp"
#include "core/app/finding.hpp"
#include "core/app/update.hpp"
#include "core/places/built_area.hpp"
#include "core/screens/screens.hpp"
#include "shell/tree_json.hpp"
#include "shell/views/views.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <limits>
#include <utility>

namespace kotozute {
namespace {

constexpr auto record_folder = "/record";
constexpr auto database_name = "record.db";
constexpr auto keys_name = "keys";
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
    auto booklet =
        parse_booklet({files_.text("content/ja/questions.json"),
                       files_.text("content/ja/guidance.json"), files_.text("strings/ja.json")});
    if (!booklet)
        return booklet.error();
    auto words = parse_sheet_words(files_.text("document/ja.json"), "document/ja.json");
    if (!words)
        return words.error();
    booklet_ = *std::move(booklet);
    wording_ = wording(*std::move(words), booklet_.questions, booklet_.scenarios);
    keeper_.emplace(record_folder, VaultBytes{files_.take(database_name), files_.take(keys_name)},
                    cost_here, web_host::keep);
    papers_.emplace(wording_, [this](Face face) { return files_.font(file_of(face)); });
    app_.emplace(booklet_, ports(), settings_);
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
        .find_gaps = [this](std::optional<GapsBy> by) { return count(by); },
        .make_place_list = [this](const PlaceList& list,
                                  Timestamp now) { return papers_->places(list, now); },
        .find_details = [this](const std::string& id) -> Result<PlaceDetails> {
            return area_ ? details(*area_, id) : Result<PlaceDetails>(PlaceDetails{});
        },
    };
}

Result<Finding> WebProgram::find(const PlaceSearch& search)
{
    if (const auto there = find_area(); !there)
        return there.error();
    return finding(*area_, search);
}

Result<Possible> WebProgram::look_around(const std::string& choice, const std::string& near)
{
    if (const auto there = find_area(); !there)
        return there.error();
    return possible(*area_, {files_.text("places/kinds.json"), files_.text("places/possible.json")},
                    choice, near);
}

Result<Gaps> WebProgram::count(std::optional<GapsBy> by)
{
    if (const auto there = find_area(); !there)
        return there.error();
    const auto kinds = parse_kinds(files_.text("places/kinds.json"), "places/kinds.json");
    return kinds ? gaps(*area_, *kinds, by) : kinds.error();
}

// The list that comes with the program, once somebody looks.
Result<Done> WebProgram::find_area()
{
    if (area_)
        return Done{};
    std::vector<std::string> paths;
    for (const std::string_view file : built_area_files) {
        paths.push_back("/" + std::string(file.substr(file.rfind('/') + 1)));
        std::ofstream(paths.back(), std::ios::binary) << files_.text(std::string(file));
    }
    auto area = built_area(built_area_order(std::move(paths), "/built.area"),
                           {files_.text("places/columns.json"), files_.text("places/kinds.json"),
                            files_.text("places/words.json")});
    if (!area)
        return area.error();
    area_ = *std::move(area);
    return Done{};
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

    const Screen screen = kotozute::screen(app_->state(), booklet_, wording_, clock_now());
    show_look(screen);
    const double since = std::clamp((now_ms - last_ms_) / 1000, 0.0001, 10.0);
    last_ms_ = now_ms;
    canvas_->begin(shape, static_cast<float>(since));
    shell::Frame frame = shell_->frame(screen);
    canvas_->end();
    tree_ = shell::tree_json(frame.tree);

    for (const Action& action : frame.actions)
        app_->handle(action);
    fetch_rest(frame.wants_rest_font || papers_->wants_rest());
    if (!frame.actions.empty())
        pacer_.wake();
    const bool waiting = rest_ == Rest::OnItsWay;
    pacer_.drawn(frame.moving || (app_->working() && !waiting));
    return pacer_.due() ? 0 : std::numeric_limits<double>::infinity();
}

std::optional<std::string> WebProgram::changed_tree()
{
    if (tree_ == told_tree_)
        return std::nullopt;
    told_tree_ = tree_;
    return tree_;
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
    app_->saved(name, true);
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
    const std::pair look{screen.colours, screen.header.text_scale};
    if (look_ == look)
        return;
    look_ = look;
    web_host::show_look(shell::theme_of(screen.colours), screen.header.text_scale);
}

}  // namespace kotozute
