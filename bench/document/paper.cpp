// Times the sheet of a record inside one process, after the first, in milliseconds:
//     bench_paper FONTS ASSETS RECORD.json RUNS     prints best and median of the layout, and of
//     the PDF
#include "core/content/booklet.hpp"
#include "core/content/record_json.hpp"
#include "core/document/card.hpp"
#include "core/document/layout.hpp"
#include "core/document/pdf.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace kotozute;

namespace {

std::string read(const std::string& path)
{
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

template <class T>
T sound(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

template <class Work>
std::pair<double, double> best_and_median(int runs, Work work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
                .count());
    }
    std::sort(times.begin(), times.end());
    return {times.front(), times[times.size() / 2]};
}

int measure(const std::string& fonts_folder, const std::string& assets, const std::string& record,
            int runs)
{
    const ReadAsset asset = [&](const std::string& name) -> Result<std::string> {
        return read(assets + '/' + name);
    };
    const Wording words =
        sound(read_wording(asset, first_language, sound(read_booklet(asset, first_language))));
    const RecordFile file = sound(read_record_file(read(record), record));
    const Fonts fonts = sound(Fonts::open([&](Face face) {
        const char* const names[] = {"/kotozute-regular.ttf", "/kotozute-bold.ttf",
                                     "/kotozute-rest.otf"};
        return font_bytes(std::make_shared<const std::string>(
            read(fonts_folder + names[static_cast<std::size_t>(face)])));
    }));
    const Timestamp now = *parse_timestamp("2026-11-22T18:05:00+09:00");
    const Document paper = document(replay(file.changes), words, {now, file.sample});
    const auto code = qr_code(card_text(paper, words.sheet));
    Sheet sheet = layout(paper, fonts, code);
    sound(pdf(sheet, fonts, now));

    const auto [layout_best, layout_median] =
        best_and_median(runs, [&] { sheet = layout(paper, fonts, code); });
    const auto [pdf_best, pdf_median] =
        best_and_median(runs, [&] { sound(pdf(sheet, fonts, now)); });
    std::cout << layout_best << '\t' << layout_median << '\t' << pdf_best << '\t' << pdf_median
              << '\n';
    return 0;
}

}  // namespace

int main(int count, char** arguments)
try {
    if (count != 5)
        throw std::runtime_error("usage: bench_paper FONTS ASSETS RECORD.json RUNS");
    return measure(arguments[1], arguments[2], arguments[3], std::stoi(arguments[4]));
} catch (const std::exception& failure) {
    std::cerr << failure.what() << '\n';
    return 1;
}
