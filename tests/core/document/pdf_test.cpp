#include "printed.hpp"

#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_read.hpp"
#include "core/document/papers.hpp"

#include <algorithm>

using namespace kotozute;
using papers::dense;
using papers::givens;
using papers::overfull;
using papers::Printed;
using papers::said;
using papers::sample_record;

TEST_CASE("other programs find the PDF sound, with its fonts in it and in Japanese", "[document]")
{
    papers::needs("qpdf");
    papers::needs("pdffonts");
    const Printed printed(sample_record(), true);
    const papers::Outcome checked = papers::run("qpdf --check " + printed.file);
    INFO(checked.out);
    CHECK(checked.status == 0);
    CHECK(papers::run("qpdf --qdf --object-streams=disable " + printed.file + " -")
              .out.find("/Lang (ja-JP)") != std::string::npos);
    // Columns of pdffonts, from the right: object number (two), uni, sub, emb.
    const std::string fonts = papers::run("pdffonts " + printed.file).out;
    CHECK(fonts.find("BIZUDPGothic") != std::string::npos);
    CHECK(fonts.find(" no ") == std::string::npos);
}

TEST_CASE("the PDF says who it is about and when it was made", "[document]")
{
    papers::needs("pdfinfo");
    const Printed printed(sample_record(), true);
    const std::string info = papers::run("TZ=Asia/Tokyo pdfinfo -isodates " + printed.file).out;
    INFO(info);
    CHECK(info.find("わたしの希望 𠮷田 和子") != std::string::npos);
    CHECK(info.find("2026-11-22T18:05:00+09") != std::string::npos);
    CHECK(info.find("Tagged:          yes") != std::string::npos);
}

TEST_CASE("a reader that speaks finds headings, the table and the picture", "[document]")
{
    papers::needs("pdfinfo");
    const Printed printed(sample_record(), true);
    const std::string structure = "\n" + papers::run("pdfinfo -struct-text " + printed.file).out;
    for (const char* part : {"Document", "H1", "H2", "Table", "TR", "TH", "TD", "Figure", "P"}) {
        INFO(part);
        CHECK((structure.find("\n" + std::string(part)) != std::string::npos ||
               structure.find(" " + std::string(part)) != std::string::npos));
    }
    const std::string text = dense(structure);
    CHECK(text.find("𠮷田和子") != std::string::npos);
    CHECK(text.find("髙﨑明子") != std::string::npos);
}

TEST_CASE("every statement of a record can be found in the text of its PDF", "[document]")
{
    papers::needs("pdftotext");
    const Wording wording = papers::wording();
    for (unsigned seed = 0; seed < 12; ++seed) {
        const Record record = papers::RandomRecord(seed, wording).record();
        const std::string text = Printed(record).text();
        INFO("seed " << seed << "\n" << text);
        for (const std::string& given : givens(on_paper(record), wording)) {
            INFO(given);
            CHECK(text.find(dense(given)) != std::string::npos);
        }
    }
}

TEST_CASE("a reader that speaks reads the sheet from top to bottom", "[document]")
{
    papers::needs("pdfinfo");
    const Printed printed(sample_record(), true);
    const std::string spoken = dense(papers::run("pdfinfo -struct-text " + printed.file).out);
    std::size_t at = 0;
    for (const char* next :
         {"わたしの希望", "𠮷田和子", "過ごしたい場所", "悪くなったら", "思いを伝える人",
          "場面ごとの希望", "大切にしていること", "続けたいこと", "心配なこと", "本人のことば",
          "家族等の思い", "専門職の所見", "法的な文書ではありません"}) {
        INFO(next);
        const auto found = spoken.find(dense(next), at);
        REQUIRE(found != std::string::npos);
        at = found + 1;
    }
    const papers::Outcome structure = papers::run("pdfinfo -struct " + printed.file);
    CHECK(structure.out.find("Syntax Warning") == std::string::npos);
    CHECK(papers::run("qpdf --qdf --object-streams=disable " + printed.file + " -")
              .out.find("/Alt") != std::string::npos);
}

TEST_CASE("three long voices are read one after the other, not line by line across", "[document]")
{
    papers::needs("pdfinfo");
    const auto words = [](const std::string& who) {
        std::string all;
        for (int i = 0; i < 18; ++i)
            all += who + "の" + std::to_string(i) + "番目のことば。";
        return all;
    };
    Record record;
    for (const auto& [slot, who] :
         {std::pair(slots::words_of_person, "本人"), std::pair(slots::words_of_family, "家族"),
          std::pair(slots::words_of_professional, "看護師")})
        record = after(record, said(slot, words(who)));
    const Printed printed(record);
    REQUIRE(printed.paper.sheet.pages.size() == 1);
    const std::string spoken = dense(papers::run("pdfinfo -struct-text " + printed.file).out);
    std::size_t at = 0;
    for (const char* who : {"本人", "家族", "看護師"})
        for (const char* number : {"の0番目", "の17番目"}) {
            const auto found = spoken.find(who + std::string(number), at);
            INFO(who << number);
            REQUIRE(found != std::string::npos);
            at = found;
        }
}

TEST_CASE("the same record, fonts and moment give the same bytes", "[document]")
{
    CHECK(papers::paper_of(sample_record()).pdf == papers::paper_of(sample_record()).pdf);
}

// For eyes, not for machines: KOTOZUTE_LOOK=FOLDER test_document "[.look]"
TEST_CASE("sheets of several records are written to be looked at", "[.look]")
{
    const char* folder = std::getenv("KOTOZUTE_LOOK");
    REQUIRE(folder);
    const std::filesystem::path out = folder;
    papers::write(out / "sample.pdf", papers::paper_of(sample_record(), true).pdf);
    papers::write(out / "overfull.pdf", papers::paper_of(overfull()).pdf);
    papers::write(out / "empty.pdf", papers::paper_of(Record{}).pdf);
    Record few = after(Record{}, said(slots::worries, "夜、ひとりになること。"));
    Answer place;
    place.state = AnswerState::Undecided;
    papers::write(out / "few.pdf",
                  papers::paper_of(after(few, Stated{"place_of_care/now", place, {}})).pdf);
    papers::write(out / "wild.pdf",
                  papers::paper_of(papers::RandomRecord(3, papers::wording()).record()).pdf);
}

namespace {

// The papers of the sample, and the sheet in a file.
struct SampleFiles {
    papers::Folder folder;
    Wordings wordings{papers::wording()};
    const Wording& wording = wordings.in(first_language);
    Papers made{papers::font_loader(), wordings};
    std::string file = (folder / "summary.pdf").string();

    std::string paper(const char* name)
    {
        return papers::sound(made.file(name, sample_record(), {papers::now, true}));
    }
};

}  // namespace

TEST_CASE("the sheet carries its record for computers, byte by byte", "[document]")
{
    papers::needs("pdfdetach");
    papers::needs("qpdf");
    SampleFiles it;
    papers::write(it.file, it.paper("summary.pdf"));

    const auto listed = papers::run("pdfdetach -list " + it.file);
    INFO(listed.out);
    CHECK(listed.out.find("bundle.json") != std::string::npos);
    const std::string inside = (it.folder / "inside.json").string();
    CHECK(papers::run("pdfdetach -save 1 -o " + inside + ' ' + it.file).status == 0);
    CHECK(papers::read(inside) ==
          papers::sound(fhir_bundle(sample_record(), it.wording, {papers::now, true})));

    CHECK(papers::run("qpdf --check " + it.file).status == 0);
    const auto attached = papers::run("qpdf --list-attachments --verbose " + it.file);
    INFO(attached.out);
    CHECK(attached.status == 0);
    CHECK(attached.out.find("application/fhir+json") != std::string::npos);
    CHECK(attached.out.find("コンピューターで読むための記録") != std::string::npos);
    const std::string plain =
        papers::run("qpdf --qdf --object-streams=disable " + it.file + " -").out;
    CHECK(plain.find("/AFRelationship /Alternative") != std::string::npos);
    CHECK(plain.find("/AF [") != std::string::npos);
}

TEST_CASE("the Bundle beside the sheet holds the sheet, the one inside does not", "[document]")
{
    SampleFiles it;
    const std::string sheet = it.paper("summary.pdf"), bundle = it.paper("bundle.json");
    const auto beside = read_bundle(bundle, "bundle.json", it.wording, papers::now);
    REQUIRE(beside);
    CHECK(beside->pdf == sheet);
    CHECK(beside->unknown.empty());
    const auto inside =
        read_bundle(papers::sound(fhir_bundle(sample_record(), it.wording, {papers::now, true})),
                    "inside.json", it.wording, papers::now);
    REQUIRE(inside);
    CHECK(inside->pdf.empty());
    CHECK(inside->record == beside->record);
}

TEST_CASE("papers made together are the papers made one by one", "[document]")
{
    SampleFiles it;
    const auto all = papers::sound(it.made.files(sample_record(), {papers::now, true}));
    REQUIRE(all.size() == 5);
    for (const Papers::File& file : all)
        CHECK(file.bytes == it.paper(file.name.c_str()));
}

TEST_CASE("a long sheet carries its record, too", "[document]")
{
    papers::needs("qpdf");
    SampleFiles it;
    papers::write(it.file,
                  papers::sound(it.made.file("summary.pdf", overfull(), {papers::now, false})));
    CHECK(papers::run("qpdf --check " + it.file).status == 0);
    CHECK(papers::run("pdfdetach -list " + it.file).out.find("bundle.json") != std::string::npos);
}
