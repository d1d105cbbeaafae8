#include "core/document/fonts.hpp"

#include "core/base/utf8.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <array>
#include <unordered_map>

namespace kotozute {
namespace {

constexpr char32_t geta = U'〓';  // what Japanese print shows for a character it cannot

using Library = std::shared_ptr<std::remove_pointer_t<FT_Library>>;
using FacePointer = std::shared_ptr<FT_FaceRec_>;

Library make_library()
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return nullptr;
    return Library(library, FT_Done_FreeType);
}

// The face holds the library and the bytes it reads from.
FacePointer make_face(const Library& library, const FontBytes& bytes)
{
    FT_Face face = nullptr;
    if (!bytes || FT_New_Memory_Face(library.get(), bytes.bytes.data(),
                                     static_cast<FT_Long>(bytes.bytes.size()), 0, &face) != 0)
        return nullptr;
    return FacePointer(face, [library, bytes](FT_Face done) { FT_Done_Face(done); });
}

bool selects_variation(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool has_no_width(char32_t c)
{
    return c < 0x20 || c == 0x7F || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

}  // namespace

FontBytes font_bytes(std::shared_ptr<const std::string> file)
{
    if (!file)
        return {};
    const auto* first = reinterpret_cast<const unsigned char*>(file->data());
    const std::size_t size = file->size();
    return {std::move(file), {first, size}};
}

struct Fonts::State {
    struct Loaded {
        FacePointer face;
        bool asked = false;
        std::unordered_map<std::uint64_t, Glyph> glyphs;  // by character and selector
    };

    Library library;
    Load load;
    std::array<Loaded, 3> faces;

    Loaded& loaded(Face face)
    {
        Loaded& found = faces[static_cast<std::size_t>(face)];
        if (!found.asked) {
            found.face = make_face(library, load(face));
            found.asked = found.face != nullptr;  // Rest may come later: a browser has to fetch it
        }
        return found;
    }

    // The character in exactly this face; `found` tells whether it has it.
    Glyph look_up(Face face, char32_t c, char32_t selector)
    {
        Loaded& from = loaded(face);
        if (!from.face)
            return {{}, face, 0, 0, false};
        const auto key = (std::uint64_t{selector} << 32U) | c;
        if (const auto known = from.glyphs.find(key); known != from.glyphs.end())
            return known->second;
        Glyph glyph{{}, face, 0, 0, false};
        if (selector != 0)
            glyph.index = FT_Face_GetCharVariantIndex(from.face.get(), c, selector);
        if (glyph.index == 0)
            glyph.index = FT_Get_Char_Index(from.face.get(), c);
        FT_Fixed advance = 0;
        FT_Get_Advance(from.face.get(), glyph.index, FT_LOAD_NO_SCALE, &advance);
        glyph.advance = static_cast<double>(advance) / static_cast<double>(from.face->units_per_EM);
        glyph.found = glyph.index != 0;
        return from.glyphs[key] = glyph;
    }

    Glyph find(Face face, char32_t c, char32_t selector)
    {
        if (const Glyph glyph = look_up(face, c, selector); glyph.found)
            return glyph;
        if (face == Face::Bold)
            return find(Face::Regular, c, selector);
        if (const Glyph rare = look_up(Face::Rest, c, selector); rare.found)
            return rare;
        Glyph stand_in = look_up(Face::Regular, geta, 0);
        stand_in.found = false;
        return stand_in;
    }
};

Result<Fonts> Fonts::open(Load load)
{
    auto state = std::make_shared<State>();
    state->library = make_library();
    state->load = std::move(load);
    if (!state->library)
        return Error{Error::Code::Io, "fonts: FreeType does not start"};
    for (const Face face : {Face::Regular, Face::Bold})
        if (!state->loaded(face).face)
            return Error{Error::Code::Corrupt, face == Face::Regular
                                                   ? "fonts: the regular face cannot be read"
                                                   : "fonts: the bold face cannot be read"};
    return Fonts(std::move(state));
}

std::vector<Glyph> Fonts::shape_in(std::string_view text, Face face) const
{
    std::vector<Glyph> glyphs;
    glyphs.reserve(text.size() / 3 + 1);
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t c = utf8::take(text);
        std::string_view after = text;
        const char32_t next = after.empty() ? 0 : utf8::take(after);
        const bool selected = selects_variation(next);
        if (selected)
            text = after;
        Glyph glyph = has_no_width(c) ? state_->look_up(face, U' ', 0)
                                      : state_->find(face, c, selected ? next : 0);
        if (has_no_width(c))
            glyph.advance = 0;
        glyph.text = before.substr(0, before.size() - text.size());
        glyphs.push_back(glyph);
    }
    return glyphs;
}

std::vector<Glyph> Fonts::shape(std::string_view text, bool bold) const
{
    std::vector<Glyph> glyphs = shape_in(text, bold ? Face::Bold : Face::Regular);
    if (bold)
        for (const Glyph& glyph : glyphs)
            if (glyph.face != Face::Bold)
                return shape_in(text, Face::Regular);
    return glyphs;
}

bool Fonts::lacks(std::string_view text) const
{
    if (state_->faces[static_cast<std::size_t>(Face::Rest)].face)
        return false;
    while (!text.empty()) {
        const char32_t c = utf8::take(text);
        if (!has_no_width(c) && !selects_variation(c) &&
            !state_->look_up(Face::Regular, c, 0).found)
            return true;
    }
    return false;
}

std::shared_ptr<FT_FaceRec_> Fonts::face(Face face) const { return state_->loaded(face).face; }

}  // namespace kotozute
