#include "app-desktop/command_open.hpp"

#include "app-desktop/files.hpp"
#include "app-desktop/open_bundle.hpp"
#include "app-desktop/share_files.hpp"
#include "core/sharing/age.hpp"
#include "core/store/file.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace kotozute {
namespace {

std::vector<OutputFile> papers_in(const Share& share)
{
    std::vector<OutputFile> papers;
    if (!share.pdf.empty())
        papers.push_back({"summary.pdf", share.pdf});
    if (!share.bundle.empty())
        papers.push_back({"bundle.json", share.bundle});
    return papers;
}

// From when to when.
std::string span_of(const std::vector<Revision>& revisions)
{
    const auto [first, last] =
        std::minmax_element(revisions.begin(), revisions.end(),
                            [](const Revision& a, const Revision& b) { return a.at < b.at; });
    return iso(first->at) + '\t' + iso(last->at);
}

void tell(const Share& share, const std::vector<OutputFile>& papers)
{
    std::cout << "about\t" << cell(share.about.name) << '\t' << cell(share.about.kana) << '\t'
              << (share.about.born ? iso(*share.about.born) : "") << '\n'
              << "made\t" << iso(share.made) << '\t' << cell(share.program) << '\n';
    if (share.sample)
        std::cout << "sample\tof an invented person\n";
    if (!share.revisions.empty())
        std::cout << "revisions\t" << share.revisions.size() << '\t' << span_of(share.revisions)
                  << '\n';
    for (const OutputFile& paper : papers)
        std::cout << paper.name << '\t' << paper.bytes.size() << '\n';
}

// By its first bytes, as age begins every file.
bool is_share(std::string_view bytes) { return bytes.starts_with("age-encryption.org/"); }

}  // namespace

int open_command(const Arguments& arguments)
{
    std::string file, passphrase_file, identity_file, out;
    CLI::App line("What a received share or a FHIR Bundle holds.", "kotozute open");
    line.add_option("FILE", file, "the share (.age) or the Bundle (.json)")->required();
    auto* ways = line.add_option_group("a share is opened with");
    ways->add_option("--passphrase-file", passphrase_file, "its first line opens the share");
    ways->add_option("--identity-file", identity_file, "keys as age-keygen writes them");
    ways->require_option(0, 1);
    line.add_option("--out", out, "the folder to write into: its papers, or a record file");
    if (const auto status = parse(line, arguments))
        return *status;
    if (passphrase_file.empty() && identity_file.empty()) {
        const auto bytes = file::read(file, age::largest_file);
        if (!bytes)
            return refuse(bytes.error().message);
        if (!is_share(*bytes))
            return open_bundle(*bytes, file, out);
        std::cerr << "kotozute: --passphrase-file or --identity-file opens a share\n"
                  << line.help();
        return exit_status::usage;
    }
    const auto share = open_share(file, passphrase_file, identity_file);
    if (!share)
        return refuse(share.error().message);
    const auto papers = papers_in(*share);
    if (!out.empty())
        if (const auto written = write_files(out, papers); !written)
            return refuse(written.error().message);
    tell(*share, papers);
    return exit_status::done;
}

}  // namespace kotozute
