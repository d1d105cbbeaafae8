// A person who speaks another language, on paper.
#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_read.hpp"
#include "core/document/papers.hpp"
#include "papers.hpp"
#include "programs.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

// A short record, of which one thing was said in that language.
Record said_in(const std::string& language)
{
    Subject subject;
    subject.family = "Brown";
    subject.given = "Mary";
    subject.born = parse_date("1941-05-02");
    Answer home, garden;
    home.choices = {"home"};
    garden.words = "With my dog, looking at the garden.";
    Said said;
    said.recorded = papers::now;
    Record record = after(Record{}, Stated{"subject", subject, said});
    record = after(std::move(record), Stated{"place_of_care/now", home, said});
    said.language = language;
    return after(std::move(record), Stated{"must_not", garden, said});
}

struct Desk {
    Wordings wordings = papers::wordings();
    Papers papers{papers::font_loader(), wordings};
    papers::Folder folder;

    std::string page(const Record& record, int number)
    {
        const std::string file = (folder / "summary.pdf").string();
        papers::write(file, papers::sound(papers.file("summary.pdf", record, {papers::now, true})));
        const std::string at = std::to_string(number);
        return papers::run("pdftotext -raw -f " + at + " -l " + at + " " + file + " -").out;
    }
    int pages(const Record& record)
    {
        const auto sheet = papers.sheet("summary.pdf", record, {papers::now, true});
        return static_cast<int>(papers::sound(sheet)->pages.size());
    }
};

bool has(const std::string& text, const std::string& words)
{
    const auto plain = papers::dense(text);
    return plain.find(papers::dense(words)) != plain.npos;
}

}  // namespace

TEST_CASE("who spoke English gets a page in English behind the Japanese one, with the same on it",
          "[document]")
{
    Desk desk;
    const Record record = said_in("en");
    REQUIRE(desk.pages(record) == 2);
    const std::string front = desk.page(record, 1), back = desk.page(record, 2);
    for (const char* words : {"わたしの希望", "過ごしたい場所", "英語（次の面に"})
        CHECK(has(front, words));
    for (const char* words : {"What I wish", "Where I want to be", "The side before this"})
        CHECK(has(back, words));
    for (const std::string& page : {front, back})
        CHECK(has(page, "With my dog, looking at the garden."));
    CHECK(has(back, "2 May 1941"));
    CHECK(has(front, "1/2ページ"));
    CHECK(has(back, "Page 2/2"));
    const std::string inside = papers::run("qpdf --qdf --object-streams=disable " +
                                           (desk.folder / "summary.pdf").string() + " -")
                                   .out;
    CHECK(inside.find("/Lang (en)") != std::string::npos);
    CHECK(inside.find("/Lang (ja-JP)") != std::string::npos);
}

TEST_CASE("the boxes a doctor looks at first are in the same places on both pages", "[document]")
{
    Desk desk;
    const auto sheet =
        papers::sound(desk.papers.sheet("summary.pdf", said_in("en"), {papers::now}));
    const auto frames = [&](std::size_t page) {
        std::vector<std::pair<double, double>> places;
        for (const SheetItem& item : sheet->pages.at(page).items)
            if (const auto* box = std::get_if<SheetRectangle>(&item); box && box->radius > 0)
                places.emplace_back(box->x, box->y);
        return places;
    };
    CHECK(frames(0).size() == 3);
    CHECK(frames(0) == frames(1));
}

TEST_CASE("a record in Japanese, or in a language nobody here knows, has no further page",
          "[document]")
{
    Desk desk;
    CHECK(desk.pages(said_in("")) == 1);
    CHECK(desk.pages(said_in("tlh")) == 1);
    CHECK(has(desk.page(said_in("tlh"), 1), "tlh"));
    CHECK_FALSE(has(desk.page(said_in("tlh"), 1), "次の面"));
}

TEST_CASE("a hospital reads in which language to speak to the person", "[document][fhir]")
{
    const Wording wording = papers::wording();
    const auto bundle = papers::sound(fhir_bundle(said_in("en"), wording, {papers::now, true}));
    CHECK(bundle.find("urn:ietf:bcp:47") != bundle.npos);
    const auto read = papers::sound(read_bundle(bundle, "bundle.json", wording, papers::now));
    CHECK(languages_of(read.record) == std::set<std::string>{"en"});
}
