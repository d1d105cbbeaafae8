#include "app-desktop/command_record.hpp"

#include "app-desktop/files.hpp"
#include "core/preferences/codes.hpp"
#include "core/store/vault.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <set>

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
    const Content* content = content_of(change);
    if (content == nullptr)
        return "withdrawn";
    return std::visit([](const auto& what) { return told(what); }, *content);
}

std::string_view kind_of(const Change& change)
{
    if (std::holds_alternative<Stated>(change))
        return "statement";
    return std::holds_alternative<Withdrawn>(change) ? "withdraw" : "resolve";
}

// "3f9a01c2", enough of an id to find it again.
std::string short_id(const EntryId& id)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (const std::size_t place : {0U, 1U, 2U, 3U})
        text.append({digits[id[place] >> 4U], digits[id[place] & 15U]});
    return text;
}

std::string short_ids(const std::vector<EntryId>& ids)
{
    std::string all;
    for (const EntryId& id : ids)
        all += (all.empty() ? "" : ",") + short_id(id);
    return all.empty() ? "-" : all;
}

// The store names the record it speaks of only where it names a file.
std::string about(const std::string& folder, const Error& error)
{
    std::string message = error.message;
    if (error.code == Error::Code::TooNew)
        message = "made by a later version of this program (" + message + ")";
    return message.find(folder) == std::string::npos ? folder + ": " + message : message;
}

int refuse_record(const std::string& folder, const Error& error)
{
    return refuse(about(folder, error));
}

int verify(const Vault& vault, const std::string& folder)
{
    if (const auto verified = vault.verify(); !verified)
        return refuse_record(folder, verified.error());
    const auto history = vault.load();
    if (!history)
        return refuse_record(folder, history.error());
    const Record record = record_of(history->entries);
    std::cout << folder << ": sound, " << history->entries.size() << " changes, "
              << record.statements.size() << " statements stand, " << record.disputes.size()
              << " differ, version " << record.version << "\n";
    return exit_status::done;
}

// Of each change: whether it stands alone, differs from others that stand, or was followed.
std::map<EntryId, std::string_view> how_they_stand(const History& history, const Record& record)
{
    std::map<EntryId, std::string_view> found;
    std::set<Slot> slots;
    for (const Entry& entry : history.entries)
        slots.insert(slot_of(entry.change));
    for (const Slot& slot : slots)
        for (const Entry* entry : standing(history.entries, slot))
            found[entry->id] = disputed(record, slot) ? "differs" : "stands";
    return found;
}

int history(const Vault& vault, const std::string& folder)
{
    const auto history = vault.load();
    if (!history)
        return refuse_record(folder, history.error());
    const auto stand = how_they_stand(*history, record_of(history->entries));
    std::cout << "id\tfollows\tdevice\tstanding\tkind\trecorded\tvoice\trecorded_by\tslot\twhat\n";
    for (const Entry& entry : history->entries) {
        const Said& said = said_of(entry.change);
        const auto found = stand.find(entry.id);
        std::cout << short_id(entry.id) << '\t' << short_ids(entry.parents) << '\t'
                  << short_name(entry.device) << '\t'
                  << (found == stand.end() ? "followed" : found->second) << '\t'
                  << kind_of(entry.change) << '\t' << iso(said.recorded) << '\t'
                  << name_of(said.voice) << '\t' << name_of(said.recorded_by) << '\t'
                  << slot_of(entry.change) << '\t' << told(entry.change) << '\n';
    }
    return exit_status::done;
}

Result<Vault> open(const std::string& folder, const std::string& passphrase_file)
{
    auto passphrase = read_passphrase(passphrase_file);
    if (!passphrase)
        return passphrase.error();
    auto vault = Vault::open(folder, *passphrase);
    wipe(*passphrase);
    if (!vault)
        return Error{vault.error().code, about(folder, vault.error())};
    return vault;
}

int merge(Vault& vault, const std::string& folder, const Vault& other,
          const std::string& other_folder)
{
    const auto came = other.revisions();
    if (!came)
        return refuse_record(other_folder, came.error());
    const auto merged = vault.merge(*came);
    if (!merged)
        return refuse_record(folder, merged.error());
    const auto history = vault.load();
    if (!history)
        return refuse_record(folder, history.error());
    std::cout << folder << ": " << merged->added << " changes taken in, " << merged->known
              << " known before, " << record_of(history->entries).disputes.size() << " differ\n";
    return exit_status::done;
}

// What the command line asks for.
struct Asked {
    std::string folder, passphrase_file;
    std::string other, other_passphrase_file;  // only to merge; the same file opens both if empty
};

CLI::App* add_command(CLI::App& line, const char* name, const char* purpose, Asked& asked)
{
    CLI::App* command = line.add_subcommand(name, purpose);
    command->add_option("VAULT", asked.folder, "the folder the record is kept in")->required();
    command
        ->add_option("--passphrase-file", asked.passphrase_file, "its first line opens the record")
        ->required();
    return command;
}

int merge(const Asked& asked)
{
    auto vault = open(asked.folder, asked.passphrase_file);
    if (!vault)
        return refuse(vault.error().message);
    const auto other =
        open(asked.other, asked.other_passphrase_file.empty() ? asked.passphrase_file
                                                              : asked.other_passphrase_file);
    if (!other)
        return refuse(other.error().message);
    return merge(*vault, asked.folder, *other, asked.other);
}

}  // namespace

int record_command(const Arguments& arguments)
{
    CLI::App line("Checks the record kept on this device, lists its history, or takes in another.",
                  "kotozute record");
    line.require_subcommand(1);
    Asked asked;
    const CLI::App* checks =
        add_command(line, "verify", "check every page, hash and signature", asked);
    add_command(line, "history", "what was said and when, without the words", asked);
    CLI::App* merges =
        add_command(line, "merge", "take in what was said on another device of the person", asked);
    merges->add_option("OTHER_VAULT", asked.other, "the other device's record, left as it is")
        ->required();
    merges->add_option("--other-passphrase-file", asked.other_passphrase_file,
                       "opens the other record, where its passphrase is another one");
    if (const auto status = parse(line, arguments))
        return *status;
    if (merges->parsed())
        return merge(asked);
    const auto vault = open(asked.folder, asked.passphrase_file);
    if (!vault)
        return refuse(vault.error().message);
    return checks->parsed() ? verify(*vault, asked.folder) : history(*vault, asked.folder);
}

}  // namespace kotozute
