#include "app-desktop/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace kotozute {

std::optional<int> parse(CLI::App& line, const Arguments& arguments)
{
    Arguments reversed(arguments.rbegin(), arguments.rend());
    try {
        line.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        std::cout << line.help();
        return exit_status::done;
    } catch (const CLI::ParseError& error) {
        std::cerr << "kotozute: " << error.what() << "\n" << line.help();
        return exit_status::usage;
    }
    return std::nullopt;
}

std::string cell(std::string_view text)
{
    std::string line(text);
    const auto steers = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; };
    std::replace_if(line.begin(), line.end(), steers, ' ');
    return line;
}

int refuse(const std::string& reason)
{
    std::cerr << "kotozute: " << cell(reason) << "\n";
    return exit_status::refused;
}

}  // namespace kotozute
