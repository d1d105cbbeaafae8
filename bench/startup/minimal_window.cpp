// The peer of bench/startup: the least a Dear ImGui program in Japanese can be. One GLFW window,
// one font, one page of text and buttons; frames only on events, like ours.
//   minimal_window FONT.ttf
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>

namespace {

void page(const ImVec2& size)
{
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::PushFont(nullptr, 38);
    ImGui::TextUnformatted("これからのことを、ゆっくり考える");
    ImGui::PopFont();
    ImGui::TextUnformatted("どこで、だれと過ごしたいか。いまの気持ちを書きとめておけます。");
    ImGui::TextUnformatted("書いたことは、いつでも変えられます。");
    ImGui::Button("読むだけ", {360, 64});
    ImGui::Button("少し考える", {360, 64});
    ImGui::Button("今日はやめておく", {360, 64});
    ImGui::TextUnformatted("つらいときの相談先");
    ImGui::End();
}

void frame(GLFWwindow* window)
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    page(ImGui::GetIO().DisplaySize);
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    glViewport(0, 0, width, height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2 || !glfwInit())
        return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(1280, 800, "minimal window", nullptr, nullptr);
    if (!window)
        return 1;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(0);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::StyleColorsLight();
    ImGui::GetIO().Fonts->AddFontFromFileTTF(argv[1], 20);
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330");
    frame(window);
    frame(window);
    while (!glfwWindowShouldClose(window)) {
        glfwWaitEvents();
        frame(window);
    }
    glfwTerminate();
}
