#include "app-desktop/booklet_files.hpp"

#include "app-desktop/files.hpp"

namespace kotozute {

Result<Booklet> read_booklet(const std::filesystem::path& assets, const std::string& language)
{
    auto questions = read_file(assets / "content" / language / "questions.json");
    if (!questions)
        return questions.error();
    auto guidance = read_file(assets / "content" / language / "guidance.json");
    if (!guidance)
        return guidance.error();
    auto strings = read_file(assets / "strings" / (language + ".json"));
    if (!strings)
        return strings.error();
    return parse_booklet({*std::move(questions), *std::move(guidance), *std::move(strings)});
}

Result<Wording> read_wording(const std::filesystem::path& assets, const Booklet& booklet)
{
    const auto text = read_file(assets / "document/ja.json");
    if (!text)
        return text.error();
    auto words = parse_sheet_words(*text, "document/ja.json");
    if (!words)
        return words.error();
    return wording(*std::move(words), booklet.questions, booklet.scenarios);
}

}  // namespace kotozute
