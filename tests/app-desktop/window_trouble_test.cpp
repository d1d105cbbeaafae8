#include "core/store/vault.hpp"
#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <catch2/generators/catch_generators.hpp>

#include <thread>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

// A folder in which the sample is kept, as the window finds it.
struct Kept {
    Folder folder;
    fs::path record = folder / "data/record";
    kotozute::VaultFiles files = kotozute::Vault::files(record.string());

    Kept()
    {
        fs::create_directory(folder / "data");
        keep_sample(record);
    }
    std::map<std::string, std::string> bytes() const
    {
        std::map<std::string, std::string> bytes;
        for (const auto& entry : fs::directory_iterator(record))
            bytes[entry.path().filename().string()] = read(entry.path());
        return bytes;
    }
};

void open(Sitting& it)
{
    it.press("button", "前に書いた記録をひらく");
    it.write_into("あいことば", sample_passphrase);
    it.press("button", "ひらく");
}

}  // namespace

TEST_CASE("a record that cannot be read is told on the page, and nothing of it is touched",
          "[app-desktop][released]")
{
    const Kept it;
    std::string told = "記録を読みとれませんでした";
    SECTION("cut short")
    {
        fs::resize_file(it.files.database, fs::file_size(it.files.database) / 2);
    }
    SECTION("its keys cut short") { fs::resize_file(it.files.keys, 10); }
    SECTION("its keys gone") { fs::remove(it.files.keys); }
    SECTION("of a later version")
    {
        std::string keys = read(it.files.keys);
        keys[std::string("KOTOZUTE-KEYS").size()] = 9;
        write(it.files.keys, keys);
        told = "新しいことづてで残された記録です";
    }
    const auto before = it.bytes();
    const Desk desk;
    Sitting window(desk, it.folder);
    open(window);
    window.get("status", told);
    CHECK(it.bytes() == before);
}

TEST_CASE("a record with a very long text opens in the window", "[app-desktop][released]")
{
    const Kept it;
    {
        auto vault = kotozute::Vault::open(it.record.string(), sample_passphrase);
        REQUIRE(vault);
        kotozute::Stated said{"keep_doing", kotozute::Answer{},
                              said_of(vault->load()->entries.front().change)};
        std::get<kotozute::Answer>(said.content).words = std::string(1'000'000, 'a');
        REQUIRE(vault->append({said}));
    }
    const Desk desk;
    Sitting window(desk, it.folder);
    open(window);
    window.get("status", "記録をひらきました");
}

namespace {

void ask_for_the_text(Sitting& it)
{
    it.press("button", "少し考える");
    it.press("step", "まとめて伝える");
    it.press("button", "つぎへ");
    it.press("button", "持ち歩く小さなカード");
    it.press("button", "文字だけ（テキスト）");
}

}  // namespace

TEST_CASE("a file goes where the person says", "[app-desktop][released]")
{
    const Desk desk;
    const Folder folder;
    const std::string chosen = (folder / "chosen.txt").string();
    Sitting it(desk, folder, {}, {{"PATH", with_zenity(folder, "echo '" + chosen + "'")}});
    ask_for_the_text(it);
    it.get("status", "鍵はかかっていません");
    CHECK(fs::file_size(chosen) > 0);
    CHECK_FALSE(fs::exists(folder / "card.txt"));
}

TEST_CASE("a save dialog that cannot ask loses no file", "[app-desktop][released]")
{
    const std::string script = GENERATE("exit 255", "exit 5", "kill -9 $$", "exit 0");
    CAPTURE(script);
    const Desk desk;
    const Folder folder;
    Sitting it(desk, folder, {}, {{"PATH", with_zenity(folder, script)}});
    ask_for_the_text(it);
    it.get("status", folder.text());
    CHECK(fs::file_size(folder / "card.txt") > 0);
}

TEST_CASE("a person who cancels gets no file", "[app-desktop][released]")
{
    const Desk desk;
    const Folder folder;
    const std::string done = (folder / "asked").string();
    Sitting it(desk, folder, {}, {{"PATH", with_zenity(folder, ": > '" + done + "'; exit 1")}});
    ask_for_the_text(it);
    while (!fs::exists(done) && it.program().running())
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    it.press("button", "文字だけ（テキスト）");
    CHECK_FALSE(fs::exists(folder / "card.txt"));
    CHECK_FALSE(it.shows("status", "鍵はかかっていません"));
}
