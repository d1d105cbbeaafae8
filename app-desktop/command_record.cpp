#include "app-desktop/command_record.hpp"

#include "app-desktop/files.hpp"
#include "core/preferences/codes.hpp"
#include "core/store/vault.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace kotozute {
namespace {

// What was said, as codes: "wish home,hospital if_possible"; never a person's own words.
std::string told(const Answer& answer)
{
    std::string line(name_of(answer.state));
    for (std::size_t index = 0; index < answer.choices.size(); ++index)
        line += (index == 0 ? ' ' : ',') + answer.choices[index];
    if (answer.strength)
        line += ' ' + std::string(name_of(*answer.strength));
    return line;
}
std::string told(const Subject&) { return "subject"; }
std::string told(const Spokesperson& spokesperson)
{
    return "spokesperson " + std::string(name_of(spokesperson.kind));
}
std::string told(const Talk&) { return "talk"; }
std::string told(const ShareConsent&) { return "share_consent"; }
std::string told(const Kept&) { return "kept"; }
std::string told(const KnownPlace&) { return "place"; }

std::string told(const Change& change)
{
    const auto* stated = std::get_if<Stated>(&change);
    if (stated == nullptr)
        return "withdrawn";
    return std::visit([](const auto& content) { return told(content); }, stated->content);
}

// The store names the record it speaks of only where it names a file.
int refuse_record(const std::string& folder, const Error& error)
{
    std::string message = error.message;
    if (error.code == Error::Code::TooNew)
        message = "made by a later version of this program (" + message + ")";
    if (message.find(folder) == std::string::npos)
        message = folder + ": " + message;
    return refuse(message);
}

int verify(const Vault& vault, const std::string& folder)
{
    if (const auto verified = vault.verify(); !verified)
        return refuse_record(folder, verified.error());
    const auto changes = vault.load();
    if (!changes)
        return refuse_record(folder, changes.error());
    const Record record = replay(*changes);
    std::cout << folder << ": sound, " << changes->size() << " changes, "
              << record.statements.size() << " statements stand, version " << record.version
              << "\n";
    return exit_status::done;
}

int history(const Vault& vault, const std::string& folder)
{
    const auto changes = vault.load();
    if (!changes)
        return refuse_record(folder, changes.error());
    std::cout << "recorded\tvoice\trecorded_by\tslot\twhat\n";
    for (const Change& change : *changes) {
        const Said& said = said_of(change);
        std::cout << iso(said.recorded) << '\t' << name_of(said.voice) << '\t'
                  << name_of(said.recorded_by) << '\t' << slot_of(change) << '\t' << told(change)
                  << '\n';
    }
    return exit_status::done;
}

}  // namespace

int record_command(const Arguments& arguments)
{
    CLI::App line("Checks the record kept on this device, or lists its history.",
                  "kotozute record");
    line.require_subcommand(1);
    std::string folder, passphrase_file;
    CLI::App* checks = line.add_subcommand("verify", "check every page, hash and signature");
    CLI::App* lists = line.add_subcommand("history", "what was said and when, without the words");
    for (CLI::App* command : {checks, lists}) {
        command->add_option("VAULT", folder, "the folder the record is kept in")->required();
        command->add_option("--passphrase-file", passphrase_file, "its first line opens the record")
            ->required();
    }
    if (const auto status = parse(line, arguments))
        return *status;
    auto passphrase = read_passphrase(passphrase_file);
    if (!passphrase)
        return refuse(passphrase.error().message);
    const auto vault = Vault::open(folder, *passphrase);
    wipe(*passphrase);
    if (!vault)
        return refuse_record(folder, vault.error());
    return checks->parsed() ? verify(*vault, folder) : history(*vault, folder);
}

}  // namespace kotozute
