#include "core/store/minisign.hpp"

#include "tests/support/temp_folder.hpp"

#include <catch2/catch_test_macros.hpp>

// What minisign 0.11 made of the file "a pack of places", once as it signs today, once with -l.

using namespace kotozute;
using namespace kotozute::minisign;

namespace {

const std::string pub = "untrusted comment: minisign public key F9ADE5361AA70CED\n"
                        "RWTtDKcaNuWt+Q1+yH+FzJW1V78R6K37GGnhsnK8NDwvb3tkgl3rFj8n\n";
const std::string today =
    "untrusted comment: signature from minisign secret key\n"
    "RUTtDKcaNuWt+"
    "Zg58hAiayUDFLAyNKYluxxJkNDjPTuXznH8z3wFjpZ90KB667zFoyMO4ZmVQaLKJJqIBIDnT60m319cAwDD3"
    "g0=\n"
    "trusted comment: kotozute area 131059 2026-11-26\n"
    "lnF+/574rDXiT4s2limQP8mN8KWVrAf3NQM1NN/Ve0Y3+lKm5ZFnyjhBKYktjDfQ/9YaS0zNqcayTJuuy3aqCg==\n";
const std::string legacy =
    "untrusted comment: signature from minisign secret key\n"
    "RWTtDKcaNuWt+"
    "Z9LanY8Qa0NvtvcaqLAbGei2rXirS62ThoB1BM0l9Lbs1casquzbBHzogdLTB9CpyUKH84scpTNdLfHYGyuB"
    "gI=\n"
    "trusted comment: legacy one\n"
    "5LWl7VTlsaJO/iiRbhalirRtcNK6/2jkAzaf6j7WzAq0q3ohYBRmT5YPf1ZIEc+6VBRAxHi8CrHIjALkWs+EDA==\n";

struct Signed {
    explicit Signed(const std::string& bytes = "a pack of places")
    {
        test::write_bytes(path, bytes);
    }

    bool accepts(const std::string& text) const
    {
        const auto signature = parse_signature(text, "f.minisig");
        return signature && verify(path, *signature, key);
    }

    test::TempFolder folder;
    std::string path = folder / "f.area";
    Key key = *parse_key(pub, "k.pub");
};

}  // namespace

TEST_CASE("a file signed with minisign is known to be what was signed", "[store]")
{
    const Signed it;
    CHECK(print(it.key.number) == "F9ADE5361AA70CED");
    CHECK(it.accepts(today));
    CHECK(it.accepts(legacy));
    CHECK(parse_signature(today, "f")->trusted_comment == "kotozute area 131059 2026-11-26");
    CHECK(*parse_key("RWTtDKcaNuWt+Q1+yH+FzJW1V78R6K37GGnhsnK8NDwvb3tkgl3rFj8n", "k") == it.key);
}

TEST_CASE("a file, a signature or a comment with one character changed is refused", "[store]")
{
    const Signed it;
    for (const std::string& whole : {today, legacy}) {
        // Whatever stands in the first line is trusted by nobody.
        for (std::size_t at = whole.find('\n') + 1; at < whole.size(); ++at) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] == 'A' ? 'B' : 'A');
            CAPTURE(at, changed);
            CHECK_FALSE(it.accepts(changed));
            if (at < whole.size() - 1)  // the last line may lack its end
                CHECK_FALSE(it.accepts(whole.substr(0, at)));
        }
    }
    const Signed other("a pack of Places");
    CHECK_FALSE(other.accepts(today));
    CHECK_FALSE(other.accepts(legacy));
}

TEST_CASE("a signature of somebody else, or of another comment, is refused", "[store]")
{
    Signed it;
    const auto line = [](const std::string& text, int number) {
        std::size_t begin = 0;
        for (int i = 0; i < number; ++i)
            begin = text.find('\n', begin) + 1;
        return text.substr(begin, text.find('\n', begin) + 1 - begin);
    };
    CHECK_FALSE(it.accepts(line(today, 0) + line(today, 1) + line(legacy, 2) + line(legacy, 3)));
    it.key.number[0] ^= 1;
    CHECK_FALSE(it.accepts(today));
    it.key.number[0] ^= 1;
    it.key.key[0] ^= 1;
    CHECK_FALSE(it.accepts(today));
    CHECK_FALSE(parse_key("", "k"));
    CHECK_FALSE(parse_key(today, "k"));
    CHECK_FALSE(parse_key("RWTtDKcaNuWt", "k"));
    CHECK(parse_key("none", "k.pub").error().message == "k.pub: not a public key of minisign");
}
