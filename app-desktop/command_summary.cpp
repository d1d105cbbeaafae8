#include "app-desktop/command_summary.hpp"

#include "app-desktop/clock.hpp"
#include "app-desktop/record_papers.hpp"
#include "app-desktop/share_files.hpp"
#include "core/content/record_json.hpp"

#include <CLI/CLI.hpp>

namespace kotozute {
namespace {

struct Options {
    std::string record, out, now, fonts;
    ShareLock lock;
};

Result<Timestamp> moment(const std::string& given)
{
    if (given.empty())
        return now();
    if (const auto at = parse_timestamp(given))
        return *at;
    return Error{Error::Code::Invalid, "--now: not a moment like 2026-11-22T18:05:00+09:00"};
}

Result<Done> make(const Options& options)
{
    const auto now = moment(options.now);
    if (!now)
        return now.error();
    const auto text = read_file(options.record);
    if (!text)
        return text.error();
    const auto file = read_record_file(*text, options.record);
    if (!file)
        return file.error();
    const Record record = replay(file->changes);
    auto made = papers_of(record, file->sample, *now, options.fonts);
    if (!made)
        return made.error();
    if (options.lock.asked()) {
        auto share = locked_share(share_of(record, file->sample, *now, *made), options.lock);
        if (!share)
            return share.error();
        made->push_back({share_file, *std::move(share)});
    }
    return write_files(options.out, *made);
}

}  // namespace

int summary_command(const Arguments& arguments)
{
    Options options;
    CLI::App line("The A4 sheet, the FHIR Bundle and the card of a record.", "kotozute summary");
    line.add_option("--record", options.record, "the record (JSON)")->required();
    line.add_option("--out", options.out, "the folder to write into")->required();
    line.add_option("--now", options.now, "the moment on the papers, for the same bytes again");
    line.add_option("--fonts", options.fonts, "the folder of the fonts");
    add_lock(line, options.lock, "--passphrase-file");
    if (const auto status = parse(line, arguments))
        return *status;
    const auto made = make(options);
    return made ? exit_status::done : refuse(made.error().message);
}

}  // namespace kotozute
