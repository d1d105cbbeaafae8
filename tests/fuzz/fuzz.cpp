#include "tests/fuzz/fuzz.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>

namespace kotozute::test {

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace kotozute::test

// libFuzzer calls this before it reads the folder of seeds, of which it cuts off what is longer
// than the longest input: then it would begin with broken ones.
extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    const char* folder = std::getenv("KOTOZUTE_SEEDS");
    const char* longest = std::getenv("KOTOZUTE_LONGEST");
    int number = 0;
    for (const std::string& seed : kotozute::test::seeds()) {
        kotozute::test::expect(!longest || seed.size() <= std::stoul(longest));
        if (folder)
            std::ofstream(folder + ("/" + std::to_string(++number)), std::ios::binary) << seed;
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    kotozute::test::fuzz({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
