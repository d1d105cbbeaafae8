#include "app-desktop/offscreen.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <GL/gl.h>
#include <GL/glext.h>

#include <cstring>

namespace kotozute {
namespace {

constexpr int samples = 4;
constexpr int most_frames = 60;  // a page that never comes to rest is pictured as it is by then
constexpr auto no_opengl = "no OpenGL 3.3 here: a display (or xvfb-run) and a driver are needed";

template <class F>
void find(F& function, const char* name)
{
    function = reinterpret_cast<F>(glfwGetProcAddress(name));
}

}  // namespace

// The few functions of OpenGL that ImGui's backend does not call for us.
struct Offscreen::Gl {
    PFNGLGENFRAMEBUFFERSPROC gen_framebuffers;
    PFNGLDELETEFRAMEBUFFERSPROC delete_framebuffers;
    PFNGLBINDFRAMEBUFFERPROC bind_framebuffer;
    PFNGLFRAMEBUFFERRENDERBUFFERPROC framebuffer_renderbuffer;
    PFNGLBLITFRAMEBUFFERPROC blit_framebuffer;
    PFNGLGENRENDERBUFFERSPROC gen_renderbuffers;
    PFNGLDELETERENDERBUFFERSPROC delete_renderbuffers;
    PFNGLBINDRENDERBUFFERPROC bind_renderbuffer;
    PFNGLRENDERBUFFERSTORAGEMULTISAMPLEPROC storage;
    void (*viewport)(GLint, GLint, GLsizei, GLsizei);
    void (*clear_color)(GLclampf, GLclampf, GLclampf, GLclampf);
    void (*clear)(GLbitfield);
    void (*pixel_store)(GLenum, GLint);
    void (*read_pixels)(GLint, GLint, GLsizei, GLsizei, GLenum, GLenum, void*);

    Gl()
    {
        find(gen_framebuffers, "glGenFramebuffers");
        find(delete_framebuffers, "glDeleteFramebuffers");
        find(bind_framebuffer, "glBindFramebuffer");
        find(framebuffer_renderbuffer, "glFramebufferRenderbuffer");
        find(blit_framebuffer, "glBlitFramebuffer");
        find(gen_renderbuffers, "glGenRenderbuffers");
        find(delete_renderbuffers, "glDeleteRenderbuffers");
        find(bind_renderbuffer, "glBindRenderbuffer");
        find(storage, "glRenderbufferStorageMultisample");
        find(viewport, "glViewport");
        find(clear_color, "glClearColor");
        find(clear, "glClear");
        find(pixel_store, "glPixelStorei");
        find(read_pixels, "glReadPixels");
    }

    // A framebuffer to draw into and a plain one to read from; made anew for each picture.
    struct Canvas {
        explicit Canvas(Gl& functions, int w, int h) : gl(functions), width(w), height(h)
        {
            gl.gen_framebuffers(2, frames);
            gl.gen_renderbuffers(2, colours);
            for (int i = 0; i < 2; ++i) {
                gl.bind_renderbuffer(GL_RENDERBUFFER, colours[i]);
                gl.storage(GL_RENDERBUFFER, i == 0 ? samples : 0, GL_RGBA8, w, h);
                gl.bind_framebuffer(GL_FRAMEBUFFER, frames[i]);
                gl.framebuffer_renderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                                            colours[i]);
            }
        }
        ~Canvas()
        {
            gl.delete_framebuffers(2, frames);
            gl.delete_renderbuffers(2, colours);
        }
        Canvas(const Canvas&) = delete;
        Canvas& operator=(const Canvas&) = delete;

        void draw(unsigned background) const
        {
            const auto part = [&](int shift) {
                return static_cast<float>((background >> shift) & 0xFF) / 255;
            };
            gl.bind_framebuffer(GL_FRAMEBUFFER, frames[0]);
            gl.viewport(0, 0, width, height);
            gl.clear_color(part(16), part(8), part(0), 1);
            gl.clear(GL_COLOR_BUFFER_BIT);
            ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        }

        Image read() const
        {
            gl.bind_framebuffer(GL_READ_FRAMEBUFFER, frames[0]);
            gl.bind_framebuffer(GL_DRAW_FRAMEBUFFER, frames[1]);
            gl.blit_framebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT,
                                GL_NEAREST);
            gl.bind_framebuffer(GL_READ_FRAMEBUFFER, frames[1]);
            const auto row = static_cast<std::size_t>(width) * 3;
            const auto rows = static_cast<std::size_t>(height);
            std::vector<unsigned char> upside_down(row * rows);
            gl.pixel_store(GL_PACK_ALIGNMENT, 1);
            gl.read_pixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
            Image image{width, height, std::vector<unsigned char>(row * rows)};
            for (std::size_t y = 0; y < rows; ++y)
                std::memcpy(&image.rgb[y * row], &upside_down[(rows - 1 - y) * row], row);
            return image;
        }

        Gl& gl;
        int width, height;
        GLuint frames[2]{}, colours[2]{};
    };
};

Result<std::unique_ptr<Offscreen>> Offscreen::open(shell::Shell& shell)
{
    if (glfwInit() == GLFW_FALSE)
        return Error{Error::Code::Io, no_opengl};
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    GLFWwindow* window = glfwCreateWindow(16, 16, "", nullptr, nullptr);
    if (window == nullptr) {
        glfwTerminate();
        return Error{Error::Code::Io, no_opengl};
    }
    glfwMakeContextCurrent(window);
    if (!ImGui_ImplOpenGL3_Init("#version 330")) {
        glfwDestroyWindow(window);
        glfwTerminate();
        return Error{Error::Code::Io, no_opengl};
    }
    return std::unique_ptr<Offscreen>(new Offscreen(shell, window, std::make_unique<Gl>()));
}

Offscreen::Offscreen(shell::Shell& shell, GLFWwindow* window, std::unique_ptr<Gl> gl)
    : shell_(shell), window_(window), gl_(std::move(gl))
{
}

Offscreen::~Offscreen()
{
    ImGui_ImplOpenGL3_Shutdown();
    glfwDestroyWindow(window_);
    glfwTerminate();
}

Image Offscreen::render(const Screen& screen, int width, int height, float pixel_ratio,
                        shell::Tree* tree)
{
    Screen still = screen;
    still.still = true;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
    io.DeltaTime = 1.f / 60;
    const Gl::Canvas canvas(*gl_, static_cast<int>(static_cast<float>(width) * pixel_ratio),
                            static_cast<int>(static_cast<float>(height) * pixel_ratio));
    shell::Frame frame;
    for (int i = 0; i < 3 || (frame.moving && i < most_frames); ++i) {
        ImGui_ImplOpenGL3_NewFrame();
        frame = shell_.frame(still);
    }
    canvas.draw(shell::Shell::background(still));
    if (tree != nullptr)
        *tree = std::move(frame.tree);
    return canvas.read();
}

}  // namespace kotozute
