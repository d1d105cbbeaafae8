#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

// One place in the Ministry's form, with all that a cell may hold.
constexpr auto open_data =
    "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,"
    "住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,"
    "利用可能曜日特記事項,定員,URL,高齢者の方と障害者の方が同時一体的に利用できるサービス,"
    "介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考\r\n"
    "131059,1,東京都,文京区,\"はる\tかぜ\n訪問看護\",ハルカゼ,訪問看護,東京都文京区大塚4-1-1,"
    "\"見本ビル\t2階\",35.72,139.73,03-0000-0001,,,見本法人,1300000001,平日,,0,"
    "https://example.jp/,,,,\r\n";

struct Packs {
    Folder folder;
    fs::path data = folder / "care.csv", area = folder / "bunkyo.area";

    Packs() { write(data, open_data); }

    Outcome build(const std::vector<std::string>& more = {}, const World& world = {}) const
    {
        return build_into(area, more, world);
    }
    Outcome build_into(const fs::path& out, const std::vector<std::string>& more = {},
                       const World& world = {}) const
    {
        std::vector<std::string> words{"area",  "build",      "--code",     "131059",
                                       "--out", out.string(), data.string()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words, world);
    }
    Outcome check(const fs::path& pack) const { return run({"area", "check", pack.string()}); }
    Outcome find(const fs::path& pack) const
    {
        return run({"area", "find", pack.string(), "訪問"});
    }

    void is_refused(const fs::path& pack) const
    {
        for (const Outcome& outcome : {check(pack), find(pack)}) {
            INFO(outcome.err << outcome.out);
            CHECK(outcome.refused(pack.string()));
        }
    }
};

void refused(const Outcome& outcome, const std::string& words)
{
    INFO(outcome.err << outcome.out);
    CHECK(outcome.refused(words));
}

}  // namespace

TEST_CASE("open data becomes a pack that is sound and can be searched", "[app-desktop]")
{
    const Packs it;
    const fs::path report = it.folder / "report.tsv";
    const Outcome built = it.build({"--report", report.string()});
    INFO(built.err);
    CHECK(built.status == 0);
    CHECK(built.out.find("care.csv\t1\t1\t0\t0\t0\n") != std::string::npos);
    CHECK(read(report).rfind("file\tline\tfield\t", 0) == 0);
    const Outcome checked = it.check(it.area);
    CHECK(checked.status == 0);
    CHECK(checked.out.find("places\t1\n") != std::string::npos);
    CHECK(it.folder.count() == 3);
}

TEST_CASE("a place found is one line of six cells, whatever its name holds", "[app-desktop]")
{
    const Packs it;
    REQUIRE(it.build().status == 0);
    const Outcome found = it.find(it.area);
    CHECK(found.status == 0);
    CHECK(std::count(found.out.begin(), found.out.end(), '\n') == 1);
    CHECK(std::count(found.out.begin(), found.out.end(), '\t') == 5);
    CHECK(found.out.find("\tはる かぜ 訪問看護\thome_nursing\t") != std::string::npos);
    CHECK(found.out.find("見本ビル 2階\t03-0000-0001\n") != std::string::npos);
}

TEST_CASE("what is no pack, or a part of one, is refused", "[app-desktop]")
{
    const Packs it;
    REQUIRE(it.build().status == 0);
    const std::string whole = read(it.area);

    SECTION("nothing there") { it.is_refused(it.folder / "none.area"); }
    SECTION("a folder") { it.is_refused(it.folder.text()); }
    SECTION("something else") { it.is_refused(it.data); }
    SECTION("nothing in it")
    {
        write(it.area, "");
        it.is_refused(it.area);
    }
    SECTION("cut short")
    {
        for (const std::size_t size : {100UL, 5'000UL, whole.size() / 2}) {
            CAPTURE(size);
            write(it.area, whole.substr(0, size));
            it.is_refused(it.area);
        }
    }
    SECTION("of a later version")
    {
        // Bytes 60 to 63 of an SQLite file are its user_version, the highest first.
        std::string later = whole;
        later[62] = 9;
        write(it.area, later);
        it.is_refused(it.area);
        CHECK(read(it.area) == later);
    }
}

TEST_CASE("a pack that cannot be made is refused, and an older one stays", "[app-desktop]")
{
    const Packs it;
    REQUIRE(it.build().status == 0);
    const std::string older = read(it.area);
    const std::string data = it.data.string(), out = it.area.string();
    const auto build = [&](const std::string& code, const std::string& file) {
        return run({"area", "build", "--code", code, "--out", out, file});
    };

    SECTION("of a file that is not there")
    {
        refused(build("131059", (it.folder / "none.csv").string()), "none.csv");
    }
    SECTION("of a folder") { refused(it.build({it.folder.text()}), it.folder.name()); }
    SECTION("of a file with another header")
    {
        write(it.data, "name,address\na,b\n");
        refused(it.build(), "care.csv: no header");
    }
    SECTION("for a code that is none") { refused(build("99", data), "99"); }
    SECTION("for a municipality that is not in the files")
    {
        refused(build("131016", data), "131016");
    }
    SECTION("on a day that does not exist")
    {
        refused(it.build({"--edition", "2025-02-30"}), "--edition");
    }
    SECTION("on a full disk")
    {
        World world;
        world.largest_file = 8'192;
        refused(it.build({}, world), "bunkyo.area: no room");
    }
    SECTION("in the place of the open data")
    {
        const std::string before = read(it.data);
        refused(it.build_into(it.data), data);
        refused(it.build_into(it.folder / "../" / it.folder.name() / "care.csv"), "care.csv");
        refused(it.build({"--report", data}), data);
        CHECK(read(it.data) == before);
    }
    SECTION("with its report in its own place") { refused(it.build({"--report", out}), out); }
    SECTION("with a report that has no place")
    {
        const std::string report = (it.folder / "none/report.tsv").string();
        refused(it.build({"--report", report}), report);
        refused(it.build({"--report", it.folder.text()}), it.folder.text());
        refused(it.build({"--report", "/dev/full"}), "/dev/full");
    }
    CHECK(read(it.area) == older);
    CHECK(it.folder.count() == 2);
}

TEST_CASE("a pack without a place to be is refused", "[app-desktop]")
{
    const Packs it;
    for (const fs::path& out :
         {it.folder / "none/a.area", it.data / "a.area", fs::path(it.folder.text())}) {
        CAPTURE(out);
        refused(it.build_into(out), out.string());
    }
    const fs::path closed = it.folder / "closed";
    fs::create_directory(closed);
    fs::permissions(closed, fs::perms::owner_read | fs::perms::owner_exec);
    refused(it.build_into(closed / "a.area"), (closed / "a.area").string());
    CHECK(it.folder.count() == 2);
}

TEST_CASE("a search from nowhere is wrong usage", "[app-desktop]")
{
    const Packs it;
    REQUIRE(it.build().status == 0);
    for (const char* near : {"35.72", "91,0", "35.72,139.73,1", "here,there"})
        CHECK(run({"area", "find", it.area.string(), "--near", near}).status == 2);
    CHECK(run({"area", "find", it.area.string(), "--near", "35.72,139.74"}).status == 0);
}

TEST_CASE("the command line says in one line who vouches for a pack", "[app-desktop]")
{
    const Packs it;
    REQUIRE(it.build().status == 0);
    const std::string area = it.area.string(), pub = (it.folder / "k.pub").string();
    CHECK(it.check(it.area).out.find("signature\tunsigned: nobody vouches for it\n") !=
          std::string::npos);
    CHECK(it.find(it.area).err == "kotozute: " + area + ": unsigned: nobody vouches for it\n");
    refused(run({"area", "check", "--key", (it.folder / "none.pub").string(), area}), "none.pub");
    const std::string sign = "minisign -G -W -p " + pub + " -s " + it.folder.text() +
                             "/k.sec >/dev/null 2>&1 </dev/null && minisign -S -s " +
                             it.folder.text() + "/k.sec -t bunkyo -m " + area +
                             " >/dev/null 2>&1 </dev/null";
    if (std::system(sign.c_str()) != 0)
        SKIP("minisign is not installed");
    const Outcome checked = run({"area", "check", "--key", pub, area});
    CHECK(checked.status == 0);
    CHECK(checked.out.find("\nsignature\tsigned: ") != std::string::npos);
    CHECK(run({"area", "find", "--key", pub, area, "訪問"}).err.empty());
    CHECK(it.find(it.area).err.find("signed with a key nobody here trusts: ") != std::string::npos);
    write(it.area, read(it.area) + "x");
    refused(run({"area", "check", "--key", pub, area}), area);
}

TEST_CASE("places are counted as a table, and what no file tells of has no figure", "[app-desktop]")
{
    const Packs it;
    REQUIRE(it.build().status == 0);
    const Outcome table = run({"area", "gaps", it.area.string()});
    INFO(table.err << table.out);
    CHECK(table.status == 0);
    CHECK(table.out.rfind("part\tpopulation\tkind\tname\tcovered\tplaces\tper_10000\tcapacity\t"
                          "with_capacity\n",
                          0) == 0);
    CHECK(table.out.find("\thome_nursing\t看護師の訪問\tyes\t1\t\t\t0\n") != std::string::npos);
    CHECK(table.out.find("\tpharmacy\t薬局\tno\t\t\t\t\n") != std::string::npos);

    const Outcome csv = run({"area", "gaps", it.area.string(), "--kind", "home_nursing", "--csv"});
    CHECK(csv.status == 0);
    CHECK(csv.out.rfind("\xEF\xBB\xBFpart,", 0) == 0);
    CHECK(csv.out.find(",home_nursing,看護師の訪問,yes,1,,,0\r\n") != std::string::npos);
    CHECK(csv.out.find("pharmacy") == std::string::npos);

    refused(run({"area", "gaps", it.area.string(), "--kind", "witch"}), "witch");
    refused(run({"area", "gaps", it.area.string(), "--by", "district"}), "district");
    CHECK(run({"area", "gaps", it.area.string(), "--by", "street"}).status == 2);
}
