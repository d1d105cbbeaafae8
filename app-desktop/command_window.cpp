#include "app-desktop/command_window.hpp"

#include "app-desktop/clock.hpp"
#include "app-desktop/desktop.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "app-desktop/session.hpp"
#include "app-desktop/vault_keeper.hpp"
#include "shell/views/views.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace kotozute {
namespace {

struct Options {
    std::optional<double> exit_after;
    bool report_frames = false;
    std::string passphrase_file, tree_file, basemap, basemap_credit;
};

std::optional<int> read(const Arguments& arguments, Options& options)
{
    CLI::App line("Opens the window. The options are for measuring and testing.", "kotozute");
    line.add_option("--exit-after", options.exit_after, "close after so many seconds");
    line.add_flag("--report-frames", options.report_frames,
                  "at the end, print how many frames were drawn and when the last one was");
    line.add_option("--passphrase-file", options.passphrase_file,
                    "its first line opens the record kept here at once");
    line.add_option("--tree-file", options.tree_file,
                    "keep writing what is on the page there (JSON)");
    line.add_option("--basemap", options.basemap, "the map lies on this PMTiles or MBTiles file");
    line.add_option("--basemap-credit", options.basemap_credit,
                    "whom to name on that map, where the file does not say");
    line.footer("kotozute help lists the commands.");
    return parse(line, arguments);
}

// The page to open a record on is skipped when the passphrase is at hand.
Result<Done> unlock(App& app, const std::string& file)
{
    const auto passphrase = read_passphrase(file);
    if (!passphrase)
        return passphrase.error();
    app.handle(Go{{Page::Kind::Unlock, {}}});
    app.handle(Edit{"passphrase", *passphrase});
    app.handle(Unlock{});
    while (app.working())
        app.work();
    return Done{};
}

}  // namespace

int window_command(const Arguments& arguments)
{
    Options options;
    if (const auto status = read(arguments, options))
        return *status;
    const auto data = folders::data();
    if (!data)
        return refuse(data.error().message);
    const auto reading = Reading::of_all();
    if (!reading)
        return refuse(reading.error().message);
    VaultKeeper keeper(*data);
    Desktop desktop(*reading, keeper, now, *data);
    if (!options.basemap.empty())
        if (const auto lies = desktop.lay_under(options.basemap, options.basemap_credit); !lies)
            return refuse(lies.error().message);
    if (!options.passphrase_file.empty())
        if (const auto opened = unlock(desktop.app(), options.passphrase_file); !opened)
            return refuse(opened.error().message);

    shell::Shell shell({reading->regular.bytes(), reading->bold.bytes(), reading->icons.bytes()},
                       shell::screen_view);
    const auto& strings = desktop.app().booklet().strings;
    const auto window = Window::open(strings("app.name"));
    if (!window)
        return refuse(strings("desktop.no_window", {{"reason", window.error().message}}));
    Session session(*reading, desktop, shell, **window);
    session.tell_to(options.tree_file);
    session.run(options.exit_after);
    if (options.report_frames)
        std::cout << (*window)->frames() << " frames, the last after " << session.last_frame()
                  << " s\n";
    return exit_status::done;
}

}  // namespace kotozute
