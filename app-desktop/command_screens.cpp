#include "app-desktop/command_screens.hpp"

#include "app-desktop/files.hpp"
#include "app-desktop/font_files.hpp"
#include "app-desktop/offscreen.hpp"
#include "app-desktop/tour.hpp"
#include "core/content/record_json.hpp"
#include "core/document/png.hpp"
#include "core/places/basemap_tiles.hpp"
#include "shell/tree_json.hpp"
#include "shell/views/views.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace kotozute {
namespace {

// Every picture of every run shows this moment.
constexpr auto day = "2026-11-22T10:00:00+09:00";

struct Options {
    std::string out, size = "1280x800";
    int width = 0, height = 0;
    Settings settings;
    float pixel_ratio = 1;
    std::string only;
};

std::string read_size(const std::string& text, Options& options)
{
    char rest = 0;
    const bool two =
        std::sscanf(text.c_str(), "%4dx%4d%c", &options.width, &options.height, &rest) == 2;
    const bool sane = two && options.width >= 320 && options.height >= 320;
    return sane ? "" : "WIDTHxHEIGHT, each 320 to 9999";
}

std::optional<int> read(const Arguments& arguments, Options& options)
{
    CLI::App line("Every page as NAME.png and NAME.tree.json, with the sample record.",
                  "kotozute screens");
    line.add_option("--out", options.out, "the folder to write to")->required();
    line.add_option("--size", options.size, "of the page, WIDTHxHEIGHT")
        ->check([&](const std::string& text) { return read_size(text, options); });
    line.add_option("--text-scale", options.settings.text_scale, "1 to 2")
        ->check(CLI::Range(1.0F, 2.0F));
    line.add_option("--theme", options.settings.theme, "light, dark or contrast")
        ->check(CLI::IsMember({"light", "dark", "contrast"}));
    line.add_option("--lang", options.settings.language, "of the pages")
        ->check(CLI::IsMember(std::vector<std::string>(languages.begin(), languages.end())));
    line.add_option("--pixel-ratio", options.pixel_ratio,
                    "pixels of the picture per pixel of the page")
        ->check(CLI::Range(1.0F, 3.0F));
    line.add_option("--basemap", options.settings.underlay,
                    "the maps lie on this PMTiles or MBTiles file");
    line.add_option("--basemap-credit", options.settings.underlay_credit,
                    "whom to name on them, where the file does not say");
    line.add_option("--only", options.only, "only pages whose name holds this");
    if (const auto status = parse(line, arguments))
        return status;
    read_size(options.size, options);
    return std::nullopt;
}

Result<std::vector<Change>> read_sample(const Reading& reading)
{
    const auto text = read_file(reading.assets / "samples/record.json");
    if (!text)
        return text.error();
    auto record = read_record_file(*text, "samples/record.json");
    if (!record)
        return record.error();
    return std::move(record->changes);
}

// Why the maps cannot lie on the file given.
std::string fault_of(const Settings& settings)
{
    const auto tiles = open_basemap(settings.underlay, settings.underlay_credit, nullptr);
    if (!tiles)
        return tiles.error().message;
    return *tiles
               ? ""
               : settings.underlay + ": it does not say whom to name on the map (--basemap-credit)";
}

// The rare characters are at hand from the first picture on, so that all are drawn alike.
Result<std::vector<OutputFile>> draw(const Reading& reading, const std::vector<Stop>& stops,
                                     const Options& options)
{
    const auto rest = MappedFile::open(font_path(reading.fonts, Face::Rest));
    if (!rest)
        return rest.error();
    shell::Shell shell({reading.regular.bytes(), reading.bold.bytes(), reading.icons.bytes()},
                       shell::screen_view);
    shell.add_rest_font(rest->bytes());
    const auto offscreen = Offscreen::open(shell);
    if (!offscreen)
        return offscreen.error();
    std::vector<OutputFile> files;
    for (const Stop& stop : stops) {
        if (stop.name.find(options.only) == std::string::npos)
            continue;
        shell::Tree tree;
        const Image image =
            (*offscreen)
                ->render(stop.screen, options.width, options.height, options.pixel_ratio, &tree);
        auto picture = png(image.width, image.height, 3, image.rgb);
        if (!picture)
            return picture.error();
        files.push_back({stop.name + ".png", *std::move(picture)});
        files.push_back({stop.name + ".tree.json", shell::tree_json(tree)});
        std::cout << stop.name << "\n";
        for (const std::string& problem : shell::problems(tree))
            std::cout << "  " << problem << "\n";
    }
    return files;
}

}  // namespace

int screens_command(const Arguments& arguments)
{
    Options options;
    if (const auto status = read(arguments, options))
        return *status;
    const auto reading = Reading::of_all();
    if (!reading)
        return refuse(reading.error().message);
    const std::string& basemap = options.settings.underlay;
    if (!basemap.empty())
        if (const auto fault = fault_of(options.settings); !fault.empty())
            return refuse(fault);
    const auto sample = read_sample(*reading);
    if (!sample)
        return refuse(sample.error().message);
    std::error_code error;
    std::string data = (std::filesystem::temp_directory_path(error) / "kotozute-XXXXXX").string();
    if (::mkdtemp(data.data()) == nullptr)
        return refuse(data + ": cannot be made");
    const auto stops = tour(*reading, *sample, options.settings, *parse_timestamp(day), data);
    std::filesystem::remove_all(data, error);
    const auto files = draw(*reading, stops, options);
    if (!files)
        return refuse(files.error().message);
    if (const auto written = write_files(options.out, *files); !written)
        return refuse(written.error().message);
    return exit_status::done;
}

}  // namespace kotozute
