#include "core/content/json.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace kotozute;

namespace {

struct Item {
    std::string id;
    std::vector<std::string> words;
    std::optional<Date> on;
};

Item read_item(json::Object& object)
{
    return {object.string("id"), object.optional_strings("words"), object.optional_date("on")};
}

struct File {
    std::int64_t version;
    std::vector<Item> items;
};

File read_file(json::Object& object)
{
    return {object.integer("version"), object.list("items", read_item)};
}

std::string refusal(std::string_view text)
{
    const auto file = json::read(text, "f.json", read_file);
    REQUIRE_FALSE(file);
    CHECK(file.error().code == Error::Code::Invalid);
    CHECK(file.error().message.find('\n') == std::string::npos);
    return file.error().message;
}

}  // namespace

TEST_CASE("a file that keeps to its form is read", "[content]")
{
    const auto file = json::read(R"({"version": 1, "items": [
        {"id": "a", "words": ["ことづて", "𠮷"], "on": "2026-11-22"}, {"id": "b"}]})",
                                 "f.json", read_file);

    REQUIRE(file);
    CHECK(file->version == 1);
    CHECK(file->items.size() == 2);
    CHECK(file->items[0].words == std::vector<std::string>{"ことづて", "𠮷"});
    CHECK(iso(*file->items[0].on) == "2026-11-22");
    CHECK_FALSE(file->items[1].on);
}

TEST_CASE("what is wrong in a file is told with its line and key", "[content]")
{
    CHECK(refusal("{\"version\": 1,\n\"items\": [{\"id\": \"a\",\n\"colour\": 1}]}") ==
          "f.json:3: items[0].colour: unknown key");
    CHECK(refusal("{\"version\": 1,\n\"items\": [{\"id\": \"a\"},\n{\"on\": \"2026-11-22\"}]}") ==
          "f.json:3: items[1]: key \"id\" is missing");
    CHECK(refusal("{\"version\": 1,\n\"items\": [\n{\"id\": \"a\", \"on\":\n\"2026-02-30\"}]}") ==
          "f.json:3: items[0].on: must be a day that exists, written YYYY-MM-DD");
    CHECK(refusal("{\"version\": 1,\n\"items\": [{\"id\": \"a\", \"words\": [\"b\",\n3]}]}") ==
          "f.json:3: items[0].words[1]: must be a string");
    CHECK(refusal("{\"version\":\n1.5, \"items\": []}") ==
          "f.json:1: version: must be a whole number");
    CHECK(refusal("{\"version\": 1, \"items\": {}}") == "f.json:1: items: must be a list");
    CHECK(refusal("{\"version\": 1, \"items\": null}") == "f.json:1: items: must be a list");
    CHECK(refusal("\n\n[]") == "f.json:3: must be an object with keys");
    CHECK(refusal("{\"version\": 1,\n\"version\": 1, \"items\": []}") ==
          "f.json:2: version: key stands twice");
    CHECK(refusal("{\"version\": 1, \"items\": [{\"id\": \"a\\u0000\"}]}") ==
          "f.json:1: items[0].id: holds a NUL character");
}

TEST_CASE("the line is right behind a number at the end of a line, too", "[content]")
{
    CHECK(refusal("{\"version\": 1.5\n\n\n,\"items\": []}") ==
          "f.json:1: version: must be a whole number");
    CHECK(refusal("{\"items\": [7\n,\n8\n], \"version\": 1}") ==
          "f.json:1: items[0]: must be an object with keys");
}

TEST_CASE("what is not JSON is told with line and column, without the words in it", "[content]")
{
    CHECK(refusal("").find("f.json:1: column 1: not JSON") == 0);
    CHECK(refusal("{\"version\": 1\n \"items\": []}").find("f.json:2: column 8: not JSON") == 0);
    CHECK(refusal("{\"version\": tru}").find("f.json:1: column 16: not JSON") == 0);
    CHECK(refusal("{\"version\": 1, \"items\": []} x").find("f.json:1: column 29: not JSON") == 0);

    const std::string cut = refusal("{\"version\": 1, \"items\": [{\"id\": \"ひみつ");
    CHECK(cut.find("not JSON") != std::string::npos);
    CHECK(cut.find("ひみつ") == std::string::npos);
    const std::string broken = refusal("{\"items\": \"ひみつ; expected \xFF\"}");
    CHECK(broken.find("ひみつ") == std::string::npos);
}

TEST_CASE("a key cannot spoil the line that tells of it", "[content]")
{
    const std::string key(500, 'k');
    CHECK(refusal("{\"version\": 1, \"items\": [], \"a\\nb\": 1}") == "f.json:1: a?b: unknown key");
    CHECK(refusal("{\"version\": 1, \"items\": [], \"" + key + "\": 1}").size() < 100);
}

TEST_CASE("a file that would use up memory or stack is refused", "[content]")
{
    CHECK(refusal(std::string(100'000, '[')) == "f.json:1: nested deeper than 64");
    CHECK(refusal(std::string(65, '[') + std::string(65, ']')) ==
          "f.json:1: nested deeper than 64");
    CHECK(refusal(std::string(64, '[') + std::string(64, ']')) ==
          "f.json:1: must be an object with keys");

    json::Limits small;
    small.bytes = 10;
    const auto large = json::read("{\"version\": 1}", "f.json", read_file, small);
    REQUIRE_FALSE(large);
    CHECK(large.error().message == "f.json:1: larger than 10 bytes");

    std::string many = "[1";
    for (int i = 0; i < 200'000; ++i)
        many += ",1";
    CHECK(refusal(many + ']') == "f.json:1: holds more than 200000 values");
}

TEST_CASE("a table with free keys is read in the order of the file", "[content]")
{
    const auto keys = json::read(R"({"b": "1", "a": "2"})", "f.json", [](json::Object& object) {
        std::string joined;
        for (const auto& [key, value] : object.members())
            joined += key + value.string();
        return joined;
    });
    REQUIRE(keys);
    CHECK(*keys == "b1a2");
}

TEST_CASE("left out, null, false and empty are told apart", "[content]")
{
    const auto read = [](std::string_view text) {
        return json::read(text, "f.json", [](json::Object& object) {
            const auto flag = object.optional_boolean("flag");
            return flag ? (*flag ? 1 : 0) : -1;
        });
    };
    CHECK(*read("{}") == -1);
    CHECK(*read(R"({"flag": false})") == 0);
    CHECK(*read(R"({"flag": true})") == 1);
    CHECK_FALSE(read(R"({"flag": null})"));
    CHECK_FALSE(read(R"({"flag": ""})"));
}

TEST_CASE("whole numbers are read exactly, and as numbers where any number will do", "[content]")
{
    const auto number = [](std::string_view text) {
        return json::read(text, "f.json", [](const json::Value& value) { return value.number(); });
    };
    const auto integer = [](std::string_view text) {
        return json::read(text, "f.json", [](const json::Value& value) { return value.integer(); });
    };
    CHECK(*integer("9007199254740993") == 9007199254740993);
    CHECK(*integer("-7") == -7);
    CHECK_FALSE(integer("18446744073709551615"));
    CHECK_FALSE(integer("1e3"));
    CHECK(*number("35.5") == 35.5);
    CHECK(*number("139") == 139.0);
    CHECK_FALSE(number("\"139\""));
}
