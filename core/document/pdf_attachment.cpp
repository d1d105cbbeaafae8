#include "core/document/pdf_attachment.hpp"

#include "core/base/deflate.hpp"
#include "core/base/utf8.hpp"

#include <charconv>
#include <cstdio>
#include <optional>
#include <vector>

namespace kotozute {
namespace {

std::string number_text(std::size_t number) { return std::to_string(number); }

std::string reference(int number) { return std::to_string(number) + " 0 R"; }

// The whole number behind the first `key` at or after `from`.
std::optional<int> number_after(std::string_view pdf, std::string_view key, std::size_t from)
{
    const auto at = pdf.find(key, from);
    if (at == pdf.npos)
        return std::nullopt;
    int number = 0;
    const char* const begin = pdf.data() + at + key.size();
    const auto [end, failure] = std::from_chars(begin, pdf.data() + pdf.size(), number);
    return failure == std::errc{} ? std::optional(number) : std::nullopt;
}

// "D:20261122180500+09'00'"
std::string pdf_date(Timestamp moment)
{
    std::string date = "D:";
    for (const char c : iso(moment))
        if (c == '+' || (c >= '0' && c <= '9'))
            date += c;
    return date.insert(date.size() - 2, "'") + '\'';
}

// A name of PDF: what is neither letter nor digit by its number.
std::string pdf_name(std::string_view text)
{
    std::string name = "/";
    for (const char c : text) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "#%02X", static_cast<unsigned char>(c));
        name += plain ? std::string(1, c) : std::string(escaped);
    }
    return name;
}

// What an update of a PDF must know of the file it stands behind.
struct Trailer {
    int start = 0, size = 0, root = 0, info = 0;
};

std::optional<Trailer> trailer_of(std::string_view pdf)
{
    const auto at = pdf.rfind("startxref\n");
    const auto start = at == pdf.npos ? std::nullopt : number_after(pdf, "startxref\n", at);
    if (!start || *start < 0 || static_cast<std::size_t>(*start) >= pdf.size())
        return std::nullopt;
    const auto from = static_cast<std::size_t>(*start);
    const auto size = number_after(pdf, "/Size ", from), root = number_after(pdf, "/Root ", from),
               info = number_after(pdf, "/Info ", from);
    if (!size || !root || !info)
        return std::nullopt;
    return Trailer{*start, *size, *root, *info};
}

class Update {
public:
    Update(std::string& pdf, int number) : pdf_(pdf), first_(number) {}

    void add(const std::string& dictionary, const std::string* stream = nullptr)
    {
        const int number = next();
        offsets_.push_back(pdf_.size());
        pdf_ += std::to_string(number) + " 0 obj\n<< " + dictionary;
        if (stream)
            pdf_ += " /Filter /FlateDecode /Length " + number_text(stream->size()) +
                    " >>\nstream\n" + *stream + "\nendstream\nendobj\n";
        else
            pdf_ += " >>\nendobj\n";
    }

    // The table of what was added, which names itself.
    bool finish(const Trailer& before)
    {
        const std::size_t start = pdf_.size();
        offsets_.push_back(start);
        std::string table;
        for (const std::size_t offset : offsets_) {
            table += '\x01';
            for (int shift = 24; shift >= 0; shift -= 8)
                table += static_cast<char>(offset >> static_cast<unsigned>(shift));
            table += std::string(2, '\0');
        }
        offsets_.pop_back();
        const auto packed = deflated(table);
        if (!packed)
            return false;
        add("/Type /XRef /Size " + std::to_string(next() + 1) + " /Index [" +
                std::to_string(first_) + ' ' + number_text(offsets_.size() + 1) +
                "] /W [1 4 2] /Prev " + std::to_string(before.start) + " /Root " +
                reference(before.root) + " /Info " + reference(before.info),
            &*packed);
        pdf_ += "startxref\n" + number_text(start) + "\n%%EOF\n";
        return true;
    }

private:
    int next() const { return first_ + static_cast<int>(offsets_.size()); }

    std::string& pdf_;
    int first_;
    std::vector<std::size_t> offsets_;
};

}  // namespace

std::string hexadecimal(std::string_view text)
{
    std::string result = "<feff";
    const auto add = [&](unsigned unit) {
        char digits[12];
        std::snprintf(digits, sizeof digits, "%04x", unit);
        result += digits;
    };
    while (!text.empty()) {
        const auto c = static_cast<unsigned>(utf8::take(text));
        if (c < 0x10000) {
            add(c);
        } else {
            add(0xD800 + ((c - 0x10000) >> 10U));
            add(0xDC00 + ((c - 0x10000) & 0x3FFU));
        }
    }
    return result + '>';
}

// Every tag is an object, every page a few, every font a few for each part of it that is used.
int attachment_number(const Sheet& sheet)
{
    constexpr std::size_t fonts = 4096, of_page = 64, of_item = 4;
    std::size_t most = fonts;
    for (const SheetPage& page : sheet.pages)
        most += of_page + of_item * page.items.size();
    return static_cast<int>(most);
}

std::string catalog_entries(const Attachment& attachment, int number)
{
    return "/AF [" + reference(number) + "] /Names << /EmbeddedFiles << /Names [" +
           hexadecimal(attachment.name) + ' ' + reference(number) + "] >> >>";
}

Result<std::string> with_attachment(std::string pdf, const Attachment& attachment, int number,
                                    Timestamp made)
{
    const auto trailer = trailer_of(pdf);
    const auto packed = deflated(attachment.bytes);
    if (!trailer || trailer->size > number || !packed)
        return Error{Error::Code::Io, "pdf: " + attachment.name + " could not be attached"};
    const std::string name = hexadecimal(attachment.name), file = reference(number + 1);
    Update update(pdf, number);
    update.add("/Type /Filespec /F " + name + " /UF " + name + " /Desc " +
               hexadecimal(attachment.description) + " /AFRelationship /Alternative /EF << /F " +
               file + " /UF " + file + " >>");
    update.add("/Type /EmbeddedFile /Subtype " + pdf_name(attachment.media_type) +
                   " /Params << /Size " + number_text(attachment.bytes.size()) + " /ModDate (" +
                   pdf_date(made) + ") >>",
               &*packed);
    if (!update.finish(*trailer))
        return Error{Error::Code::Io, "pdf: " + attachment.name + " could not be attached"};
    return pdf;
}

}  // namespace kotozute
