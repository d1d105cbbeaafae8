#include "core/sharing/share.hpp"

#include "core/base/base64.hpp"
#include "core/sharing/age.hpp"
#include "core/store/revision_bytes.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::vector<Revision> revisions_of(const std::vector<Change>& changes)
{
    const Signer signer = Signer::generate();
    std::vector<Revision> revisions;
    for (const Change& change : changes) {
        auto revision = revision_of(change, {}, signer);
        REQUIRE(revision);
        revisions.push_back(*std::move(revision));
    }
    return revisions;
}

Share whole_share()
{
    Share share;
    share.sample = true;
    share.about = subject_of(replay(one_of_each()));
    share.made = at(5);
    share.program = "kotozute 0.1.0";
    share.revisions = revisions_of(one_of_each());
    share.bundle = "{\"resourceType\": \"Bundle\", \"text\": \"𠮷田\\n\"}\n";
    share.pdf = std::string("%PDF-1.7\n\0\xFF\x80", 12);
    return share;
}

std::string text_of(const Share& share)
{
    auto text = print(share);
    REQUIRE(text);
    return *text;
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

void is_refused(const std::string& text, const std::string& because,
                Error::Code code = Error::Code::Invalid)
{
    const auto share = parse_share(text, "f.age");
    REQUIRE_FALSE(share);
    INFO(share.error().message);
    CHECK(share.error().code == code);
    CHECK(share.error().message.find(because) != std::string::npos);
    CHECK(share.error().message.starts_with("f.age:"));
    CHECK(share.error().message.size() < 400);
}

// A share whose revisions are these texts.
std::string with_revisions(const std::vector<std::string>& revisions)
{
    std::string list;
    for (const std::string& revision : revisions)
        list += (list.empty() ? "\"" : ",\"") + revision + '"';
    return R"({"format":"kotozute-share","version":1,"about":{},"made":{"at":)"
           R"("2026-11-22T18:05:00+09:00","by":"k"},"parts":["revisions"],"revisions":[)" +
           list + "]}";
}

}  // namespace

TEST_CASE("what was shared is what arrives", "[sharing]")
{
    const Share share = whole_share();
    CHECK(share.about ==
          ShareSubject{"𠮷田 和子", "ヨシダ カズコ", std::chrono::year{1941} / 5 / 2});
    const auto back = parse_share(text_of(share), "f.age");
    REQUIRE(back);
    CHECK(*back == share);
}

TEST_CASE("only what was chosen is shared", "[sharing]")
{
    Share share = whole_share();
    share.about = {};
    share.sample = false;
    SECTION("the sheet") { share.bundle.clear(), share.revisions.clear(); }
    SECTION("the Bundle") { share.pdf.clear(), share.revisions.clear(); }
    SECTION("what was said") { share.pdf.clear(), share.bundle.clear(); }
    const auto back = parse_share(text_of(share), "f.age");
    REQUIRE(back);
    CHECK(*back == share);
}

TEST_CASE("a share of nothing is none", "[sharing]")
{
    Share share = whole_share();
    share.bundle.clear(), share.revisions.clear(), share.pdf.clear();
    CHECK_FALSE(print(share));
}

TEST_CASE("a share that could not be read back is not made", "[sharing]")
{
    Share share = whole_share();
    SECTION("words that are none") { share.about.name = "\xFF"; }
    SECTION("a name longer than anybody's") { share.about.name = std::string(500, 'a'); }
    SECTION("a sheet that is none") { share.pdf = "sheet"; }
    SECTION("a Bundle that is none") { share.bundle = "Bundle"; }
    SECTION("a revision somebody changed") { share.revisions.front().slot = "values"; }
    SECTION("more than there is room for") { share.pdf += std::string(age::largest_content, 'x'); }
    CHECK_FALSE(print(share));
}

TEST_CASE("whatever is not as it should be in a share is refused with its place", "[sharing]")
{
    const std::string good = text_of(whole_share());
    is_refused("", "");
    is_refused("[]", "object");
    is_refused(good.substr(0, good.size() / 2), "not JSON");
    is_refused(with(good, "kotozute-share", "kotozute-record"), "format: must be");
    is_refused(with(good, "\"version\": 1", "\"version\": 0"), "version: must be");
    is_refused(with(good, "\"version\": 1", "\"version\": 1, \"path\": \"../x\""),
               "path: unknown key");
    is_refused(with(good, "\"by\":", "\"to\": \"x\", \"by\":"), "made.to: unknown key");
    is_refused(with(good, "\"name\":", "\"file\": \"x\", \"name\":"), "about.file: unknown key");
    is_refused(with(good, "1941-05-02", "1941-02-30"), "about.born: must be a day");
    is_refused(with(good, "\"sample\": true", "\"sample\": 1"), "sample:");
    is_refused(with(good, "  \"pdf\"\n", "  \"pdf\", \"pdf\"\n"), "parts: must name");
    is_refused(with(good, "  \"pdf\"\n", "  \"pdf\", \"../evil\"\n"), "parts: must name");
    is_refused(with(good, ",\n  \"pdf\"\n", "\n"), "must hold what parts names");
    is_refused(with(good, "\n \"bundle\":", "\n \"bandle\":"), "must hold what parts names");
    is_refused(with(good, "\"pdf\": \"JVBE", "\"pdf\": \"AVBE"), "pdf: must be a PDF");
    is_refused(with(good, "\"pdf\": \"JVBE", "\"pdf\": \"JV BE"), "pdf: must be a PDF");
    is_refused(with(good, "\"revisions\": [\n  \"", "\"revisions\": [\n  \"A"), "revisions[0]:");
    is_refused(with(good, "\"revisions\": [\n  \"", "\"revisions\": [\n  7, \""), "revisions[0]:");
}

TEST_CASE("a share of a later version is left alone, whatever it holds", "[sharing]")
{
    const std::string later = with(text_of(whole_share()), "\"version\": 1", "\"version\": 2");
    is_refused(later, "later version", Error::Code::TooNew);
    is_refused(with(later, "\"about\":", "\"moon\": [[1]], \"about\":"), "later version",
               Error::Code::TooNew);
}

TEST_CASE("a share asks for no more than there can be", "[sharing]")
{
    const std::string one =
        base64::print(print(revisions_of({says("leeway", wish("best_then"))}).front()));
    CHECK(parse_share(with_revisions({one}), "f.age"));
    is_refused(with_revisions({}), "must not be empty");
    is_refused(with_revisions(std::vector<std::string>(most_shared_revisions + 1, one)),
               "more than");
    is_refused(with_revisions(std::vector<std::string>(1'000'000, "")), "more than");
    is_refused(std::string(1'000'000, '['), "");
    is_refused(with(with_revisions({one}), "\"about\":{}", "\"about\":[[[[[[[[[]]]]]]]]]"), "");
    is_refused(std::string(age::largest_content + 1, ' '), "");
    is_refused("{\"" + std::string(1'000'000, 'k') + "\":1}", "");
    is_refused(with(with_revisions({one}), "\"k\"", '"' + std::string(402, 'k') + '"'), "at most");
}

TEST_CASE("what a share and the record here have in common is counted", "[sharing]")
{
    const auto all = revisions_of(one_of_each());
    const std::vector<Revision> older(all.begin(), all.begin() + 4),
        newer(all.begin() + 1, all.end());
    CHECK(compare(older, newer) == Overlap{3, 1, all.size() - 4});
    CHECK(compare(all, all) == Overlap{all.size(), 0, 0});
    CHECK_FALSE(unrelated(compare(older, newer)));
    CHECK_FALSE(unrelated(compare(all, {})));
    CHECK(unrelated(compare(revisions_of(one_of_each()), all)));
}
