#include "app-desktop/command_record.hpp"

#include "app-desktop/record_exchange.hpp"
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

CLI::App* add_command(CLI::App& line, const char* name, const char* purpose, RecordAsked& asked)
{
    CLI::App* command = line.add_subcommand(name, purpose);
    command->add_option("VAULT", asked.folder, "the folder the record is kept in")->required();
    command
        ->add_option("--passphrase-file", asked.passphrase_file, "its first line opens the record")
        ->required();
    return command;
}

CLI::App* add_merge(CLI::App& line, RecordAsked& asked)
{
    CLI::App* merges =
        add_command(line, "merge", "take in what was said on another device of the person", asked);
    merges
        ->add_option("OTHER", asked.other,
                     "the folder of the other device's record, or its share.age; left as it is")
        ->required();
    merges->add_option("--other-passphrase-file", asked.other_passphrase_file,
                       "opens the other one, where its passphrase is another");
    merges->add_option("--other-identity-file", asked.other_identity_file,
                       "keys that open a share, as age-keygen writes them");
    merges->add_flag("--other-name", asked.other_name,
                     "it is of the same person, although its name or birth date is another");
    return merges;
}

CLI::App* add_share(CLI::App& line, RecordAsked& asked)
{
    CLI::App* shares = add_command(line, "share", "all of it in one locked file: share.age", asked);
    shares->add_option("--out", asked.out, "the folder to write into")->required();
    add_lock(*shares, asked.lock, "--share-passphrase-file");
    return shares;
}

}  // namespace

int record_command(const Arguments& arguments)
{
    CLI::App line("Checks the record kept on this device, lists its history, hands it over or "
                  "takes in another.",
                  "kotozute record");
    line.require_subcommand(1);
    RecordAsked asked;
    const CLI::App* checks =
        add_command(line, "verify", "check every page, hash and signature", asked);
    add_command(line, "history", "what was said and when, without the words", asked);
    const CLI::App* merges = add_merge(line, asked);
    const CLI::App* shares = add_share(line, asked);
    if (const auto status = parse(line, arguments))
        return *status;
    if (merges->parsed())
        return merge_record(asked);
    if (shares->parsed() && !asked.lock.asked()) {
        std::cerr << "kotozute: --to or --share-passphrase-file is required\n";
        return exit_status::usage;
    }
    const auto vault = open_record(asked.folder, asked.passphrase_file);
    if (!vault)
        return refuse(vault.error().message);
    if (shares->parsed())
        return share_record(*vault, asked);
    return checks->parsed() ? verify(*vault, asked.folder) : history(*vault, asked.folder);
}

}  // namespace kotozute
