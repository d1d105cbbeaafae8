#include "app-desktop/open_bundle.hpp"

#include "app-desktop/booklet_files.hpp"
#include "app-desktop/clock.hpp"
#include "app-desktop/command.hpp"
#include "app-desktop/files.hpp"
#include "core/content/record_json.hpp"
#include "core/document/fhir_read.hpp"

#include <iostream>

namespace kotozute {
namespace {

void tell(const BundleContents& contents)
{
    std::cout << (contents.ours ? "record" : "document") << '\t' << cell(contents.title) << '\t'
              << cell(contents.day) << '\n'
              << "about\t" << cell(contents.person) << '\t' << cell(contents.born) << '\n';
    for (const std::string& author : contents.authors)
        std::cout << "author\t" << cell(author) << '\n';
    if (contents.sample)
        std::cout << "sample\tof an invented person\n";
    for (const BundlePart& part : contents.parts) {
        std::cout << "\n";
        if (!part.title.empty())
            std::cout << "## " << cell(part.title) << '\n';
        for (const std::string& line : part.lines)
            std::cout << cell(line) << '\n';
    }
    if (!contents.unknown.empty())
        std::cout << "\nnot understood\t" << contents.unknown.size() << '\n';
    for (const std::string& place : contents.unknown)
        std::cout << cell(place) << '\n';
}

// Who reads the file must know that it cannot say all of it.
void tell_differing(const BundleContents& contents)
{
    if (const auto count = open_disputes(contents.record).size(); count > 0)
        std::cerr
            << "kotozute: answers that differ between devices: " << count
            << "; a record file can hold but one, so record.json has all of them in words, as "
               "received/differing/...\n";
}

Result<Done> write_record(const BundleContents& contents, const std::string& out)
{
    const auto text = write_record_file({contents.sample, contents.changes});
    if (!text)
        return text.error();
    return write_files(out, {{"record.json", *text}});
}

}  // namespace

int open_bundle(std::string_view text, const std::string& file, const std::string& out)
{
    const auto wordings = paper_words({});
    if (!wordings)
        return refuse(wordings.error().message);
    const auto contents = read_bundle(text, file, wordings->in(first_language), now());
    if (!contents)
        return refuse(contents.error().message);
    if (!out.empty()) {
        if (const auto written = write_record(*contents, out); !written)
            return refuse(written.error().message);
        tell_differing(*contents);
    }
    tell(*contents);
    return exit_status::done;
}

}  // namespace kotozute
