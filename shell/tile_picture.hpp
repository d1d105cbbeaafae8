#pragma once

#include "shell/geometry.hpp"
#include "shell/theme.hpp"

#include <memory>
#include <string_view>

struct ImDrawList;
struct ImTextureData;

namespace kotozute::shell {

// A tile that is a picture, as a texture of the renderer. Lives within a Shell, which clears away
// what it leaves.
class TilePicture {
public:
    // PNG; nullptr where the bytes are none, damaged, or larger than tiles are.
    static std::unique_ptr<const TilePicture> from(std::string_view bytes);
    ~TilePicture();
    TilePicture(const TilePicture&) = delete;
    TilePicture& operator=(const TilePicture&) = delete;

    // `light`: white, or what it is dimmed by.
    void draw(ImDrawList& list, const Rect& rect, Colour light) const;

private:
    explicit TilePicture(ImTextureData* texture) : texture_(texture) {}

    ImTextureData* texture_;
};

// Of pictures that are gone, forgets what the renderer has given up; at the end all of it.
void clear_tile_pictures(bool all);

}  // namespace kotozute::shell
