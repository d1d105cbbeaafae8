#include "tests/fuzz/fuzz.hpp"

#include "core/document/card.hpp"
#include "core/document/card_check.hpp"

#include "core/sharing/code_share.hpp"

#include "tests/support/wording.hpp"

#include <algorithm>

// Any bytes as what the code on a paper, or on another screen, says.
namespace kotozute::test {
namespace {

const Timestamp now = *parse_timestamp("2026-11-22T18:05:00+09:00");

Record some_record()
{
    Said said;
    said.recorded = now - std::chrono::hours(48);
    Subject subject;
    subject.family = "𠮷田";
    subject.given = "和子";
    subject.born = std::chrono::year{1941} / 5 / 2;
    Answer home;
    home.choices = {"home"};
    return replay({Stated{"subject", subject, said}, Stated{"place_of_care/now", home, said},
                   Stated{"kept", Kept{""}, said}});
}

const Record& record()
{
    static const Record record = some_record();
    return record;
}

std::string card(const CardParts& parts)
{
    return card_text(document(record(), the_wording(), {now, false}), the_wording().sheet, parts);
}

std::string code()
{
    const auto said = revision_of(Withdrawn{"leeway", Said{}}, {}, Signer::generate());
    return code_share({"𠮷田 和子", "", std::nullopt}, {*said})->bytes;
}

}  // namespace

std::vector<std::string> seeds()
{
    std::string changed = card({});
    const std::string version = "版 1 ";
    changed.replace(changed.find(version), version.size(), "版 1 のあとの下書き ");
    return {code(), card({}), card({true, false, true}), changed,
            "わたしの希望 下書き 2026年1月1日\n"};
}

void fuzz(std::string_view bytes)
{
    using Kind = CardCheck::Kind;
    if (const auto share = parse_code_share(bytes)) {
        expect(is_code_share(bytes));
        expect(std::all_of(share->revisions.begin(), share->revisions.end(), genuine));
    }
    static const std::string whole = card({});
    const CardCheck check = check_card(bytes, record(), the_wording(), {now, false});
    const bool told = !check.version.empty();
    expect(told != (check.kind == Kind::NotACard || check.kind == Kind::Sample ||
                    check.kind == Kind::AnotherPerson));
    expect(check.differing.empty() || (told && check.kind != Kind::Same));
    expect(bytes != whole || check.kind == Kind::Same);
    for (const CardCheck::Line& line : check.differing)
        expect(line.paper != line.now);
}

}  // namespace kotozute::test
