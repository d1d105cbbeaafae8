#include "app-desktop/command_check_card.hpp"

#include "app-desktop/booklet_files.hpp"
#include "app-desktop/clock.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "app-desktop/picture_codes.hpp"
#include "core/content/record_json.hpp"
#include "core/document/card_check.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace kotozute {
namespace {

using Kind = CardCheck::Kind;

// The first card among the codes of the picture.
Result<CardCheck> checked(const std::string& picture, const std::string& record)
{
    const auto codes = codes_in(picture);
    if (!codes)
        return codes.error();
    if (codes->empty())
        return Error{Error::Code::NotFound, picture + ": no QR code that can be read"};
    const auto text = read_file(record);
    if (!text)
        return text.error();
    const auto file = read_record_file(*text, record);
    if (!file)
        return file.error();
    const auto wordings = paper_words({});
    if (!wordings)
        return wordings.error();
    const Record stands = replay(file->changes);
    CardCheck check;
    for (const std::string& code : *codes)
        if (check.kind == Kind::NotACard)
            check = check_card(code, stands, wordings->in(first_language), {now(), file->sample});
    return check;
}

int tell(const char* how, const CardCheck& check)
{
    std::cout << how << '\t' << cell(check.version) << '\t' << cell(check.day) << '\n';
    for (const CardCheck::Line& line : check.differing)
        std::cout << cell(line.title) << '\t' << cell(line.paper) << '\t' << cell(line.now) << '\n';
    return check.kind == Kind::Same ? exit_status::done : exit_status::differs;
}

int tell(const std::string& picture, const CardCheck& check)
{
    switch (check.kind) {
    case Kind::NotACard: return refuse(picture + ": its code is not that of a card");
    case Kind::Sample: return refuse(picture + ": the card or the record is a sample, not both");
    case Kind::AnotherPerson: return refuse(picture + ": the card is of another person");
    case Kind::Same: return tell("same", check);
    case Kind::Older: return tell("older", check);
    case Kind::Newer: return tell("newer", check);
    case Kind::Otherwise: return tell("otherwise", check);
    }
    return exit_status::refused;
}

}  // namespace

int check_card_command(const Arguments& arguments)
{
    std::string picture, record;
    CLI::App line("Whether a printed card still says what a record says.", "kotozute check-card");
    line.add_option("PICTURE", picture, "with the card's QR code on it (PNG or JPEG)")->required();
    line.add_option("--record", record, "the record (JSON)")->required();
    if (const auto status = parse(line, arguments))
        return *status;
    const auto check = checked(picture, record);
    return check ? tell(picture, *check) : refuse(check.error().message);
}

}  // namespace kotozute
