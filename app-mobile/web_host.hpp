#pragma once

#include "app-mobile/web_keeper.hpp"
#include "core/app/app.hpp"
#include "shell/theme.hpp"

#include <optional>
#include <string>
#include <vector>

// What the page around the program does for it. Its other side is web/host.js.
namespace kotozute::web_host {

// Answered with keeper_settled().
void keep(const KeptVault& vault, bool first);
// Downloads a file. Answered with file_saved().
void hand_out(const Outgoing& file);
void store_setting(const std::string& key, const std::string& value);
// Hands a number to whatever makes calls on this device.
void call(const std::string& phone);
// Asks for files to make a list of places from. Answered with area_chosen().
void choose_area();
// A file of the lists of places; without bytes it goes.
struct KeptFile {
    std::string name;
    std::optional<std::string> bytes;
};
// Keeps all of these in the browser or none. Answered with areas_kept().
void keep_areas(const std::vector<KeptFile>& files);
// Asks for a file of tiles for the map to lie on. Answered with underlay_chosen().
void choose_underlay();
// Asks for a locked file from somebody. Answered with share_chosen().
void choose_share();
// Asks for a picture of a paper, or looks through the camera. Answered with codes_read() or
// codes_not_read(); a person who thinks better of it needs no answer.
void choose_picture();
void use_camera();
// Fetches the face of rare characters. Answered with put_file() and rest_came().
void fetch_rest();
// The page's own parts take on the colours of the program, and its size of text.
void show_look(const shell::Theme& theme, float text_scale, const std::string& language);

}  // namespace kotozute::web_host
