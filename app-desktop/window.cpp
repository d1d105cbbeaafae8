#include "app-desktop/window.hpp"

#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>

#include <algorithm>
#include <utility>

// Of ImGui's backend; not in its header, but meant for programs that take keys in themselves.
ImGuiKey ImGui_ImplGlfw_KeyToImGuiKey(int keycode, int scancode);

namespace kotozute {
namespace {

constexpr int usual_width = 1280, usual_height = 800;
constexpr int least_width = 360, least_height = 480;

Error no_window()
{
    const char* reason = nullptr;
    glfwGetError(&reason);
    return {Error::Code::Io, reason ? reason : "GLFW gives no reason"};
}

float content_scale(GLFWwindow* window)
{
    float x = 1, y = 1;
    glfwGetWindowContentScale(window, &x, &y);
    return std::clamp(std::max(x, y), 1.0F, 4.0F);
}

int scaled(int length, float scale) { return static_cast<int>(static_cast<float>(length) * scale); }

// The key of the letter that is typed with it on this keyboard, so that Ctrl+A is where its A is.
int letter(int key, int scan)
{
    const char* name = glfwGetKeyName(key, scan);
    const bool one = name && name[0] >= 'a' && name[0] <= 'z' && name[1] == 0;
    return one ? GLFW_KEY_A + name[0] - 'a' : key;
}

// X11 tells the modifiers as they were before the event; ImGui wants those after it.
int mods_with(int key, bool down, int mods)
{
    int own = 0;
    switch (key) {
    case GLFW_KEY_LEFT_CONTROL:
    case GLFW_KEY_RIGHT_CONTROL: own = GLFW_MOD_CONTROL; break;
    case GLFW_KEY_LEFT_SHIFT:
    case GLFW_KEY_RIGHT_SHIFT: own = GLFW_MOD_SHIFT; break;
    case GLFW_KEY_LEFT_ALT:
    case GLFW_KEY_RIGHT_ALT: own = GLFW_MOD_ALT; break;
    case GLFW_KEY_LEFT_SUPER:
    case GLFW_KEY_RIGHT_SUPER: own = GLFW_MOD_SUPER; break;
    default: break;
    }
    return down ? mods | own : mods & ~own;
}

// The usual size, as far as the screen has room for it.
void fit(GLFWwindow* window)
{
    const float scale = content_scale(window);
    glfwSetWindowSizeLimits(window, scaled(least_width, scale), scaled(least_height, scale),
                            GLFW_DONT_CARE, GLFW_DONT_CARE);
    int x = 0, y = 0, width = 0, height = 0;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor())
        glfwGetMonitorWorkarea(monitor, &x, &y, &width, &height);
    if (width > 0 && height > 0)
        glfwSetWindowSize(window, std::min(width, scaled(usual_width, scale)),
                          std::min(height, scaled(usual_height, scale)));
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const std::string& title)
{
    if (!glfwInit())
        return no_window();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    // No multisampling: ImGui smooths every edge itself, and software OpenGL would take thrice as
    // long.
    glfwWindowHint(GLFW_SAMPLES, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "kotozute");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "kotozute");
    GLFWwindow* handle =
        glfwCreateWindow(usual_width, usual_height, title.c_str(), nullptr, nullptr);
    if (!handle) {
        const Error error = no_window();
        glfwTerminate();
        return error;
    }
    fit(handle);
    glfwMakeContextCurrent(handle);
    glfwSwapInterval(1);
    ImGui_ImplGlfw_InitForOpenGL(handle, false);
    if (!ImGui_ImplOpenGL3_Init("#version 330")) {
        ImGui_ImplGlfw_Shutdown();
        glfwTerminate();
        return Error{Error::Code::Io, "OpenGL 3.3 cannot be loaded"};
    }
    std::unique_ptr<Window> window(new Window(handle));
    window->listen();
    glfwShowWindow(handle);
    return window;
}

Window::~Window()
{
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    glfwDestroyWindow(window_);
    glfwTerminate();
}

// Every event is handed on to ImGui and makes a frame due.
Window& Window::touch(GLFWwindow* handle)
{
    Window& window = *static_cast<Window*>(glfwGetWindowUserPointer(handle));
    window.touched_ = true;
    return window;
}

void Window::listen()
{
    glfwSetWindowUserPointer(window_, this);
    listen_to_pointer();
    listen_to_keys();
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
        touch(window);
        ImGui_ImplGlfw_WindowFocusCallback(window, focused);
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { touch(window).last_.forget(); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int, int) { touch(window); });
    glfwSetWindowContentScaleCallback(window_,
                                      [](GLFWwindow* window, float, float) { touch(window); });
}

// The pointer is told in pixels of the page, which GLFW knows nothing of.
void Window::listen_to_pointer()
{
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
        touch(window);
        ImGui_ImplGlfw_CursorEnterCallback(window, entered);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
        touch(window);
        int width = 1, height = 1, glass = 1;
        glfwGetWindowSize(window, &width, &height);
        glfwGetFramebufferSize(window, &glass, &height);
        const double ratio =
            glass / static_cast<double>(std::max(width, 1)) / content_scale(window);
        ImGui_ImplGlfw_CursorPosCallback(window, x * ratio, y * ratio);
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int act, int mods) {
        touch(window);
        ImGui_ImplGlfw_MouseButtonCallback(window, button, act, mods);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* window, double x, double y) {
        touch(window);
        ImGui_ImplGlfw_ScrollCallback(window, x, y);
    });
}

// A held key is told once: ImGui counts for itself how long.
void Window::listen_to_keys()
{
    glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int scan, int act, int mods) {
        Window& it = touch(window);
        if (act != GLFW_REPEAT)
            it.typing_.push_back({letter(key, scan), scan, act == GLFW_PRESS, mods, 0});
    });
    glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned character) {
        touch(window).typing_.push_back({0, 0, false, 0, character});
    });
}

void Window::wait(std::optional<double> seconds)
{
    if (!seconds)
        glfwWaitEvents();
    else if (*seconds > 0)
        glfwWaitEventsTimeout(*seconds);
    else
        glfwPollEvents();
}

bool Window::touched() { return std::exchange(touched_, false); }

// One key a round, with the characters that follow it.
void Window::feed()
{
    ImGuiIO& io = ImGui::GetIO();
    for (bool key = false; !typing_.empty(); typing_.pop_front()) {
        const Typing& next = typing_.front();
        if (next.character != 0) {
            io.AddInputCharacter(next.character);
            continue;
        }
        if (std::exchange(key, true))
            return;
        const int mods = mods_with(next.key, next.down, next.mods);
        io.AddKeyEvent(ImGuiMod_Ctrl, (mods & GLFW_MOD_CONTROL) != 0);
        io.AddKeyEvent(ImGuiMod_Shift, (mods & GLFW_MOD_SHIFT) != 0);
        io.AddKeyEvent(ImGuiMod_Alt, (mods & GLFW_MOD_ALT) != 0);
        io.AddKeyEvent(ImGuiMod_Super, (mods & GLFW_MOD_SUPER) != 0);
        io.AddKeyEvent(ImGui_ImplGlfw_KeyToImGuiKey(next.key, next.scan), next.down);
    }
}

bool Window::input_waits() const
{
    return !typing_.empty() || !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

bool Window::closing()
{
    const bool asked = glfwWindowShouldClose(window_);
    glfwSetWindowShouldClose(window_, GLFW_FALSE);
    return asked;
}

void Window::copy(const std::string& text) { glfwSetClipboardString(window_, text.c_str()); }

void Window::begin_frame()
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    feed();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    const float glass = content_scale(window_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width) / glass, static_cast<float>(height) / glass};
    io.DisplayFramebufferScale = {glass, glass};
}

void Window::end_frame(unsigned background)
{
    if (!last_.changed(*ImGui::GetDrawData()))
        return;
    const auto part = [&](int shift) {
        return static_cast<float>(background >> shift & 0xFF) / 255.0F;
    };
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(part(16), part(8), part(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
    ++frames_;
}

}  // namespace kotozute
