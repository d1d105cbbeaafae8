#include "core/sharing/code_share.hpp"

#include "core/base/deflate.hpp"
#include "core/base/utf8.hpp"
#include "core/store/bytes.hpp"
#include "core/store/revision_bytes.hpp"

#include <span>

namespace kotozute {
namespace {

constexpr std::string_view beginning = "kotozute-code-1";
constexpr std::size_t most_unpacked = std::size_t{256} * 1024;

Error damaged() { return {Error::Code::Corrupt, "the code is damaged"}; }

std::optional<std::string> printed(const ShareSubject& about, std::span<const Revision> said)
{
    std::string plain;
    bytes::append_field(plain, about.name);
    bytes::append_field(plain, about.born ? iso(*about.born) : "");
    for (const Revision& revision : said)
        bytes::append_field(plain, print(revision));
    const auto packed = plain.size() <= most_unpacked ? deflated(plain) : std::nullopt;
    if (!packed || beginning.size() + packed->size() > most_code_bytes)
        return std::nullopt;
    return std::string(beginning) + *packed;
}

}  // namespace

std::optional<CodeShare> code_share(const ShareSubject& about, const std::vector<Revision>& said)
{
    std::optional<CodeShare> fits;
    for (std::size_t count = 1; count <= said.size(); ++count) {
        auto code = printed(about, std::span(said).last(count));
        if (!code)
            break;
        fits = CodeShare{*std::move(code), count};
    }
    return fits;
}

bool is_code_share(std::string_view bytes) { return bytes.starts_with(beginning); }

Result<Share> parse_code_share(std::string_view bytes)
{
    if (!is_code_share(bytes) || bytes.size() > most_code_bytes)
        return damaged();
    const auto plain = inflated(bytes.substr(beginning.size()), most_unpacked);
    if (!plain)
        return damaged();
    std::string_view rest = *plain;
    const auto name = bytes::take_field(rest), born = bytes::take_field(rest);
    if (!name || !born || !utf8::valid(*name))
        return damaged();
    Share share;
    share.about.name = *name;
    share.about.born = parse_date(*born);
    if (!born->empty() && !share.about.born)
        return damaged();
    while (!rest.empty()) {
        const auto field = bytes::take_field(rest);
        auto revision = field ? parse_revision(*field) : damaged();
        if (!revision)
            return damaged();
        share.revisions.push_back(*std::move(revision));
    }
    return share.revisions.empty() ? damaged() : Result<Share>(std::move(share));
}

}  // namespace kotozute
