// A picture of a paper, for the code on it.
#include "core/app/steps.hpp"

namespace kotozute {

Step on(const Booklet&, const ChoosePicture&, State state, Timestamp)
{
    return show(std::move(state), AskPicture{});
}

Step on(const Booklet&, const UseCamera&, State state, Timestamp)
{
    return state.has_camera ? show(std::move(state), OpenCamera{}) : show(std::move(state));
}

State scanned(State state, const Result<std::vector<std::string>>& codes)
{
    state.scanned.reset();
    if (codes) {
        state.scanned = Scanned{*codes};
        return noticed(std::move(state), Notice::None);
    }
    const Error::Code why = codes.error().code;
    return noticed(std::move(state), why == Error::Code::NotFound  ? Notice::FilesNotChosen
                                     : why == Error::Code::Invalid ? Notice::PictureTooLarge
                                                                   : Notice::PictureNotRead);
}

}  // namespace kotozute
