#include "shell/shell.hpp"

#include "shell/tile_picture.hpp"

#include <imgui.h>

#include <algorithm>

namespace kotozute::shell {

Shell::Shell(const FontBytes& fonts, View view)
    : context_(ImGui::CreateContext()), view_(std::move(view))
{
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    ImGuiStyle& style = ImGui::GetStyle();
    style.CircleTessellationMaxError = .1f;
    style.CurveTessellationTol = .4f;
    fonts_ = std::make_unique<Fonts>(fonts);
    ui_ = std::make_unique<Ui>(*fonts_);
}

Shell::~Shell()
{
    ImGui::SetCurrentContext(context_);
    ui_.reset();
    clear_tile_pictures(true);
    fonts_.reset();
    ImGui::DestroyContext(context_);
}

Frame Shell::frame(const Screen& screen)
{
    ImGui::SetCurrentContext(context_);
    ImGui::NewFrame();
    clear_tile_pictures(false);
    fonts_->begin_frame();
    const Ui::Look look{screen.colours, std::clamp(screen.header.text_scale, 1.f, 2.f),
                        screen.still, screen.resumes};
    ui_->begin(*ImGui::GetBackgroundDrawList(), read_input(), look,
               screen.name + "/" + screen.title.id, screen.title.id);
    Frame out;
    view_(*ui_, screen, out.actions);
    out.tree = ui_->end();
    // What was being written is said before what the same press asks for.
    std::stable_partition(out.actions.begin(), out.actions.end(), [](const Action& action) {
        return std::holds_alternative<Edit>(action) || std::holds_alternative<Leave>(action);
    });
    ImGui::Render();
    out.moving = ui_->moving();
    out.map_moves = ui_->map_moves();
    out.wants_rest_font = fonts_->wants_rest();
    out.caret = ui_->caret();
    return out;
}

void Shell::add_rest_font(std::span<const unsigned char> bytes)
{
    ImGui::SetCurrentContext(context_);
    fonts_->add_rest(bytes);
}

unsigned Shell::background(const Screen& screen)
{
    const Colour paper = theme_of(screen.colours).paper;
    return ((paper & 0xFF) << 16) | (paper & 0xFF00) | ((paper >> 16) & 0xFF);
}

}  // namespace kotozute::shell
