#include "core/sharing/code_share.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

const ShareSubject kazuko{"𠮷田 和子", "", std::chrono::year{1941} / 5 / 2};

Revision says(const std::string& words, std::vector<Digest> after = {})
{
    static const Signer signer = Signer::generate();
    Answer answer;
    answer.choices = {"home"};
    answer.words = words;
    auto revision =
        revision_of(Stated{"place_of_care/now", answer, Said{}}, std::move(after), signer);
    REQUIRE(revision);
    return *std::move(revision);
}

CodeShare code_of(const std::vector<Revision>& said)
{
    const auto code = code_share(kazuko, said);
    REQUIRE(code);
    return *code;
}

}  // namespace

TEST_CASE("what one screen shows another device has as it was said", "[sharing]")
{
    const Revision first = says("庭が見たい");
    const Revision second = says("", {id_of(first)});
    const CodeShare code = code_of({first, second});
    CHECK(code.revisions == 2);
    CHECK(is_code_share(code.bytes));
    const auto share = parse_code_share(code.bytes);
    REQUIRE(share);
    CHECK(share->revisions == std::vector{first, second});
    CHECK(share->about == kazuko);
}

TEST_CASE("a code holds the newest words, as many as a camera can read from a screen", "[sharing]")
{
    std::vector<Revision> said;
    for (int i = 0; i < 20; ++i)
        said.push_back(says("ことば " + std::to_string(i)));
    const CodeShare code = code_of(said);
    CHECK(code.revisions >= 3);
    CHECK(code.revisions < 20);
    CHECK(code.bytes.size() <= most_code_bytes);
    CHECK(parse_code_share(code.bytes)->revisions.back() == said.back());
}

TEST_CASE("where even the newest words are too long there is no code", "[sharing]")
{
    std::string many;
    for (int i = 0; i < 2000; ++i)
        many += std::to_string(i * 7919 % 10'007);
    CHECK_FALSE(code_share(kazuko, {says("short"), says(many)}));
    CHECK_FALSE(code_share(kazuko, {}));
}

TEST_CASE("of a code with a changed, missing or added byte nothing else is taken in", "[sharing]")
{
    const std::string whole = code_of({says("庭が見たい")}).bytes;
    const Share said = *parse_code_share(whole);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 4);
        const auto share = parse_code_share(changed);
        CHECK((!share || *share == said));  // there are bits that say nothing
        CHECK_FALSE(parse_code_share(whole.substr(0, at)));
    }
    CHECK_FALSE(parse_code_share(whole + 'x'));
    CHECK_FALSE(parse_code_share("わたしの希望"));
}
