// Keeps a record in a vault, as the program does, at a chosen cost of the key derivation:
//   make_vault RECORD.json FOLDER PASSPHRASE cheap|floor
#include "core/content/record_json.hpp"
#include "core/store/vault.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char** argv)
{
    using namespace kotozute;
    if (argc != 5)
        return 2;
    std::ifstream file(argv[1]);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    const auto record = read_record_file(text, argv[1]);
    if (!record) {
        std::fprintf(stderr, "%s\n", record.error().message.c_str());
        return 1;
    }
    const KdfCost cost = std::string(argv[4]) == "cheap" ? KdfCost::for_tests() : KdfCost::floor();
    const auto vault = Vault::create(argv[2], argv[3], cost, record->changes);
    if (!vault) {
        std::fprintf(stderr, "%s\n", vault.error().message.c_str());
        return 1;
    }
}
