#include "papers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

TEST_CASE("a record becomes a sheet of paper", "[document]")
{
    const RecordFile file = papers::sample();
    const Wording wording = papers::wording();
    const Fonts fonts = papers::fonts();
    const Document paper = document(replay(file.changes), wording, {papers::now, file.sample});
    const std::string card = card_text(paper, wording.sheet);
    const Sheet sheet = layout(paper, fonts, qr_code(card));
    const auto bytes = pdf(sheet, fonts, papers::now);
    REQUIRE(bytes);
    papers::write("/tmp/doc/summary.pdf", *bytes);
    papers::write("/tmp/doc/card.txt", card);
    papers::write("/tmp/doc/card.png", *card_png(*qr_code(card)));
    CHECK(sheet.pages.size() == 1);
    CHECK(sheet.smallest_type >= 9);
    WARN(card << "\n" << card.size() << " pages " << sheet.pages.size());
}
