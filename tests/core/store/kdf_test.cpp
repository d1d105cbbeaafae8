#include "core/store/kdf.hpp"

#include "core/store/passphrase.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace kotozute;

namespace {

std::string hex(const Secret& secret)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : secret.bytes())
        text.append({digits[byte >> 4U], digits[byte & 15U]});
    return text;
}

// A device whose time grows with memory and passes, and what was tried on it.
struct Device {
    double seconds_at_floor;
    std::vector<KdfCost> tried{};

    double operator()(KdfCost cost)
    {
        tried.push_back(cost);
        return seconds_at_floor * cost.kib() / KdfCost::floor_kib * cost.passes() /
               KdfCost::floor_passes;
    }

    double seconds(KdfCost cost) { return (*this)(cost); }
};

}  // namespace

TEST_CASE("the key derivation is Argon2id as others compute it", "[store]")
{
    // From the reference program: echo -n 'password' | argon2 somesaltSOMESALT -id -t 3 -k 65536 -p
    // 1 -l 32
    KdfSalt salt;
    std::copy_n("somesaltSOMESALT", salt.size(), salt.begin());
    const auto key = derive_key("password", salt, KdfCost::floor());
    REQUIRE(key);
    CHECK(hex(*key) == "8edaf6e0aaf8bc4a2b68983986b38648ad8872d8a3c00bb3803e637520bbfb16");
}

TEST_CASE("full and half width give the same key", "[store]")
{
    const auto key = [](std::string_view passphrase) {
        const auto derived = derive_key(passphrase, KdfSalt{}, KdfCost::for_tests());
        REQUIRE(derived);
        return hex(*derived);
    };
    CHECK(key("ガラスの靴　１２３") == key("ｶﾞﾗｽの靴 123"));
    CHECK(key("がらすの靴　１２３") != key("ガラスの靴　１２３"));
    CHECK(derive_key("\xFF", KdfSalt{}, KdfCost::for_tests()).error().code == Error::Code::Invalid);
}

TEST_CASE("no cost below the floor or above the ceiling guards a record", "[store]")
{
    CHECK(KdfCost::of(1, 1) == KdfCost::floor());
    CHECK(KdfCost::floor().kib() == 65'536);
    CHECK(KdfCost::floor().passes() == 3);
    const KdfCost most = KdfCost::of(0xFFFFFFFF, 0xFFFFFFFF);
    CHECK(most.kib() == 1'048'576);
    CHECK(most.passes() == 10);
    CHECK(KdfCost::stored(most.kib(), most.passes()));
    CHECK_FALSE(KdfCost::stored(most.kib() + 1, 3));
    CHECK_FALSE(KdfCost::stored(most.kib(), 11));
    CHECK_FALSE(KdfCost::stored(7, 1));
    CHECK_FALSE(KdfCost::stored(8, 0));
}

TEST_CASE("a guess takes between half a second and a second on any device that can", "[store]")
{
    for (const double at_floor : {0.03, 0.05, 0.076, 0.1, 0.15, 0.19, 0.26, 0.4, 0.49}) {
        CAPTURE(at_floor);
        Device device{at_floor};
        const KdfCost cost = calibrate([&](KdfCost tried) { return device(tried); });
        const double seconds = device.seconds(cost);
        CHECK(seconds <= 1.0);
        CHECK((seconds >= 0.5 || cost.passes() == KdfCost::ceiling_passes));
        CHECK(cost.kib() <= 256 * 1024);
        CHECK(device.tried.size() <= 12);
    }
}

TEST_CASE("a slow device stays at the floor, never below", "[store]")
{
    for (const double at_floor : {0.5, 2.0, 60.0}) {
        Device device{at_floor};
        CHECK(calibrate([&](KdfCost cost) { return device(cost); }) == KdfCost::floor());
        CHECK(device.tried.size() == 1);
    }
    Device device{0.001};
    CHECK(calibrate([&](KdfCost cost) { return device(cost); }, 1).kib() == KdfCost::floor_kib);
}

TEST_CASE("a passphrase has at least eight characters, however wide they are", "[store]")
{
    CHECK(long_enough("12345678"));
    CHECK_FALSE(long_enough("1234567"));
    CHECK(long_enough("さくらもなかです"));
    CHECK_FALSE(long_enough("さくらもなか"));
    CHECK_FALSE(long_enough("ｶﾞｶﾞｶﾞｶﾞ"));  // four characters, of eight code points
    CHECK(long_enough("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"));
    CHECK_FALSE(long_enough(""));
    CHECK_FALSE(long_enough("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
}
