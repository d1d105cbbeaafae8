#include "app-desktop/command_summary.hpp"

#include "app-desktop/booklet_files.hpp"
#include "app-desktop/clock.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "app-desktop/font_files.hpp"
#include "app-desktop/share_files.hpp"
#include "core/content/record_json.hpp"
#include "core/document/papers.hpp"

#include <CLI/CLI.hpp>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

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

Result<std::vector<OutputFile>> papers_of(const RecordFile& file, const Wording& wording,
                                          const fs::path& fonts, Timestamp now)
{
    Papers papers(font_files(fonts), wording);
    const Record record = replay(file.changes);
    std::vector<OutputFile> made;
    for (const char* name : {"summary.pdf", "bundle.json", "card.png", "card.txt"}) {
        auto bytes = papers.file(name, record, {now, file.sample});
        if (!bytes)
            return bytes.error();
        made.push_back({name, *std::move(bytes)});
    }
    return made;
}

// The papers in one locked file. A record in a file has no revisions: nobody signed it.
Result<OutputFile> share_of(const RecordFile& file, const std::vector<OutputFile>& papers,
                            Timestamp now, const ShareLock& lock)
{
    Share share;
    share.sample = file.sample;
    share.about = subject_of(replay(file.changes));
    share.made = now;
    share.program = "kotozute " KOTOZUTE_VERSION;
    for (const OutputFile& paper : papers) {
        if (paper.name == "summary.pdf")
            share.pdf = paper.bytes;
        if (paper.name == "bundle.json")
            share.bundle = paper.bytes;
    }
    auto bytes = locked_share(share, lock);
    if (!bytes)
        return bytes.error();
    return OutputFile{share_file, *std::move(bytes)};
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
    const auto wording = paper_words();
    if (!wording)
        return wording.error();
    const auto fonts =
        options.fonts.empty() ? folders::fonts() : Result<fs::path>(fs::path(options.fonts));
    if (!fonts)
        return fonts.error();
    auto made = papers_of(*file, *wording, *fonts, *now);
    if (!made)
        return made.error();
    if (options.lock.asked()) {
        auto share = share_of(*file, *made, *now, options.lock);
        if (!share)
            return share.error();
        made->push_back(*std::move(share));
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
