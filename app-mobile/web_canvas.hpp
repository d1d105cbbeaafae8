#pragma once

#include "shell/last_picture.hpp"

#include <string>

namespace kotozute {

// The picture on the page: a WebGL2 canvas that ImGui's data is drawn on. Lives inside a Shell,
// whose ImGui context it gives a renderer.
class WebCanvas {
public:
    // `width` by `height` pixels of the page, each of `ratio` pixels of glass.
    struct Shape {
        float width, height, ratio;
    };

    // `selector` finds the canvas element. Without WebGL2 the result is false, and of no use.
    explicit WebCanvas(std::string selector);
    ~WebCanvas();
    WebCanvas(const WebCanvas&) = delete;
    WebCanvas& operator=(const WebCanvas&) = delete;

    explicit operator bool() const { return context_ > 0; }

    // Before and after ImGui's frame; `since` is in seconds. What looks as it did in the last one
    // is not drawn again.
    void begin(const Shape& shape, float since);
    void end();

    // The graphics card forgot everything (a tablet that slept): what was there is made again.
    void restore();

private:
    void fit(const Shape& shape);
    void clear(const shell::Rect& rect, shell::Colour colour) const;

    std::string selector_;
    shell::LastPicture last_;
    long context_ = 0;
    int glass_width_ = 0, glass_height_ = 0;
};

}  // namespace kotozute
