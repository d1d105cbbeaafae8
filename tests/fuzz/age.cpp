#include "tests/fuzz/fuzz.hpp"

#include "core/sharing/age.hpp"
#include "core/sharing/age_header.hpp"

#include <algorithm>

// Any bytes as a file of age, opened with a key; passphrases would be all scrypt and no reading.
namespace kotozute::test {
namespace {

constexpr auto key = "AGE-SECRET-KEY-1VZG5ZLRGEYV7M0V52GR54L7SCWWN90J4R43YKXZ4EZ5CHZTLUAUQG9U7QM";

const std::vector<age::Identity>& identities()
{
    static const auto ours = age::parse_identities(key);
    return *ours;
}

}  // namespace

std::vector<std::string> seeds()
{
    const age::Recipient recipient = age::recipient_of(identities().front());
    return {*age::lock("words", {recipient}), *age::lock("", {recipient, recipient}),
            *age::lock("words", "さくら もなか ひだまり", age::Work::for_tests()),
            "age-encryption.org/v1\n-> grease a b\n\n--- " + std::string(43, 'A') + "\n"};
}

void fuzz(std::string_view bytes)
{
    const auto header = age::parse_header(bytes);
    if (header) {
        // There is one way only to write a head.
        expect(age::print_covered(header->stanzas) == header->covered);
        expect(header->covered + age::print_code(header->code) == bytes.substr(0, header->size));
    }
    const auto way = age::way_into(bytes);
    const auto content = age::unlock(bytes, identities());
    expect(!content || (way && *way == age::Way::Keys));
}

}  // namespace kotozute::test
