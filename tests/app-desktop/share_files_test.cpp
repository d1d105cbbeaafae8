#include "core/sharing/age.hpp"
#include "core/sharing/share.hpp"
#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

using namespace std::string_literals;

constexpr auto words = "さくら もなか ひだまり";
constexpr auto key = "AGE-SECRET-KEY-1VZG5ZLRGEYV7M0V52GR54L7SCWWN90J4R43YKXZ4EZ5CHZTLUAUQG9U7QM";
constexpr auto recipient = "age13uvhwrlag9nkkalkpqptw872p3sqvqm5qzmp7gsjpzv43qqdpdsqwpjly7";

// Where a share is made and where it is opened.
struct HandOver {
    Folder folder;
    fs::path made = folder / "made", share = made / "share.age", opened = folder / "opened",
             passphrase = folder / "words", keys = folder / "keys";

    HandOver()
    {
        test::write(passphrase, words + "\r\n"s);
        test::write(keys, "# of nobody\n"s + key + "\n");
    }

    Outcome make(const std::vector<std::string>& lock) const
    {
        std::vector<std::string> line{"summary", "--record", sample().string(), "--out",
                                      made.string()};
        line.insert(line.end(), lock.begin(), lock.end());
        return test::run(line);
    }
    Outcome open(const std::string& way, const fs::path& with) const
    {
        return test::run({"open", share.string(), way, with.string(), "--out", opened.string()});
    }
    Outcome open() const { return open("--identity-file", keys); }

    // Puts a text of anybody's in the place of what the program makes.
    void lock(const std::string& text) const
    {
        const auto file = age::lock(text, {*age::parse_recipient(recipient)});
        REQUIRE(file);
        fs::create_directories(made);
        test::write(share, *file);
    }
};

void refused(const Outcome& outcome, const std::string& because)
{
    INFO(outcome.err << "\n" << outcome.out);
    CHECK(outcome.refused(because));
    CHECK(outcome.err.size() < 500);
}

std::string text_of(const std::string& name)
{
    Share share;
    share.about.name = name;
    share.program = "kotozute";
    share.pdf = "%PDF-1.7\n";
    const auto text = print(share);
    REQUIRE(text);
    return *text;
}

}  // namespace

TEST_CASE("a share handed over is opened elsewhere and holds the same papers", "[app-desktop]")
{
    const HandOver it;
    Outcome made, opened;
    SECTION("with a passphrase told another way")
    {
        made = it.make({"--passphrase-file", it.passphrase.string()});
        opened = it.open("--passphrase-file", it.passphrase);
    }
    SECTION("to a key of the one who is to have it")
    {
        made = it.make({"--to", recipient});
        opened = it.open();
    }
    INFO(made.err << opened.err);
    CHECK(made.status == 0);
    CHECK(opened.status == 0);
    CHECK(read(it.opened / "summary.pdf") == read(it.made / "summary.pdf"));
    CHECK(read(it.opened / "bundle.json") == read(it.made / "bundle.json"));
    CHECK(std::distance(fs::directory_iterator(it.opened), fs::directory_iterator()) == 2);
    CHECK(opened.out.find("about\t") == 0);
    CHECK(opened.out.find("sample\t") != std::string::npos);
    CHECK(opened.out.find("made\t") != std::string::npos);
}

TEST_CASE("nothing of a share can be read on its way", "[app-desktop]")
{
    const HandOver it;
    REQUIRE(it.make({"--to", recipient}).status == 0);
    const std::string bytes = read(it.share);
    CHECK(bytes.starts_with("age-encryption.org/v1\n-> X25519 "));
    for (const char* part : {"kotozute", "和子", "%PDF", "Bundle", "revisions"})
        CHECK(bytes.find(part) == std::string::npos);
}

TEST_CASE("a share is made for somebody, or not at all", "[app-desktop]")
{
    const HandOver it;
    CHECK(it.make({}).status == 0);
    CHECK_FALSE(fs::exists(it.share));
    fs::remove_all(it.made);
    refused(it.make({"--to", "age1nobody"}), "--to:");
    refused(it.make({"--passphrase-file", (it.folder / "none").string()}), "none: no such file");
    test::write(it.passphrase, "もなか\n");
    refused(it.make({"--passphrase-file", it.passphrase.string()}), "characters");
    CHECK_FALSE(fs::exists(it.made));
    CHECK(it.make({"--to", recipient, "--passphrase-file", it.keys.string()}).status == 2);
}

TEST_CASE("a share opens with nothing else, and then writes nothing", "[app-desktop]")
{
    const HandOver it;
    REQUIRE(it.make({"--passphrase-file", it.passphrase.string()}).status == 0);
    test::write(it.passphrase, "さくら もなか ひだまる\n");
    refused(it.open("--passphrase-file", it.passphrase), "the passphrase does not open it");
    refused(it.open(), "locked with a passphrase");
    refused(it.open("--identity-file", it.passphrase), "age-keygen");
    REQUIRE(it.make({"--to", recipient}).status == 0);
    refused(it.open("--passphrase-file", it.passphrase), "locked to keys");
    test::write(it.keys,
                "AGE-SECRET-KEY-1KD98ZJTJQDLUTR3P6TP9J5R8XDG33RS95RC9ZMCNZJWAZQ0U5VCSWX4U34\n");
    refused(it.open(), "none of the keys opens it");
    CHECK(test::run({"open", it.share.string()}).status == 2);
    fs::remove(it.share);
    refused(it.open(), "share.age");
    CHECK_FALSE(fs::exists(it.opened));
}

TEST_CASE("a share that is damaged, or none, costs one line", "[app-desktop]")
{
    const HandOver it;
    REQUIRE(it.make({"--to", recipient}).status == 0);
    const std::string good = read(it.share);
    for (const std::string& bytes :
         {""s, "a letter\n"s, good.substr(0, 100), good.substr(0, good.size() - 1), good + "x",
          good.substr(0, good.size() / 2), std::string(12'000'000, 'x'),
          "age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n" + std::string(43, 'A') +
              "\n--- " + std::string(43, 'A') + "\n"}) {
        test::write(it.share, bytes);
        refused(it.open(), it.share.string());
    }
    test::write(it.share, with(good, "/v1", "/v2"));
    refused(it.open(), "later version");
    for (const std::string& text : {"{}"s, text_of("a").substr(1), std::string(9'000'000, '[')}) {
        it.lock(text);
        refused(it.open(), it.share.string() + ":");
    }
    it.lock(with(text_of("a"), "\"version\": 1", "\"version\": 2"));
    refused(it.open(), "later version");
    CHECK_FALSE(fs::exists(it.opened));
}

TEST_CASE("no name in a share becomes the name of a file", "[app-desktop]")
{
    const HandOver it;
    std::vector<std::string> names{"../evil",
                                   "../../evil",
                                   "/tmp/kotozute-evil",
                                   "~/evil",
                                   "evil/../../evil",
                                   "./evil",
                                   ".",
                                   "..",
                                   "...",
                                   "/",
                                   "//",
                                   "\\",
                                   "..\\evil",
                                   "C:\\evil",
                                   "C:evil",
                                   "\\\\host\\evil",
                                   "evil\n",
                                   "evil\r\n../evil",
                                   "evil\t",
                                   "\x1B[2Jevil",
                                   "evil\x7F",
                                   "file:///etc/passwd",
                                   "/dev/null",
                                   "/dev/full",
                                   "/proc/self/mem",
                                   "CON",
                                   "NUL",
                                   "aux.pdf",
                                   "evil.",
                                   "evil ",
                                   " evil",
                                   "-rf",
                                   "--help",
                                   "$(touch evil)",
                                   "`touch evil`",
                                   ";touch evil",
                                   "|touch evil",
                                   "&evil",
                                   "*",
                                   "?",
                                   "%2e%2e%2fevil",
                                   "..%c0%afevil",
                                   "\u202Efdp.evil",
                                   "summary.pdf/evil",
                                   "share.age",
                                   "words",
                                   "..／evil",
                                   "．．/evil",
                                   std::string(300, 'e'),
                                   "e\u200Dvil",
                                   "🏠/../evil"};
    REQUIRE(names.size() >= 50);
    REQUIRE(it.make({"--to", recipient}).status == 0);
    const std::size_t before = it.folder.count();
    for (const std::string& name : names) {
        CAPTURE(name);
        it.lock(text_of(name));
        const Outcome outcome = it.open();
        CHECK(outcome.status == 0);
        CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 3);
        CHECK(read(it.opened / "summary.pdf") == "%PDF-1.7\n");
        CHECK(std::distance(fs::directory_iterator(it.opened), fs::directory_iterator()) == 1);
        fs::remove_all(it.opened);

        // In the place of a key or of a part it is refused.
        std::string spelt;
        for (const char c : name)
            spelt += static_cast<unsigned char>(c) < ' ' ? "?"
                     : c == '\\'                         ? "\\\\"
                                                         : std::string(1, c);
        it.lock(with(text_of("a"), "\"pdf\":", '"' + spelt + "\":"));
        refused(it.open(), it.share.string());
        it.lock(with(text_of("a"), "\"pdf\"\n", '"' + spelt + "\"\n"));
        refused(it.open(), it.share.string());
        CHECK(it.folder.count() == before);
    }
    CHECK_FALSE(fs::exists("/tmp/kotozute-evil"));
    CHECK_FALSE(fs::exists("evil"));
}

TEST_CASE("the papers of a share appear whole or not at all", "[app-desktop]")
{
    const HandOver it;
    REQUIRE(it.make({"--to", recipient}).status == 0);
    fs::create_directories(it.opened / "bundle.json");
    refused(it.open(), "bundle.json: is a folder");
    CHECK_FALSE(fs::exists(it.opened / "summary.pdf"));
}
