#include "core/document/fhir_bundle.hpp"
#include "core/preferences/slots.hpp"
#include "programs.hpp"
#include "random_record.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

using namespace kotozute;
using papers::dense;

namespace {

DeviceId device(unsigned char number)
{
    DeviceId device{};
    device.fill(number);
    return device;
}

Side says(Content content, Voice voice = Voice::Person, unsigned char by = 0x3F)
{
    Side side{std::move(content), {}, device(by)};
    side.said.voice = voice;
    side.said.recorded_by = voice == Voice::Person ? Role::Person : Role::VisitingNurse;
    side.said.recorder = voice == Voice::Person ? "" : "中村 はるか";
    side.said.recorded = *parse_timestamp("2026-10-06T15:05:00+09:00");
    return side;
}

Side took_back()
{
    Side side = says(Answer{});
    side.content.reset();
    return side;
}

Answer wish(std::string choice, std::string words = "")
{
    Answer answer;
    answer.choices = {std::move(choice)};
    answer.words = std::move(words);
    return answer;
}

Record sample() { return replay(papers::sample().changes); }

Record with(Record record, const Slot& slot, std::vector<Side> sides)
{
    record.statements.erase(slot);
    record.disputes[slot] = std::move(sides);
    return record;
}

const Slot place = "place_of_care/now";

Record two_places()
{
    return with(sample(), place,
                {says(wish("home")), says(wish("hospital"), Voice::Professional, 0xA0)});
}

nlohmann::json bundle_of(const Record& record)
{
    static const Wording wording = papers::wording();
    const DocumentOptions options{papers::now, false};
    return nlohmann::json::parse(papers::sound(fhir_bundle(record, wording, options)));
}

std::vector<nlohmann::json> resources(const nlohmann::json& bundle, const std::string& type)
{
    std::vector<nlohmann::json> found;
    for (const auto& entry : bundle["entry"])
        if (entry["resource"]["resourceType"] == type)
            found.push_back(entry["resource"]);
    return found;
}

bool holds(const std::string& text, const std::string& part)
{
    return dense(text).find(dense(part)) != std::string::npos;
}

std::string all_of(const DocumentBox& box)
{
    std::string all = box.title + box.text + box.phone;
    for (const std::string& note : box.notes)
        all += '\n' + note;
    return all;
}

}  // namespace

TEST_CASE("where devices differ, an emergency doctor reads both, with whose they are and when",
          "[document]")
{
    const papers::Paper paper = papers::paper_of(two_places());
    const std::string box = all_of(paper.document.place);
    CHECK(holds(paper.document.place.text, "食いちがい：自宅／病院"));
    CHECK(holds(box, "本人のことば・記：本人・2026年10月6日・端末 3F3F：自宅"));
    CHECK(holds(box, "専門職の所見・記：訪問看護師 中村 はるか・2026年10月6日・端末 A0A0：病院"));
    CHECK(holds(paper.document.disputes.at(1).text,
                "自宅（本人のことば・記：本人・2026年10月6日・端末 3F3F）"));
    CHECK(holds(paper.document.rows[0].care.text, "食いちがい：自宅／病院"));
    CHECK_FALSE(holds(box, "記載なし"));
    CHECK(holds(paper.card, "過ごしたい場所：食いちがい：自宅／病院"));
}

TEST_CASE("where devices differ on whom to call, both numbers are on the paper and on the card",
          "[document]")
{
    const Spokesperson daughter{
        Spokesperson::Kind::Named, "髙﨑 明子", "長女", "090-0000-1968", {}};
    const Spokesperson son{Spokesperson::Kind::Named, "𠮷田 健一", "長男", "090-0000-1971", {}};
    const papers::Paper paper =
        papers::paper_of(with(sample(), Slot(slots::spokesperson_1), {says(daughter), says(son)}));
    for (const char* part :
         {"食いちがい：髙﨑 明子／𠮷田 健一", "長女", "長男", "090-0000-1968", "090-0000-1971"})
        CHECK(holds(all_of(paper.document.person), part));
    for (const char* part : {"090-0000-1968", "090-0000-1971"})
        CHECK(holds(paper.card, part));
}

TEST_CASE("a wish against taking it back is printed as both", "[document]")
{
    const Document paper =
        papers::paper_of(with(sample(), place, {took_back(), says(wish("home"))})).document;
    CHECK(holds(paper.place.text, "食いちがい：取り消し／自宅"));
}

TEST_CASE("what differs only in its words is told apart by them", "[document]")
{
    const Document paper = papers::paper_of(with(sample(), place,
                                                 {says(wish("home", "庭の見える部屋")),
                                                  says(wish("home", "娘の家の近く"))}))
                               .document;
    CHECK(holds(paper.place.text, "自宅「庭の見える部屋」／自宅「娘の家の近く」"));
}

TEST_CASE("where devices tell of different names, neither is the name", "[document]")
{
    Subject one, other;
    one.family = other.family = "𠮷田";
    one.given = "和子";
    other.given = "一子";
    one.phone = other.phone = "03-0000-0000";
    const Record record = with(sample(), Slot(slots::subject), {says(one), says(other)});
    const Document paper = papers::paper_of(record).document;
    CHECK(holds(paper.head.name, "食いちがい：𠮷田 和子／𠮷田 一子"));
    CHECK(dense(paper.head.contact) == "☎03-0000-0000");  // in this they agree

    const auto patient = resources(bundle_of(record), "Patient").at(0);
    CHECK(patient["name"].dump().find("一子") != std::string::npos);
    CHECK(patient["name"].dump().find("和子") != std::string::npos);
}

TEST_CASE("words beside 「今は話したくない」 stay off the paper where devices differ, too",
          "[document]")
{
    Answer not_now;
    not_now.state = AnswerState::NotNow;
    not_now.words = "ひみつのことば";
    const Record record = with(sample(), "worries", {says(not_now), says(wish("pain"))});
    const papers::Paper paper = papers::paper_of(record);
    CHECK(holds(paper.document.worries.lines.front(), "今は話したくない"));
    for (const Fact& fact : paper.document.disputes)
        CHECK_FALSE(holds(fact.text, "ひみつのことば"));
    CHECK(bundle_of(record).dump().find("ひみつのことば") == std::string::npos);
}

TEST_CASE("in FHIR each of them is an Observation with whose, when and on which device",
          "[document]")
{
    const auto bundle = bundle_of(two_places());
    CHECK(resources(bundle, "Composition").at(0)["status"] == "preliminary");
    const auto issues = resources(bundle, "DetectedIssue");
    REQUIRE(issues.size() == 1);
    REQUIRE(issues[0]["implicated"].size() == 2);
    std::vector<std::string> values;
    for (const auto& implicated : issues[0]["implicated"]) {
        const std::string address = implicated["reference"];
        for (const auto& entry : bundle["entry"]) {
            if (entry["fullUrl"] != address)
                continue;
            CHECK(entry["resource"]["status"] == "preliminary");
            values.push_back(entry["resource"]["valueCodeableConcept"]["coding"][0]["code"]);
        }
        const auto provenances = resources(bundle, "Provenance");
        const auto own = std::find_if(provenances.begin(), provenances.end(), [&](const auto& one) {
            return one["target"].size() == 1 && one["target"][0]["reference"] == address;
        });
        REQUIRE(own != provenances.end());
        CHECK((*own)["agent"].back()["who"]["display"].get<std::string>().find("端末") == 0);
    }
    CHECK(values == std::vector<std::string>{"home", "hospital"});
    CHECK(resources(bundle_of(sample()), "DetectedIssue").empty());
    CHECK(resources(bundle_of(sample()), "Composition").at(0)["status"] == "final");
}

TEST_CASE("as much differs on paper as in FHIR, and each of it with all its sides", "[document]")
{
    papers::needs("pdftotext");
    const Wording wording = papers::wording();
    const papers::Folder folder;
    const std::string file = (folder / "summary.pdf").string();
    const unsigned records = std::getenv("KOTOZUTE_SOAK") ? 200 : 8;
    for (unsigned seed = 0; seed < records; ++seed) {
        const Record record = papers::differing_record(seed, wording);
        const std::size_t count = open_disputes(record).size();
        CAPTURE(seed, count);
        const papers::Paper paper = papers::paper_of(record);
        CHECK(paper.document.disputes.size() == (count == 0 ? 0 : count + 1));
        const auto bundle = bundle_of(record);
        CHECK(resources(bundle, "DetectedIssue").size() == count);
        if (count > 0)
            CHECK(resources(bundle, "Composition").at(0)["status"] == "preliminary");

        papers::write(file, paper.pdf);
        const std::string text = dense(papers::run("pdftotext -raw " + file + " -").out);
        CHECK((text.find(dense(std::to_string(count) + "件。別々の端末で")) != std::string::npos) ==
              (count > 0));
        for (std::size_t i = 1; i < paper.document.disputes.size(); ++i)
            CHECK(text.find(dense(paper.document.disputes[i].label)) != std::string::npos);
    }
}

TEST_CASE("a full sheet on which something differs takes no more than a second page", "[document]")
{
    CHECK(papers::paper_of(sample(), true).sheet.pages.size() == 1);
    CHECK(papers::paper_of(two_places(), true).sheet.pages.size() <= 2);
}
