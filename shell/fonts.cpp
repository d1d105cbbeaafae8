#include "shell/fonts.hpp"

#include <imgui.h>
#include <imgui_freetype.h>

#include <cmath>

namespace kotozute::shell {
namespace {

ImFont* add(std::span<const unsigned char> bytes, float px)
{
    ImFontConfig config;
    config.PixelSnapH = true;  // whole-pixel advances: sharp stems
    config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
    // Taken for its own, so that it makes no copy, and given back before it could free them.
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    config.FontDataOwnedByAtlas = true;
    // ImGui asks for bytes that may be written to, but only reads them.
    auto* data = const_cast<unsigned char*>(bytes.data());
    ImFont* font = atlas->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), px, &config);
    atlas->Sources.back().FontDataOwnedByAtlas = false;
    return font;
}

// Kanji and hangul fill a square: no need to draw one to know its width.
bool is_square(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x20000 && c <= 0x3FFFF);
}

// Says how the character before it looks, or nothing at all; ImGui cannot draw it.
bool is_invisible(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||
           (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

}  // namespace

Fonts::Fonts(const FontBytes& bytes)
    : numbers_(*ImGui::GetIO().Fonts), regular_(add(bytes.regular, 20)), bold_(add(bytes.bold, 20)),
      icons_(add(bytes.icons, 24))
{
}

void Fonts::add_rest(std::span<const unsigned char> bytes)
{
    if (rest_ != nullptr)
        return;
    rest_ = add(bytes, 20);
    // A kanji fills its em square.
    constexpr float probe = 100;
    rest_scale_ = 1;
    for (const char32_t square : {U'\u3400', U'\U00020BB7'})
        if (has(rest_, square))
            rest_scale_ = probe / baked(rest_, probe)->GetCharAdvance(numbers_.number_of(square));
    wants_rest_ = false;
    known_.clear();
}

bool Fonts::has(ImFont* face, char32_t character)
{
    return face->IsGlyphInFont(numbers_.number_of(character));
}

Fonts::Where Fonts::where(char32_t character, bool bold)
{
    const auto [found, unknown] = known_.try_emplace(character * 2 + (bold ? 1 : 0));
    if (!unknown)
        return found->second;
    if (bold && has(bold_, character))
        found->second = Where::Bold;
    else if (has(regular_, character))
        found->second = Where::Regular;
    else if (rest_ != nullptr && has(rest_, character))
        found->second = Where::Rest;
    else
        found->second = Where::Nowhere;
    if (found->second == Where::Nowhere && rest_ == nullptr && character > 0x20 &&
        !is_invisible(character))
        wants_rest_ = true;
    return found->second;
}

ImFont* Fonts::face(char32_t character, bool bold)
{
    switch (where(character, bold)) {
    case Where::Bold: return bold_;
    case Where::Rest: return rest_;
    case Where::Regular:
    case Where::Nowhere: return regular_;
    }
    return regular_;
}

// A face at a size. Sizes once made are kept: after ImGui 1.92.2 discards some, its FreeType loader
// may load a character at the size of another (it knows the size in use by an address that moves).
ImFontBaked* Fonts::baked(ImFont* face, float px)
{
    face->Flags &= ~ImFontFlags_LockBakedSizes;
    ImFontBaked* out = face->GetFontBaked(px);
    face->Flags |= ImFontFlags_LockBakedSizes;
    return out;
}

Fonts::Placing Fonts::placing_of_icon(char32_t character, float px)
{
    baked(icons_, px);
    return {icons_, numbers_.number_of(character), px, 0};
}

Fonts::Spot Fonts::spot()
{
    constexpr float px = 80;  // larger than the largest badge, so that its edge stays clean
    const ImFontGlyph* circle = baked(regular_, px)->FindGlyph(numbers_.number_of(U'\u25CF'));
    // A little within: around a character the picture is black, though nothing of it is seen.
    const ImVec2 dot = ImGui::GetIO().Fonts->TexUvScale;
    const float x = dot.x * 1.25f, y = dot.y * 1.25f;
    return {circle->U0 + x, circle->V0 + y, circle->U1 - x, circle->V1 - y};
}

float Fonts::size_in(ImFont* face, float px) const
{
    return face == rest_ ? std::round(px * rest_scale_) : px;
}

Fonts::Placing Fonts::placing(char32_t character, float px, bool bold)
{
    if (is_invisible(character))
        character = U' ';
    ImFont* own = face(character, bold);
    const float size = size_in(own, px);
    const ImFontBaked* made = baked(own, size);
    if (own != rest_)
        return {own, numbers_.number_of(character), size, 0};
    return {own, numbers_.number_of(character), size,
            std::round(baked(regular_, px)->Ascent - made->Ascent)};
}

float Fonts::advance(char32_t character, float px, bool bold)
{
    if (is_invisible(character))
        return 0;
    if (is_square(character) && where(character, bold) != Where::Nowhere)
        return px;
    ImFont* own = face(character, bold);
    return baked(own, size_in(own, px))->GetCharAdvance(numbers_.number_of(character));
}

void Fonts::begin_frame()
{
    for (ImFont* font : {regular_, bold_, icons_, rest_})
        if (font != nullptr) {
            ImGui::PushFont(font, 20);
            ImGui::PopFont();
        }
}

}  // namespace kotozute::shell
