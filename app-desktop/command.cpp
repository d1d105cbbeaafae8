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

int refuse(const std::string& reason)
{
    std::string one_line = reason;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    std::cerr << "kotozute: " << one_line << "\n";
    return exit_status::refused;
}

}  // namespace kotozute
