#include "core/places/seal.hpp"

#include "core/store/file.hpp"

#include <algorithm>
#include <filesystem>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

Result<minisign::Key> read_key(const std::string& path)
{
    const auto text = file::read(path, minisign::longest_text);
    return text ? minisign::parse_key(*text, path) : Result<minisign::Key>(text.error());
}

}  // namespace

std::string signature_beside(const std::string& pack) { return pack + ".minisig"; }

Result<Seal> seal_of(const std::string& pack, const TrustedKeys& trusted)
{
    const std::string beside = signature_beside(pack);
    if (!file::exists(beside))
        return Seal{};
    const auto text = file::read(beside, minisign::longest_text);
    if (!text)
        return text.error();
    const auto signature = minisign::parse_signature(*text, beside);
    if (!signature)
        return signature.error();
    const auto key =
        std::find_if(trusted.begin(), trusted.end(), [&](const minisign::Key& candidate) {
            return candidate.number == signature->key;
        });
    const std::string number = minisign::print(signature->key);
    if (key == trusted.end())
        return Seal{Seal::State::Foreign, number, ""};
    if (const auto fits = minisign::verify(pack, *signature, *key); !fits)
        return fits.error();
    return Seal{Seal::State::Signed, number, signature->trusted_comment};
}

Result<TrustedKeys> read_keys(const std::string& file_folder_or_key)
{
    std::error_code error;
    if (!fs::exists(file_folder_or_key, error)) {
        const auto key = minisign::parse_key(file_folder_or_key, file_folder_or_key);
        return key ? Result<TrustedKeys>(TrustedKeys{*key}) : key.error();
    }
    std::vector<std::string> files{file_folder_or_key};
    if (fs::is_directory(file_folder_or_key, error)) {
        files.clear();
        for (const auto& entry : fs::directory_iterator(file_folder_or_key, error))
            if (entry.path().extension() == ".pub")
                files.push_back(entry.path().string());
        std::sort(files.begin(), files.end());
    }
    TrustedKeys keys;
    for (const std::string& file : files) {
        const auto key = read_key(file);
        if (!key)
            return key.error();
        keys.push_back(*key);
    }
    return keys;
}

}  // namespace kotozute
