#include "core/sharing/age_header.hpp"

#include "core/base/base64.hpp"

#include <algorithm>
#include <optional>

namespace kotozute::age {
namespace {

constexpr std::string_view version = "age-encryption.org/v1";
constexpr std::string_view any_version = "age-encryption.org/v";
constexpr std::string_view stanza_mark = "-> ";
constexpr std::string_view end_mark = "---";
constexpr std::size_t full_line = 64;
constexpr std::size_t code_size = 32;

constexpr std::size_t largest_header = std::size_t{64} * 1024;
constexpr std::size_t most_stanzas = 64;

Error damaged(const char* how) { return {Error::Code::Corrupt, how}; }

std::optional<std::string> decoded(std::string_view text)
{
    return base64::parse(text, base64::Padding::Without);
}

// Takes the lines off the front of a file, each with its end.
class Lines {
public:
    explicit Lines(std::string_view file) : rest_(file.substr(0, largest_header)) {}

    std::optional<std::string_view> next()
    {
        const std::size_t end = rest_.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        taken_ += end + 1;
        return line;
    }
    std::size_t taken() const { return taken_; }

private:
    std::string_view rest_;
    std::size_t taken_ = 0;
};

bool is_word(std::string_view text)
{
    const auto shows = [](char c) { return c > ' ' && c <= '~'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), shows);
}

// The kind and the arguments, one blank between them.
std::optional<Stanza> parse_mark(std::string_view line)
{
    Stanza stanza;
    for (bool first = true;; first = false) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const std::string_view word = line.substr(0, end);
        if (!is_word(word))
            return std::nullopt;
        if (first)
            stanza.kind = word;
        else
            stanza.arguments.emplace_back(word);
        if (end == line.size())
            return stanza;
        line.remove_prefix(end + 1);
    }
}

// The lines down to the first that is not full, which may be empty.
std::optional<std::string> parse_body(Lines& lines)
{
    std::string text;
    while (const auto line = lines.next()) {
        text += *line;
        if (line->size() > full_line)
            return std::nullopt;
        if (line->size() < full_line)
            return decoded(text);
    }
    return std::nullopt;
}

}  // namespace

Result<Header> parse_header(std::string_view file)
{
    Lines lines(file);
    const auto first = lines.next();
    if (!first || !first->starts_with(any_version))
        return damaged("does not begin like a file of age");
    if (*first != version)
        return Error{Error::Code::TooNew, "made by a later version of age"};
    Header header;
    for (;;) {
        const std::size_t before = lines.taken();
        const auto line = lines.next();
        if (line && line->starts_with(end_mark)) {
            header.covered = file.substr(0, before + end_mark.size());
            const auto code = line->substr(0, end_mark.size() + 1) == "--- "
                                  ? decoded(line->substr(end_mark.size() + 1))
                                  : std::nullopt;
            if (!code || code->size() != code_size || header.stanzas.empty())
                return damaged("the end of its head is damaged");
            header.code = *code;
            header.size = lines.taken();
            return header;
        }
        if (!line || !line->starts_with(stanza_mark) || header.stanzas.size() == most_stanzas)
            return damaged("its head is damaged or cut off");
        auto stanza = parse_mark(line->substr(stanza_mark.size()));
        auto body = parse_body(lines);
        if (!stanza || !body)
            return damaged("its head is damaged or cut off");
        stanza->body = *std::move(body);
        header.stanzas.push_back(*std::move(stanza));
    }
}

std::string print_covered(const std::vector<Stanza>& stanzas)
{
    std::string text = std::string(version) + '\n';
    for (const Stanza& stanza : stanzas) {
        text.append(stanza_mark).append(stanza.kind);
        for (const std::string& argument : stanza.arguments)
            text.append(" ").append(argument);
        text += '\n';
        const std::string body = base64::print(stanza.body, base64::Padding::Without);
        for (std::size_t at = 0; at <= body.size(); at += full_line)
            text.append(body, at, full_line).append("\n");
    }
    return text.append(end_mark);
}

std::string print_code(std::string_view code)
{
    return ' ' + base64::print(code, base64::Padding::Without) + '\n';
}

}  // namespace kotozute::age
