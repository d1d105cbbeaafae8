#include "core/document/fhir_bundle.hpp"
#include "tests/app-desktop/program.hpp"
#include "tests/core/document/papers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

const fs::path directive = "tests/fhir/specimens/advance_directive.json";

// The Bundle of the sample, made by the program itself.
struct Handed {
    Folder folder;
    fs::path bundle = folder / "papers/bundle.json", out = folder / "out";

    Handed()
    {
        const Outcome made =
            run({"summary", "--record", sample().string(), "--out", (folder / "papers").string(),
                 "--now", "2026-11-22T18:05:00+09:00"});
        REQUIRE(made.status == 0);
    }
};

// A Bundle in which two devices have different answers to where the person wishes to be.
std::string bundle_of_two_answers()
{
    Record record = replay(papers::sample().changes);
    record.statements.erase("place_of_care/now");
    for (const char* choice : {"home", "hospital"}) {
        Answer answer;
        answer.choices = {choice};
        record.disputes["place_of_care/now"].push_back({answer, {}, {}});
    }
    return papers::sound(fhir_bundle(record, papers::wording(), {papers::now, true}));
}

bool holds(const Outcome& outcome, const std::string& words)
{
    return outcome.out.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a Bundle that was handed over says what it holds", "[app-desktop]")
{
    const Handed it;
    const Outcome outcome = run({"open", it.bundle.string()});
    INFO(outcome.err << outcome.out);
    CHECK(outcome.status == 0);
    for (const char* words : {"record\tわたしの希望 版 2", "about\t𠮷田 和子", "sample\t",
                              "三十年暮らしたこの家で", "髙﨑 明子"})
        CHECK(holds(outcome, words));
    CHECK_FALSE(holds(outcome, "not understood"));
}

TEST_CASE(
    "a record comes back from its Bundle as a record file, from which the same papers are made",
    "[app-desktop]")
{
    const Handed it;
    REQUIRE(run({"open", it.bundle.string(), "--out", it.out.string()}).status == 0);
    const Outcome again =
        run({"summary", "--record", (it.out / "record.json").string(), "--out",
             (it.folder / "again").string(), "--now", "2026-11-22T18:05:00+09:00"});
    INFO(again.err);
    REQUIRE(again.status == 0);
    for (const char* paper : {"summary.pdf", "bundle.json", "card.txt", "card.png"})
        CHECK(read(it.folder / "papers" / paper) == read(it.folder / "again" / paper));
}

TEST_CASE(
    "answers that differ are all in the record file, and one line says that none is the answer",
    "[app-desktop]")
{
    const Folder folder;
    const std::string bundle = (folder / "it.json").string(), out = (folder / "out").string();
    write(bundle, bundle_of_two_answers());
    const Outcome read_only = run({"open", bundle});
    CHECK(read_only.err.empty());
    CHECK(holds(read_only, "食いちがい：自宅／病院"));

    const Outcome taken = run({"open", bundle, "--out", out});
    CHECK(taken.status == 0);
    CHECK(taken.one_line());
    CHECK(taken.says("answers that differ between devices: 1"));
    const std::string record = read(fs::path(out) / "record.json");
    CHECK(record.find("received/differing/1") != std::string::npos);
    CHECK(record.find("病院（") != std::string::npos);
    CHECK(record.find("\"place_of_care/now\"") == std::string::npos);
}

TEST_CASE("somebody else's directive is opened, and what is not understood is listed",
          "[app-desktop]")
{
    const Folder folder;
    const Outcome outcome = run({"open", directive.string(), "--out", folder.text()});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(holds(outcome, "document\tPersonal Advance Care Plan\t2025-03-14"));
    CHECK(holds(outcome, "My daughter Ruth speaks for me when I cannot."));
    CHECK(holds(outcome, "entry[8].resource.modifierExtension"));
    const std::string record = read(folder / "record.json");
    CHECK(record.find("\"voice\": \"professional\"") != std::string::npos);
    CHECK(record.find("出典：Personal Advance Care Plan") != std::string::npos);
}

TEST_CASE("a file that is no Bundle is refused in one line, and nothing is written",
          "[app-desktop]")
{
    const Folder folder;
    const auto opened = [&](const std::string& text) {
        write(folder / "it.json", text);
        return run({"open", (folder / "it.json").string(), "--out", (folder / "out").string()});
    };
    const std::string good = read(directive);
    CHECK(opened("").refused("it.json:1"));
    CHECK(opened("a letter\nin lines").refused("it.json:1"));
    CHECK(opened(good.substr(0, good.size() / 2)).refused("it.json:"));
    CHECK(opened("{\"resourceType\": \"Patient\"}").refused("not a FHIR Bundle"));
    CHECK(run({"open", (folder / "none.json").string()}).refused("none.json"));
    CHECK(run({"open"}).status == 2);
    CHECK_FALSE(fs::exists(folder / "out"));
}
