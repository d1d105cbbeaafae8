#include "app-desktop/record_papers.hpp"

#include "app-desktop/booklet_files.hpp"
#include "app-desktop/folders.hpp"
#include "app-desktop/font_files.hpp"
#include "core/document/papers.hpp"

namespace kotozute {

namespace fs = std::filesystem;

Result<std::vector<OutputFile>> papers_of(const Record& record, bool sample, Timestamp now,
                                          const std::string& fonts)
{
    const auto wordings = paper_words(record);
    if (!wordings)
        return wordings.error();
    const auto folder = fonts.empty() ? folders::fonts() : Result<fs::path>(fs::path(fonts));
    if (!folder)
        return folder.error();
    Papers papers(font_files(*folder), *wordings);
    auto files = papers.files(record, {now, sample});
    if (!files)
        return files.error();
    std::vector<OutputFile> made;
    for (Papers::File& paper : *files)
        made.push_back({std::move(paper.name), std::move(paper.bytes)});
    return made;
}

Share share_of(const Record& record, bool sample, Timestamp now,
               const std::vector<OutputFile>& papers)
{
    Share share;
    share.sample = sample;
    share.about = subject_of(record);
    share.made = now;
    share.program = "kotozute " KOTOZUTE_VERSION;
    for (const OutputFile& paper : papers) {
        if (paper.name == "summary.pdf")
            share.pdf = paper.bytes;
        if (paper.name == "bundle.json")
            share.bundle = paper.bytes;
    }
    return share;
}

}  // namespace kotozute
