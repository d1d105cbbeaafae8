#include "app-desktop/record_exchange.hpp"

#include "app-desktop/clock.hpp"
#include "app-desktop/command.hpp"
#include "app-desktop/record_papers.hpp"

#include <filesystem>
#include <iostream>

namespace kotozute {
namespace {

// The store names the record it speaks of only where it names a file.
std::string about(const std::string& folder, const Error& error)
{
    std::string message = error.message;
    if (error.code == Error::Code::TooNew)
        message = "made by a later version of this program (" + message + ")";
    return message.find(folder) == std::string::npos ? folder + ": " + message : message;
}

// What was said on the other device, and of whom it is.
struct Came {
    std::vector<Revision> revisions;
    ShareSubject about;
};

int merge(Vault& vault, const std::string& folder, const std::vector<Revision>& came)
{
    const auto merged = vault.merge(came);
    if (!merged)
        return refuse_record(folder, merged.error());
    const auto history = vault.load();
    if (!history)
        return refuse_record(folder, history.error());
    std::cout << folder << ": " << merged->added << " changes taken in, " << merged->known
              << " known before, " << record_of(history->entries).disputes.size() << " differ\n";
    return exit_status::done;
}

Result<Came> share_from(const RecordAsked& asked, const std::string& passphrase_file)
{
    auto share = open_share(asked.other, passphrase_file, asked.other_identity_file);
    if (!share)
        return share.error();
    if (share->revisions.empty())
        return Error{Error::Code::Invalid,
                     asked.other + ": holds papers only, and nothing to take into a record"};
    return Came{std::move(share->revisions), std::move(share->about)};
}

Result<Came> vault_from(const RecordAsked& asked, const std::string& passphrase_file)
{
    const auto other = open_record(asked.other, passphrase_file);
    if (!other)
        return other.error();
    const auto history = other->load();
    auto revisions = history ? other->revisions() : history.error();
    if (!revisions)
        return Error{revisions.error().code, about(asked.other, revisions.error())};
    return Came{*std::move(revisions), subject_of(record_of(history->entries))};
}

// All that was said goes along, so that another device can compare and merge it.
Result<Done> hand_over(const Vault& vault, const std::string& out, const ShareLock& lock)
{
    const auto history = vault.load();
    if (!history)
        return history.error();
    const Record record = record_of(history->entries);
    const Timestamp at = now();
    const auto papers = papers_of(record, false, at, "");
    if (!papers)
        return papers.error();
    auto revisions = vault.revisions();
    if (!revisions)
        return revisions.error();
    Share share = share_of(record, false, at, *papers);
    share.revisions = *std::move(revisions);
    auto bytes = locked_share(share, lock);
    return bytes ? write_files(out, {{share_file, *std::move(bytes)}}) : bytes.error();
}

}  // namespace

int refuse_record(const std::string& folder, const Error& error)
{
    return refuse(about(folder, error));
}

Result<Vault> open_record(const std::string& folder, const std::string& passphrase_file)
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

int merge_record(const RecordAsked& asked)
{
    auto vault = open_record(asked.folder, asked.passphrase_file);
    if (!vault)
        return refuse(vault.error().message);
    const std::string& words =
        asked.other_passphrase_file.empty() ? asked.passphrase_file : asked.other_passphrase_file;
    std::error_code none;  // what cannot be looked at is told by who opens it
    const auto came = std::filesystem::is_regular_file(asked.other, none)
                          ? share_from(asked, words)
                          : vault_from(asked, words);
    if (!came)
        return refuse(came.error().message);
    const auto here = vault->load();
    const auto revisions = vault->revisions();
    if (!here || !revisions)
        return refuse_record(asked.folder, here ? revisions.error() : here.error());
    const ShareSubject about = subject_of(record_of(here->entries));
    if (!asked.other_name &&
        doubt(came->about, about, compare(came->revisions, *revisions)) != Doubt::None)
        return refuse(asked.other +
                      ": perhaps of another person; if it is not, --other-name takes it in");
    return merge(*vault, asked.folder, came->revisions);
}

int share_record(const Vault& vault, const RecordAsked& asked)
{
    const auto done = hand_over(vault, asked.out, asked.lock);
    return done ? exit_status::done : refuse_record(asked.folder, done.error());
}

}  // namespace kotozute
