#include "app-mobile/web_host.hpp"

// Defined in web_host_library.js.
extern "C" {
void host_keep(unsigned number, const char* name, const char* database, std::size_t database_size,
               const char* keys, std::size_t keys_size, bool first);
void host_hand_out(const char* name, const char* mime, const char* bytes, std::size_t size);
void host_store_setting(const char* key, const char* value);
void host_call(const char* phone);
void host_choose_area();
void host_keep_area(const char* name, const char* bytes, std::size_t size, bool there, bool last);
void host_choose_underlay();
void host_choose_share();
void host_choose_picture();
void host_use_camera();
void host_fetch_rest();
void host_style(const char* name, const char* value);
void host_speak(const char* language);
}

namespace kotozute::web_host {

void keep(const KeptVault& vault, bool first)
{
    const auto& [database, keys] = vault.bytes;
    host_keep(vault.number, vault.name.c_str(), database.data(), database.size(), keys.data(),
              keys.size(), first);
}

void hand_out(const Outgoing& file)
{
    host_hand_out(file.name.c_str(), file.mime.c_str(), file.bytes.data(), file.bytes.size());
}

void store_setting(const std::string& key, const std::string& value)
{
    host_store_setting(key.c_str(), value.c_str());
}

void call(const std::string& phone) { host_call(phone.c_str()); }

void choose_area() { host_choose_area(); }

void keep_areas(const std::vector<KeptFile>& files)
{
    for (const KeptFile& file : files) {
        const std::string bytes = file.bytes.value_or("");
        host_keep_area(file.name.c_str(), bytes.data(), bytes.size(), file.bytes.has_value(),
                       &file == &files.back());
    }
}

void choose_underlay() { host_choose_underlay(); }

void choose_share() { host_choose_share(); }

void choose_picture() { host_choose_picture(); }

void use_camera() { host_use_camera(); }

void fetch_rest() { host_fetch_rest(); }

void show_look(const shell::Theme& theme, float text_scale, const std::string& language)
{
    const auto show = [](const char* name, shell::Colour colour) {
        const auto part = [colour](int shift) { return std::to_string((colour >> shift) & 0xFF); };
        host_style(name, ("rgb(" + part(0) + " " + part(8) + " " + part(16) + ")").c_str());
    };
    show("paper", theme.paper);
    show("surface", theme.surface);
    show("sunk", theme.sunk);
    show("ink", theme.ink);
    show("edge", theme.edge);
    show("indigo", theme.indigo);
    host_style("scale", std::to_string(text_scale).c_str());
    host_speak(language.c_str());
}

}  // namespace kotozute::web_host
