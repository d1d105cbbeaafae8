#include "core/base/utf8.hpp"
#include "core/content/record_json.hpp"
#include "core/store/key_file.hpp"
#include "core/store/revisions.hpp"
#include "tests/support/vault.hpp"

#include <rapidcheck.h>

#include <random>
#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// Any text a keyboard, a paste or a mischief could bring: no NUL, no surrogates.
rc::Gen<std::string> any_text()
{
    const auto character = rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(1, 0x80),
                                          rc::gen::inRange<std::uint32_t>(0x3040, 0x30FF),
                                          rc::gen::inRange<std::uint32_t>(0x4E00, 0x9FFF),
                                          rc::gen::inRange<std::uint32_t>(0xE000, 0x10FFFF));
    return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(character),
                        [](const std::vector<std::uint32_t>& characters) {
                            std::string text;
                            for (const std::uint32_t c : characters)
                                utf8::append(text, static_cast<char32_t>(c));
                            return text;
                        });
}

Change any_change()
{
    Answer answer;
    answer.state = *rc::gen::element(AnswerState::Wish, AnswerState::Undecided,
                                     AnswerState::Entrusted, AnswerState::CannotAsk);
    const auto different = *rc::gen::container<std::set<std::string>>(any_text());
    answer.choices.assign(different.begin(), different.end());
    answer.words = *any_text();
    if (*rc::gen::arbitrary<bool>())
        answer.detail = PlaceDetail{*any_text(), *any_text(), "", "", *rc::gen::arbitrary<bool>()};
    Said said = by_nurse(*rc::gen::inRange(0, 1'000'000));
    said.recorder = *any_text();
    if (*rc::gen::arbitrary<bool>())
        return Resolved{"place_of_care/now", answer, said};
    return Stated{"place_of_care/now", answer, said};
}

}  // namespace

TEST_CASE("whatever words come, they come back", "[store]")
{
    const Signer signer = Signer::generate();
    CHECK(rc::check([&] {
        const Change change = any_change();
        const auto revision = revision_of(change, {}, signer);
        RC_ASSERT(revision);
        const auto back = change_of(*revision);
        RC_ASSERT(back);
        RC_ASSERT(*back == change);

        const RecordFile file{false, {change}};
        const auto text = write_record_file(file);
        RC_ASSERT(text);
        RC_ASSERT(*read_record_file(*text, "r.json") == file);
    }));
}

TEST_CASE("a mangled record file or key file is refused or read, and does no harm", "[store]")
{
    const auto text = write_record_file({true, one_of_each()});
    REQUIRE(text);
    Secret key(32);
    const auto slot = passphrase_slot(key, passphrase, KdfCost::for_tests());
    REQUIRE(slot);
    const std::string keys = print(KeyFile{{*slot}});

    std::mt19937 random(7);
    const auto mangled = [&](std::string bytes) {
        for (auto times = random() % 4; times < 4; ++times) {
            const std::size_t place = random() % bytes.size();
            switch (random() % 3) {
            case 0: bytes[place] = static_cast<char>(random()); break;
            case 1: bytes.erase(place, random() % 8); break;
            default: bytes.insert(place, bytes.substr(random() % bytes.size(), random() % 8));
            }
        }
        return bytes;
    };
    for (int i = 0; i < 3000; ++i) {
        const auto file = read_record_file(mangled(*text), "r.json");
        if (!file)
            CHECK(file.error().message.rfind("r.json:", 0) == 0);
        const auto parsed = parse_key_file(mangled(keys));
        if (parsed)
            CHECK(parse_key_file(print(*parsed)));
    }
}
