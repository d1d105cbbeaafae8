#include "shell/tile_picture.hpp"

#include "shell/picture_file.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace kotozute::shell {

std::unique_ptr<const TilePicture> TilePicture::from(std::string_view bytes)
{
    const auto picture = read_picture(bytes);
    if (!picture)
        return nullptr;
    auto* texture = IM_NEW(ImTextureData)();
    texture->Create(ImTextureFormat_RGBA32, picture->width, picture->height);
    std::copy(picture->samples.begin(), picture->samples.end(), texture->Pixels);
    ImGui::RegisterUserTexture(texture);
    return std::unique_ptr<const TilePicture>(new TilePicture(texture));
}

// The renderer gives up its own part when it draws next.
TilePicture::~TilePicture()
{
    texture_->WantDestroyNextFrame = true;
    texture_->UnusedFrames = 1;
    if (texture_->Status != ImTextureStatus_Destroyed)
        texture_->SetStatus(texture_->TexID == ImTextureID_Invalid ? ImTextureStatus_Destroyed
                                                                   : ImTextureStatus_WantDestroy);
}

// What the graphics card forgot is given to it again.
void TilePicture::draw(ImDrawList& list, const Rect& rect, Colour light) const
{
    if (texture_->Status == ImTextureStatus_Destroyed)
        texture_->SetStatus(ImTextureStatus_WantCreate);
    list.AddImage(texture_->GetTexRef(), {rect.x, rect.y}, {rect.right(), rect.bottom()}, {0, 0},
                  {1, 1}, light);
}

void clear_tile_pictures(bool all)
{
    const ImVector<ImTextureData*> pictures = ImGui::GetCurrentContext()->UserTextures;
    for (ImTextureData* texture : pictures)
        if (texture->WantDestroyNextFrame &&
            (all || texture->Status == ImTextureStatus_Destroyed)) {
            ImGui::UnregisterUserTexture(texture);
            IM_DELETE(texture);
        }
}

}  // namespace kotozute::shell
