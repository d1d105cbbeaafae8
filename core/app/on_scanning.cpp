// A picture of a paper, for the code on it.
#include "core/app/steps.hpp"

namespace kotozute {

Step on(const Booklet&, const ChoosePicture&, State state, Timestamp)
{
    Step step = show(std::move(state));
    step.effect = AskPicture{};
    return step;
}

Step on(const Booklet&, const UseCamera&, State state, Timestamp)
{
    Step step = show(std::move(state));
    if (step.next.has_camera)
        step.effect = OpenCamera{};
    return step;
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
