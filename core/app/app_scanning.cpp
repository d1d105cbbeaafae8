// What App does with pictures of papers and of other screens.
#include "core/app/app.hpp"
#include "core/sharing/code_share.hpp"

namespace kotozute {

void App::run(const AskPicture&, Attempt) { wants_picture_ = true; }

void App::run(const OpenCamera&, Attempt) { wants_camera_ = true; }

void App::picture_read(const Result<std::vector<std::string>>& codes)
{
    if (state_.page.kind != Page::Kind::Scan)
        return;
    state_ = scanned(std::move(state_), codes);
    for (const std::string& code :
         codes && !state_.practising ? *codes : std::vector<std::string>())
        if (auto share = parse_code_share(code)) {
            state_ = received(std::move(state_), *std::move(share));
            break;
        }
    drain();  // where the record is open it is compared
}

}  // namespace kotozute
