// Kotozute on the desktop: the window, and a command line for scripts, tests and packagers.
#include "app-desktop/command.hpp"
#include "app-desktop/command_area.hpp"
#include "app-desktop/command_check_card.hpp"
#include "app-desktop/command_open.hpp"
#include "app-desktop/command_record.hpp"
#include "app-desktop/command_screens.hpp"
#include "app-desktop/command_summary.hpp"
#include "app-desktop/command_team.hpp"
#include "app-desktop/command_window.hpp"

#include <array>
#include <csignal>
#include <exception>
#include <iostream>
#include <string_view>

namespace {

using namespace kotozute;

struct Command {
    std::string_view name;
    int (*run)(const Arguments& arguments);
    std::string_view purpose;
};

constexpr std::array commands{
    Command{"summary", summary_command, "the A4 sheet, the FHIR Bundle and the card of a record"},
    Command{"area", area_command, "build, check or search the places of an area"},
    Command{"record", record_command,
            "check the record kept on this device, list its history, or merge"},
    Command{"team", team_command, "the folder a person's team has in common"},
    Command{"open", open_command, "what a file that was handed over holds"},
    Command{"check-card", check_card_command,
            "whether a printed card still says what a record says"},
    Command{"screens", screens_command, "every page as a picture and as a list of what is on it"},
};

void print_usage(std::ostream& out)
{
    out << "kotozute                 open the window (its options: kotozute --help)\n";
    for (const Command& command : commands)
        out << "kotozute " << command.name << std::string(16 - command.name.size(), ' ')
            << command.purpose << "\n";
    out << "kotozute COMMAND --help  the options of a command\n"
           "Exit status: 0 done, 1 refused (one line says why), 2 wrong usage,\n"
           "3 compared and not the same.\n";
}

int run(const Arguments& arguments)
{
    if (arguments.empty() || (arguments[0][0] == '-' && arguments[0] != "--version"))
        return window_command(arguments);
    if (arguments[0] == "--version") {
        std::cout << "kotozute " KOTOZUTE_VERSION "\n";
        return exit_status::done;
    }
    if (arguments[0] == "help") {
        print_usage(std::cout);
        return exit_status::done;
    }
    for (const Command& command : commands)
        if (arguments[0] == command.name)
            return command.run(Arguments(arguments.begin() + 1, arguments.end()));
    std::cerr << "kotozute: unknown command \"" << arguments[0] << "\"\n";
    print_usage(std::cerr);
    return exit_status::usage;
}

}  // namespace

int main(int argc, char** argv)
try {
    // A file may not grow further, or nobody reads what is printed: writing fails and says so.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    return run(Arguments(argv + 1, argv + argc));
} catch (const std::exception& failure) {
    return kotozute::refuse(std::string("something unforeseen: ") + failure.what());
}
