#pragma once

#include "core/content/booklet.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

// The shipped content, as every page and paper gets it.
namespace kotozute::test {

inline std::string asset(const std::string& path)
{
    std::ifstream file(std::string(KOTOZUTE_ASSETS) + '/' + path, std::ios::binary);
    if (!file)
        throw std::runtime_error("no asset " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline BookletFiles booklet_files()
{
    return {asset("content/ja/questions.json"), asset("content/ja/guidance.json"),
            asset("strings/ja.json")};
}

inline const Booklet& the_booklet()
{
    static const Booklet booklet = [] {
        auto parsed = parse_booklet(booklet_files());
        if (!parsed)
            throw std::runtime_error(parsed.error().message);
        return *std::move(parsed);
    }();
    return booklet;
}

}  // namespace kotozute::test
