#include "app-desktop/command_team.hpp"

#include "app-desktop/clock.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/record_exchange.hpp"
#include "app-desktop/record_papers.hpp"
#include "app-desktop/team_files.hpp"
#include "app-desktop/vault_keeper.hpp"
#include "core/preferences/codes.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <optional>

namespace kotozute {
namespace {

struct TeamAsked {
    std::string folder, team_passphrase_file;
    std::string vault, passphrase_file;
    bool other_name = false;
    std::string name, role;  // of whoever uses this device; may be left out
};

Result<Done> take_in(Vault& vault, const std::vector<Revision>& coming)
{
    for (const auto& part : team::in_parts(coming))
        if (const auto merged = vault.merge(part); !merged)
            return merged.error();
    return Done{};
}

int tell(const TeamAsked& asked, const team::Contents& there, const team::Exchange& both,
         std::size_t differ)
{
    std::cout << asked.folder << ": changes taken in " << both.coming.size() << ", put there "
              << both.going.size() << ", differing " << differ
              << ", waiting for what is on its way " << both.waiting << "\n";
    for (const std::string& name : there.unfinished)
        std::cout << "not whole yet, or changed: " << name << "\n";
    for (const std::string& line : there.refused)
        std::cerr << "kotozute: " << cell(line) << "\n";
    return there.refused.empty() ? exit_status::done : exit_status::refused;
}

std::optional<team::Member> member(const TeamAsked& asked, const DeviceId& device)
{
    if (asked.name.empty())
        return std::nullopt;
    return team::Member{device, asked.name, *from_name<Role>(asked.role), now()};
}

int exchange(Vault& vault, const TeamAsked& asked, const team::Contents& there,
             const age::Identity& key)
{
    const auto before = vault.load();
    const auto here = vault.revisions();
    if (!before || !here)
        return refuse_record(asked.vault, before ? here.error() : before.error());
    const Record record = record_of(before->entries);
    if (!asked.other_name &&
        doubt(there.about, subject_of(record), compare(there.revisions, *here)) != Doubt::None)
        return refuse(asked.folder +
                      ": perhaps of another person; if it is not, --other-name takes it in");
    const team::Exchange both = team::exchange(there, *here);
    if (const auto taken = take_in(vault, both.coming); !taken)
        return refuse_record(asked.vault, taken.error());
    Share going = share_of(record, false, now(), {});
    going.revisions = both.going;
    const auto files =
        team::files_for(there, going, member(asked, before->device), age::recipient_of(key));
    const auto given = files ? TeamFiles().add(asked.folder, *files) : files.error();
    if (!given)
        return refuse(given.error().message);
    const auto after = vault.load();
    if (!after)
        return refuse_record(asked.vault, after.error());
    return tell(asked, there, both, record_of(after->entries).disputes.size());
}

int begin(const TeamAsked& asked)
{
    auto passphrase = read_passphrase(asked.team_passphrase_file);
    if (!passphrase)
        return refuse(passphrase.error().message);
    const auto begun = TeamFiles().begin(asked.folder, *passphrase);
    wipe(*passphrase);
    const auto put = begun ? TeamFiles().add(asked.folder, {{team::key_file, begun->file}})
                           : Result<Done>(begun.error());
    return put ? exit_status::done : refuse(put.error().message);
}

Result<age::Identity> open(const TeamAsked& asked)
{
    auto passphrase = read_passphrase(asked.team_passphrase_file);
    if (!passphrase)
        return passphrase.error();
    auto key = TeamFiles().open(asked.folder, *passphrase);
    wipe(*passphrase);
    return key;
}

int sync(const TeamAsked& asked, const team::Contents& folder, const age::Identity& key)
{
    auto vault = open_record(asked.vault, asked.passphrase_file);
    return vault ? exchange(*vault, asked, folder, key) : refuse(vault.error().message);
}

int join(const TeamAsked& asked, const team::Contents& folder, const age::Identity& key)
{
    if (team::ready(folder.revisions, {}).empty())
        return refuse(asked.folder + ": nothing to begin a record with has come yet");
    auto passphrase = read_passphrase(asked.passphrase_file);
    if (!passphrase)
        return refuse(passphrase.error().message);
    auto vault = Vault::create(asked.vault, *passphrase, cost_here(), {});
    wipe(*passphrase);
    return vault ? exchange(*vault, asked, folder, key) : refuse_record(asked.vault, vault.error());
}

int people(const team::Contents& folder)
{
    std::cout << "device\trole\tname\n";
    for (const team::Member& member : folder.people)
        std::cout << short_name(member.device) << '\t' << name_of(member.role) << '\t'
                  << cell(member.name) << '\n';
    return exit_status::done;
}

CLI::App* add_command(CLI::App& line, const char* name, const char* purpose, TeamAsked& asked)
{
    CLI::App* command = line.add_subcommand(name, purpose);
    command->add_option("FOLDER", asked.folder, "the team's folder")->required();
    command
        ->add_option("--team-passphrase-file", asked.team_passphrase_file,
                     "its first line opens the folder")
        ->required();
    return command;
}

CLI::App* add_exchange(CLI::App& line, const char* name, const char* purpose, TeamAsked& asked)
{
    CLI::App* command = add_command(line, name, purpose, asked);
    command->add_option("VAULT", asked.vault, "the folder the record is kept in")->required();
    command
        ->add_option("--passphrase-file", asked.passphrase_file, "its first line opens the record")
        ->required();
    command->add_flag("--other-name", asked.other_name,
                      "it is of the same person, although its name or birth date is another");
    CLI::Option* named =
        command->add_option("--name", asked.name, "of whoever uses this device, for the others")
            ->check([](const std::string& text) {
                return team::print(team::Member{{}, text, Role::Other, {}}) ? std::string()
                                                                            : "must be a name";
            });
    CLI::Option* as = command->add_option("--role", asked.role, "theirs: " + all_names<Role>());
    as->needs(named)->check([](const std::string& role) {
        return from_name<Role>(role) ? std::string() : "must be one of " + all_names<Role>();
    });
    named->needs(as);
    return command;
}

}  // namespace

int team_command(const Arguments& arguments)
{
    CLI::App line("The folder a person's team has in common: encrypted files that are written once "
                  "and never changed, for whatever carries files between devices.",
                  "kotozute team");
    line.require_subcommand(1);
    TeamAsked asked;
    const CLI::App* begins = add_command(line, "begin", "make a folder of a team", asked);
    const CLI::App* joins =
        add_exchange(line, "join", "keep a record that begins with what is in the folder", asked);
    const CLI::App* syncs = add_exchange(
        line, "sync", "take in what is new in the folder, and put there what is new here", asked);
    add_command(line, "people", "whose devices take part", asked);
    if (const auto status = parse(line, arguments))
        return *status;
    if (begins->parsed())
        return begin(asked);
    const auto key = open(asked);
    if (!key)
        return refuse(key.error().message);
    const auto folder = TeamFiles().read(asked.folder, *key);
    if (!folder)
        return refuse(folder.error().message);
    if (joins->parsed())
        return join(asked, *folder, *key);
    return syncs->parsed() ? sync(asked, *folder, *key) : people(*folder);
}

}  // namespace kotozute
