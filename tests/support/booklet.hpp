#pragma once

#include "core/content/booklet.hpp"
#include "tests/support/bytes.hpp"

#include <stdexcept>
#include <string>

// The shipped content, as every page and paper gets it.
namespace kotozute::test {

inline std::string asset(const std::string& path)
{
    return read_bytes(std::string(KOTOZUTE_ASSETS) + '/' + path);
}

inline BookletFiles booklet_files()
{
    return {asset("content/ja/questions.json"), asset("content/ja/guidance.json"),
            asset("strings/ja.json")};
}

// In every language there is.
inline const Booklets& the_booklets()
{
    static const Booklets booklets = [] {
        auto read = read_booklets(
            [](const std::string& name) -> Result<std::string> { return asset(name); });
        if (!read)
            throw std::runtime_error(read.error().message);
        return *std::move(read);
    }();
    return booklets;
}

inline const Booklet& the_booklet() { return the_booklets().in(first_language); }

}  // namespace kotozute::test
