#include "core/document/pdf.hpp"

#include "core/document/pdf_attachment.hpp"

#include <cairo-ft.h>
#include <cairo-pdf.h>

#include <array>
#include <memory>
#include <vector>

namespace kotozute {
namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* resource) const
    {
        release(resource);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Options = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>>;
using FontFace = std::unique_ptr<cairo_font_face_t, Release<cairo_font_face_destroy>>;

cairo_status_t write_bytes(void* to, const unsigned char* bytes, unsigned count)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

using SharedFace = std::shared_ptr<FT_FaceRec_>;

// Cairo keeps fonts in caches of its own; each keeps the parsed face alive that it reads from.
FontFace make_font_face(const SharedFace& face)
{
    static constexpr cairo_user_data_key_t key{};
    if (!face)
        return nullptr;
    FontFace made(
        cairo_ft_font_face_create_for_ft_face(face.get(), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
    if (!cairo_font_face_get_user_data(made.get(), &key)) {
        auto owner = std::make_unique<SharedFace>(face);
        if (cairo_font_face_set_user_data(made.get(), &key, owner.get(), [](void* held) {
                delete static_cast<SharedFace*>(held);
            }) == CAIRO_STATUS_SUCCESS)
            owner.release();
    }
    return made;
}

const char* name_of(Part part)
{
    switch (part) {
    case Part::Title: return "H1";
    case Part::Heading: return "H2";
    case Part::Paragraph: return "P";
    case Part::Table: return "Table";
    case Part::Row: return "TR";
    case Part::ColumnHeader:
    case Part::RowHeader: return "TH";
    case Part::Cell: return "TD";
    case Part::Figure: return "Figure";
    case Part::Artifact: return "Artifact";
    }
    return "P";
}

// Raw entries of the structure element; our patch of cairo takes those that begin with '/'.
std::string attributes_of(const SheetBegin& begin)
{
    switch (begin.part) {
    case Part::ColumnHeader: return "/A << /O /Table /Scope /Column >>";
    case Part::RowHeader: return "/A << /O /Table /Scope /Row >>";
    case Part::Figure: return "/Alt " + hexadecimal(begin.alternative);
    case Part::Cell:
        if (begin.columns > 1)
            return "/A << /O /Table /ColSpan " + std::to_string(begin.columns) + " >>";
        return {};
    default: return {};
    }
}

class Writer {
public:
    Writer(cairo_t* cairo, const Fonts& fonts) : cairo_(cairo), fonts_(fonts)
    {
        const Options options(cairo_font_options_create());
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_set_font_options(cairo_, options.get());
    }

    void operator()(const SheetText& text)
    {
        std::vector<cairo_glyph_t> glyphs;
        std::vector<cairo_text_cluster_t> clusters;
        double x = text.x;
        for (const Glyph& glyph : fonts_.shape_in(text.text, text.face)) {
            glyphs.push_back({glyph.index, x, text.baseline});
            clusters.push_back({static_cast<int>(glyph.text.size()), 1});
            x += glyph.advance * text.size;
        }
        colour(text.colour);
        cairo_set_font_face(cairo_, face(text.face));
        cairo_set_font_size(cairo_, text.size);
        cairo_show_text_glyphs(cairo_, text.text.data(), static_cast<int>(text.text.size()),
                               glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                               static_cast<int>(clusters.size()), {});
    }

    void operator()(const SheetRectangle& shape)
    {
        colour(shape.colour);
        const double in = shape.line / 2;
        outline(shape.x + in, shape.y + in, shape.width - shape.line, shape.height - shape.line,
                shape.radius);
        if (shape.line > 0) {
            cairo_set_line_width(cairo_, shape.line);
            cairo_stroke(cairo_);
        } else {
            cairo_fill(cairo_);
        }
    }

    void operator()(const SheetShape& shape)
    {
        colour(shape.colour);
        for (const SheetRing& ring : shape.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i)
                (i == 0 ? cairo_move_to : cairo_line_to)(cairo_, ring[i].x, ring[i].y);
            if (shape.closed)
                cairo_close_path(cairo_);
        }
        if (shape.line > 0) {
            cairo_set_line_width(cairo_, shape.line);
            cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
            cairo_stroke(cairo_);
        } else {
            cairo_fill(cairo_);
        }
    }

    // One rectangle for each run of dark squares, all in one fill, so that no seams show.
    void operator()(const SheetCode& drawn)
    {
        const QrCode& code = drawn.code;
        const double square = drawn.side / (code.size + 2 * QrCode::quiet);
        colour({});
        for (int y = 0; y < code.size; ++y)
            for (int x = 0; x < code.size; ++x) {
                const int begin = x;
                while (x < code.size && code.at(x, y))
                    ++x;
                if (x > begin)
                    cairo_rectangle(cairo_, drawn.x + (begin + QrCode::quiet) * square,
                                    drawn.y + (y + QrCode::quiet) * square, (x - begin) * square,
                                    square);
            }
        cairo_fill(cairo_);
    }

    void operator()(const SheetBegin& begin)
    {
        std::string attributes = attributes_of(begin);
        if (!language.empty() && begin.part != Part::Artifact)
            attributes += (attributes.empty() ? "/Lang (" : " /Lang (") + language + ")";
        cairo_tag_begin(cairo_, name_of(begin.part),
                        attributes.empty() ? nullptr : attributes.c_str());
    }

    void operator()(const SheetEnd& end) { cairo_tag_end(cairo_, name_of(end.part)); }

    std::string language;  // of the page, where it is not that of the whole paper

private:
    void colour(Colour c)
    {
        cairo_set_source_rgb(cairo_, c.red / 255.0, c.green / 255.0, c.blue / 255.0);
    }

    cairo_font_face_t* face(Face wanted)
    {
        FontFace& found = faces_[static_cast<std::size_t>(wanted)];
        if (!found)
            found = make_font_face(fonts_.face(wanted));
        return found.get();
    }

    // Corners as curves with the usual constant: cairo_arc would ask the C library for sines,
    // which differ between devices.
    void outline(double x, double y, double width, double height, double radius)
    {
        if (radius <= 0) {
            cairo_rectangle(cairo_, x, y, width, height);
            return;
        }
        const double k = radius * (1 - 0.5522847498), right = x + width, below = y + height;
        cairo_move_to(cairo_, x + radius, y);
        cairo_line_to(cairo_, right - radius, y);
        cairo_curve_to(cairo_, right - k, y, right, y + k, right, y + radius);
        cairo_line_to(cairo_, right, below - radius);
        cairo_curve_to(cairo_, right, below - k, right - k, below, right - radius, below);
        cairo_line_to(cairo_, x + radius, below);
        cairo_curve_to(cairo_, x + k, below, x, below - k, x, below - radius);
        cairo_line_to(cairo_, x, y + radius);
        cairo_curve_to(cairo_, x, y + k, x + k, y, x + radius, y);
        cairo_close_path(cairo_);
    }

    cairo_t* cairo_;
    const Fonts& fonts_;
    std::array<FontFace, 3> faces_;
};

void describe(cairo_surface_t* surface, const Sheet& sheet, Timestamp made,
              const std::optional<Attachment>& attachment)
{
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, sheet.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, sheet.author.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, iso(made).c_str());
    std::string catalog = "/Lang (ja-JP) /ViewerPreferences << /DisplayDocTitle true >>";
    if (attachment)
        catalog += ' ' + catalog_entries(*attachment, attachment_number(sheet));
    cairo_pdf_surface_set_catalog_extra(surface, catalog.c_str(), nullptr);
}

}  // namespace

Result<std::string> pdf(const Sheet& sheet, const Fonts& fonts, Timestamp made,
                        const std::optional<Attachment>& attachment)
{
    std::string bytes;
    const Surface surface(
        cairo_pdf_surface_create_for_stream(write_bytes, &bytes, Sheet::width, Sheet::height));
    describe(surface.get(), sheet, made, attachment);
    {
        const Context context(cairo_create(surface.get()));
        Writer writer(context.get(), fonts);
        cairo_tag_begin(context.get(), "Document", nullptr);
        for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
            writer.language = sheet.pages[i].language;
            for (const SheetItem& item : sheet.pages[i].items)
                std::visit(writer, item);
            if (i + 1 < sheet.pages.size())
                cairo_show_page(context.get());
        }
        cairo_tag_end(context.get(), "Document");
        cairo_show_page(context.get());
        if (const cairo_status_t status = cairo_status(context.get()); status != 0)
            return Error{Error::Code::Io, std::string("pdf: ") + cairo_status_to_string(status)};
    }
    cairo_surface_finish(surface.get());
    if (const cairo_status_t status = cairo_surface_status(surface.get()); status != 0)
        return Error{Error::Code::Io, std::string("pdf: ") + cairo_status_to_string(status)};
    if (attachment)
        return with_attachment(std::move(bytes), *attachment, attachment_number(sheet), made);
    return bytes;
}

}  // namespace kotozute
