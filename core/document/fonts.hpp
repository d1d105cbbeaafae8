#pragma once

#include "core/base/result.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct FT_FaceRec_;  // FreeType's own name, so that only .cpp files need its headers

namespace kotozute {

// The faces of a sheet. `Rest` holds the rare characters the other two lack (𠮷).
enum class Face { Regular, Bold, Rest };

// The bytes of a font file, in memory or mapped, and what keeps them there. False: there is no
// file.
struct FontBytes {
    std::shared_ptr<const void> owner;
    std::span<const unsigned char> bytes;

    explicit operator bool() const { return owner != nullptr; }
};
FontBytes font_bytes(std::shared_ptr<const std::string> file);

// One character (with its variation selector) as a glyph of a face.
struct Glyph {
    std::string_view text;  // its bytes in the text asked about
    Face face = Face::Regular;
    unsigned index = 0;  // in that face
    double advance = 0;  // in em
    bool found = true;   // false: no face has it, 〓 stands in its place
};

// The faces in memory, parsed once. Advances are unhinted, so that every device lays out alike.
class Fonts {
public:
    // Gives the bytes of a face when it is first needed; false when they are not to be had (yet).
    using Load = std::function<FontBytes(Face)>;

    // `load` gives Regular and Bold at once, Rest only when a character asks for it.
    static Result<Fonts> open(Load load);

    // `text` in one style: the bold face, unless it lacks one of the characters: then all of the
    // text is regular, for a light character in a bold word looks like a mistake.
    std::vector<Glyph> shape(std::string_view text, bool bold) const;
    // The same in a face already chosen.
    std::vector<Glyph> shape_in(std::string_view text, Face face) const;

    // True when a character is in neither Regular nor Bold and Rest is not there yet: a browser
    // then fetches it before it lays out.
    bool lacks(std::string_view text) const;

    // The parsed face, kept alive by what it points to; nullptr when there is no such face.
    std::shared_ptr<FT_FaceRec_> face(Face face) const;

private:
    struct State;
    explicit Fonts(std::shared_ptr<State> state) : state_(std::move(state)) {}

    std::shared_ptr<State> state_;
};

}  // namespace kotozute
