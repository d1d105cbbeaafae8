#pragma once

#include "core/base/result.hpp"
#include "shell/shell.hpp"

#include <memory>
#include <vector>

struct GLFWwindow;

namespace kotozute {

// A picture, rows from top to bottom, 3 bytes a pixel.
struct Image {
    int width = 0, height = 0;
    std::vector<unsigned char> rgb;
};

// Draws a Shell's pages into pictures, without a window anyone sees.
class Offscreen {
public:
    // Error Io with one line when there is no OpenGL 3.3. The Shell must outlive it; no other
    // backend may be set up for that Shell.
    static Result<std::unique_ptr<Offscreen>> open(shell::Shell& shell);
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    // The page as it looks once nothing moves any more. `pixel_ratio`: pixels of glass a pixel of
    // the page has. `tree`, when given, takes what the page says about itself.
    Image render(const Screen& screen, int width, int height, float pixel_ratio = 1,
                 shell::Tree* tree = nullptr);

private:
    struct Gl;
    Offscreen(shell::Shell& shell, GLFWwindow* window, std::unique_ptr<Gl> gl);

    shell::Shell& shell_;
    GLFWwindow* window_;
    std::unique_ptr<Gl> gl_;
};

}  // namespace kotozute
