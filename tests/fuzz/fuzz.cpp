#include "tests/fuzz/fuzz.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>

namespace kotozute::test {

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace kotozute::test

// libFuzzer calls this before it reads the folder of seeds.
extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    const char* folder = std::getenv("KOTOZUTE_SEEDS");
    int number = 0;
    for (const std::string& seed : kotozute::test::seeds())
        if (folder)
            std::ofstream(folder + ("/" + std::to_string(++number)), std::ios::binary) << seed;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    kotozute::test::fuzz({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
