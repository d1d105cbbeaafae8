#include "app-mobile/web_canvas.hpp"

#include <GLES3/gl3.h>
#include <cmath>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <utility>

namespace kotozute {

WebCanvas::WebCanvas(std::string selector) : selector_(std::move(selector))
{
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    // ImGui smooths every edge itself, and without a graphics card it would take far longer.
    wanted.antialias = false;
    wanted.preserveDrawingBuffer = true;  // only what changed is drawn
    context_ = emscripten_webgl_create_context(selector_.c_str(), &wanted);
    if (context_ <= 0)
        return;
    emscripten_webgl_make_context_current(context_);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 300 es");
}

WebCanvas::~WebCanvas()
{
    if (context_ > 0)
        ImGui_ImplOpenGL3_Shutdown();
}

void WebCanvas::fit(const Shape& shape)
{
    const int width = static_cast<int>(std::lround(shape.width * shape.ratio));
    const int height = static_cast<int>(std::lround(shape.height * shape.ratio));
    if (width == glass_width_ && height == glass_height_)
        return;
    glass_width_ = width;
    glass_height_ = height;
    emscripten_set_canvas_element_size(selector_.c_str(), width, height);
    glViewport(0, 0, width, height);
}

void WebCanvas::begin(const Shape& shape, float since)
{
    fit(shape);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {shape.width, shape.height};
    io.DisplayFramebufferScale = {shape.ratio, shape.ratio};
    io.DeltaTime = since;
    ImGui_ImplOpenGL3_NewFrame();
}

// Without a graphics card it is the number of pixels that takes time: on a map that a finger moves,
// nothing beside it is drawn, and nothing below its ground.
void WebCanvas::end()
{
    ImDrawData& data = *ImGui::GetDrawData();
    const auto changed = last_.changed(data);
    if (!changed)
        return;
    shell::keep_within(*changed, data);
    if (const auto ground = shell::laid_bare(*changed, data))
        clear(*changed, *ground);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

// Cut off as ImGui's renderer cuts off, to the pixel. All of the glass is up to a pixel larger than
// what that draws on, where a pixel of the page is no whole number of pixels of glass.
void WebCanvas::clear(const shell::Rect& rect, shell::Colour colour) const
{
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float ratio = ImGui::GetIO().DisplayFramebufferScale.x;
    const float x = rect.x * ratio, y = rect.y * ratio, right = rect.right() * ratio,
                bottom = rect.bottom() * ratio;
    const auto whole = [](float pixels) { return static_cast<int>(pixels); };
    const auto part = [colour](int shift) {
        return static_cast<float>(colour >> shift & 255u) / 255;
    };
    glEnable(GL_SCISSOR_TEST);
    if (rect == shell::Rect{0, 0, size.x, size.y})
        glScissor(0, 0, glass_width_, glass_height_);
    else
        glScissor(whole(x), whole(std::trunc(size.y * ratio) - bottom), whole(right - x),
                  whole(bottom - y));
    glClearColor(part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void WebCanvas::restore()
{
    last_.forget();
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
}

}  // namespace kotozute
