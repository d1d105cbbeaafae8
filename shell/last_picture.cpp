#include "shell/last_picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <functional>
#include <string_view>

namespace kotozute::shell {
namespace {

class Fingerprint {
public:
    void add(const void* first, std::size_t bytes)
    {
        const std::string_view all(static_cast<const char*>(first), bytes);
        value_ = value_ * 31 + std::hash<std::string_view>{}(all);
    }
    template <typename T>
    void add(const T& value)
    {
        add(&value, sizeof value);
    }
    template <typename T>
    void add(const ImVector<T>& values)
    {
        add(values.Data, static_cast<std::size_t>(values.size_in_bytes()));
    }
    std::size_t value() const { return value_; }

private:
    std::size_t value_ = 0;
};

std::size_t fingerprint(const ImDrawData& data)
{
    Fingerprint print;
    print.add(data.DisplaySize);
    print.add(data.FramebufferScale);
    for (const ImDrawList* list : data.CmdLists) {
        print.add(list->VtxBuffer);
        print.add(list->IdxBuffer);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            print.add(command.ClipRect);
            print.add(command.GetTexID());
            print.add(command.ElemCount);
        }
    }
    return print.value();
}

}  // namespace

bool LastPicture::differs(const ImDrawData& data)
{
    const bool textures =
        data.Textures &&
        std::any_of(data.Textures->begin(), data.Textures->end(), [](const ImTextureData* texture) {
            return texture->Status != ImTextureStatus_OK;
        });
    if (textures) {  // and a texture that is still to be made has no name to compare
        known_ = false;
        return true;
    }
    const std::size_t print = fingerprint(data);
    const bool same = known_ && print == print_;
    known_ = true;
    print_ = print;
    return !same;
}

}  // namespace kotozute::shell
