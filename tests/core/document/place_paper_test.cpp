#include "core/document/place_paper.hpp"

#include "programs.hpp"

#include <algorithm>

using namespace kotozute;
using papers::dense;

namespace {

PaperPlace place(int number, std::string name = "こもれび訪問看護ステーション")
{
    const double x = number * 37 % 11 * 300, y = number * 53 % 7 * 400;
    return {std::move(name) + " " + std::to_string(number),
            "看護師の訪問",
            number % 4 == 0 ? "" : "03-0000-00" + std::to_string(10 + number),
            "東京都文京区大塚四丁目" + std::to_string(number) + "番1号",
            "直線距離 " + std::to_string(100 * number) + " m",
            number % 2 == 0 ? "厚生労働省（2025年12月31日のもの）" : "文京区社会福祉協議会",
            SheetPoint{x, y},
            number % 5 == 0};
}

PaperMap ward()
{
    PaperMap map;
    map.land = {{{-400, 200}, {900, -500}, {2600, -300}, {3700, 1500}, {2500, 2900}, {100, 2300}}};
    map.towns = {{{-400, 200}, {900, -500}, {1300, 1200}, {100, 2300}},
                 {{900, -500}, {2600, -300}, {2500, 2900}, {1300, 1200}}};
    map.names = {{"大塚", {300, 900}}, {"白山", {1900, 700}}, {"本郷", {2900, 1600}}};
    map.start = SheetPoint{700, 800};
    map.credit = "政府統計の総合窓口（e-Stat）";
    return map;
}

PlacePaper paper(int places)
{
    PlacePaper paper;
    paper.start = "大塚四丁目";
    for (int i = 1; i <= places; ++i)
        paper.places.push_back(place(i));
    paper.map = ward();
    paper.made = "2026年11月22日";
    return paper;
}

Sheet sheet_of(const PlacePaper& paper)
{
    return layout(paper, papers::wording(), papers::fonts());
}

std::string pdf_of(const PlacePaper& paper)
{
    return papers::sound(pdf(sheet_of(paper), papers::fonts(), papers::now));
}

struct Printed {
    papers::Folder folder;
    std::string file = (folder / "places.pdf").string();

    explicit Printed(const PlacePaper& paper) { papers::write(file, pdf_of(paper)); }
    std::string text() const { return dense(papers::run("pdftotext -raw " + file + " -").out); }
};

// The lowest point of what is written; everything stays above the lower margin.
double lowest(const Sheet& sheet)
{
    double y = 0;
    for (const SheetItem& item : sheet.pages.at(0).items)
        if (const auto* text = std::get_if<SheetText>(&item))
            y = std::max(y, text->baseline);
    return y;
}

bool has_map(const Sheet& sheet)
{
    const auto& items = sheet.pages.at(0).items;
    return std::any_of(items.begin(), items.end(), [](const SheetItem& item) {
        return std::holds_alternative<SheetShape>(item);
    });
}

}  // namespace

TEST_CASE("twelve places with their phones and a map are one page to read", "[document]")
{
    papers::needs("pdftotext");
    const PlacePaper twelve = paper(12);
    const Sheet sheet = sheet_of(twelve);
    REQUIRE(sheet.pages.size() == 1);
    CHECK(lowest(sheet) < Sheet::height - 27);
    CHECK(has_map(sheet));
    for (const SheetItem& item : sheet.pages[0].items)
        if (const auto* text = std::get_if<SheetText>(&item))
            CHECK(text->size >= 9);
    const std::string text = Printed(twelve).text();
    INFO(text);
    for (const PaperPlace& place : twelve.places)
        for (const std::string& given : {place.name, place.phone, place.address, place.distance})
            CHECK(text.find(dense(given)) != std::string::npos);
    CHECK(text.find("未確認") != std::string::npos);
    CHECK(text.find("ここにないものも、あるかもしれません") != std::string::npos);
    CHECK(text.find(dense("厚生労働省（2025年12月31日のもの） 2・4・6・8・10・12")) !=
          std::string::npos);
    CHECK(text.find("e-Stat") != std::string::npos);
}

TEST_CASE("names as long as names can be leave the list on one page, without its map", "[document]")
{
    PlacePaper long_names = paper(12);
    for (PaperPlace& place : long_names.places) {
        for (int i = 0; i < 20; ++i)
            place.name += "社会福祉法人";
        place.address = place.name;
        place.kind = place.name;
        place.source = place.name;
    }
    const Sheet sheet = sheet_of(long_names);
    REQUIRE(sheet.pages.size() == 1);
    CHECK(lowest(sheet) < Sheet::height - 27);
}

TEST_CASE("a place of which nobody knows where it is stands in the list and not on the map",
          "[document]")
{
    PlacePaper one = paper(1);
    one.places[0].at.reset();
    CHECK(has_map(sheet_of(one)));
    one.map.reset();
    CHECK(!has_map(sheet_of(one)));
}

TEST_CASE("places at one point have marks beside each other", "[document]")
{
    PlacePaper same = paper(4);
    for (PaperPlace& place : same.places)
        place.at = SheetPoint{1000, 1000};
    std::vector<SheetPoint> discs;
    const Sheet sheet = sheet_of(same);
    for (const SheetItem& item : sheet.pages[0].items)
        if (const auto* shape = std::get_if<SheetRectangle>(&item))
            if (shape->radius > 6.5 && shape->width == 15 && shape->y < 400 && shape->x > 60)
                discs.push_back({shape->x, shape->y});
    REQUIRE(discs.size() == 4);
    for (std::size_t i = 0; i < discs.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            CHECK((std::abs(discs[i].x - discs[j].x) >= 15 ||
                   std::abs(discs[i].y - discs[j].y) >= 15));
}

TEST_CASE("a reader that speaks finds the list of places and what the map is", "[document]")
{
    papers::needs("pdfinfo");
    const Printed printed(paper(3));
    const std::string structure = papers::run("pdfinfo -struct-text " + printed.file).out;
    INFO(structure);
    for (const char* part : {"H1", "Table", "TR", "TH", "TD", "Figure"})
        CHECK(structure.find(part) != std::string::npos);
    papers::needs("qpdf");
    CHECK(papers::run("qpdf --check " + printed.file).status == 0);
}

TEST_CASE("the same places give the same bytes", "[document]")
{
    CHECK(pdf_of(paper(7)) == pdf_of(paper(7)));
}

TEST_CASE("pages of places are written to be looked at", "[.look]")
{
    const char* folder = std::getenv("KOTOZUTE_LOOK");
    REQUIRE(folder);
    const std::filesystem::path out = folder;
    papers::write(out / "places-12.pdf", pdf_of(paper(12)));
    papers::write(out / "places-3.pdf", pdf_of(paper(3)));
}
