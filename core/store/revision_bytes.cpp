#include "core/store/revision_bytes.hpp"

#include "core/base/utf8.hpp"
#include "core/preferences/codes.hpp"
#include "core/store/bytes.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

namespace kotozute {
namespace {

constexpr std::string_view revision_tag = "kotozute-revision-1";
constexpr std::size_t longest_name_of_code = 64;

Error damaged(const char* how) { return {Error::Code::Corrupt, how}; }

// Takes the fields off the front, in their order.
class Fields {
public:
    explicit Fields(std::string_view bytes) : rest_(bytes) {}

    std::optional<std::string_view> next() { return bytes::take_field(rest_); }

    template <std::size_t size>
    bool next_into(std::array<unsigned char, size>& bytes)
    {
        const auto field = next();
        return field && copy(*field, bytes);
    }

    template <std::size_t size>
    static bool copy(std::string_view field, std::array<unsigned char, size>& bytes)
    {
        if (field.size() != size)
            return false;
        field.copy(reinterpret_cast<char*>(bytes.data()), size);
        return true;
    }

    bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

std::optional<std::vector<Digest>> parse_parents(std::string_view bytes)
{
    constexpr std::size_t size = std::tuple_size_v<Digest>;
    if (bytes.size() % size != 0 || bytes.size() / size > most_parents)
        return std::nullopt;
    std::vector<Digest> parents(bytes.size() / size);
    for (Digest& parent : parents)
        Fields::copy(*bytes::take(bytes, size), parent);
    return parents;
}

std::optional<Revision::Kind> parse_kind(std::string_view field)
{
    for (const auto kind :
         {Revision::Kind::Statement, Revision::Kind::Withdraw, Revision::Kind::Resolve})
        if (field.size() == 1 && field[0] == static_cast<char>(kind))
            return kind;
    return std::nullopt;
}

std::optional<Timestamp> parse_moment(std::string_view field)
{
    // From the year 1 to 9999: beyond that no day can be told.
    constexpr std::int64_t first = -62'135'596'800, last = 253'402'300'799;
    const auto seconds = bytes::take<std::int64_t>(field);
    if (!seconds || !field.empty() || *seconds < first || *seconds > last)
        return std::nullopt;
    return Timestamp{std::chrono::seconds{*seconds}};
}

// Names in small letters: a role or a voice of a later version is one, too.
bool is_name(std::string_view text)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return !text.empty() && text.size() <= longest_name_of_code &&
           std::all_of(text.begin(), text.end(), plain);
}

std::optional<Revision> parse_signed(Fields& fields)
{
    Revision revision;
    if (fields.next() != revision_tag)
        return std::nullopt;
    const auto slot = fields.next();
    const auto joined = fields.next();
    auto parents = joined ? parse_parents(*joined) : std::nullopt;
    const auto numbered = fields.next();
    const auto kind = numbered ? parse_kind(*numbered) : std::nullopt;
    if (!slot || !is_slot(*slot) || !parents || !kind || !fields.next_into(revision.author))
        return std::nullopt;
    const auto said_by = fields.next();
    const auto typed_by = fields.next();
    const auto seconds = fields.next();
    const auto at = seconds ? parse_moment(*seconds) : std::nullopt;
    if (!said_by || !is_name(*said_by) || !typed_by || !is_name(*typed_by) || !at ||
        !fields.next_into(revision.commitment))
        return std::nullopt;
    revision.slot = *slot;
    revision.parents = *std::move(parents);
    revision.kind = *kind;
    revision.said_by = *said_by;
    revision.typed_by = *typed_by;
    revision.at = *at;
    return revision;
}

}  // namespace

std::string print(const Revision& revision)
{
    std::string text = signed_bytes(revision);
    bytes::append_field(text, bytes::view(revision.signature));
    const auto& wording = revision.wording;
    bytes::append_field(text, wording ? bytes::view(wording->salt) : "");
    bytes::append_field(text, wording ? std::string_view(wording->payload) : "");
    return text;
}

Result<Revision> parse_revision(std::string_view text)
{
    if (text.size() > largest_revision)
        return damaged("is larger than any revision");
    Fields fields(text);
    auto revision = parse_signed(fields);
    const bool is_signed = revision && fields.next_into(revision->signature);
    const auto salt = fields.next();
    const auto payload = fields.next();
    if (!is_signed || !salt || !payload || !fields.at_end())
        return damaged("is not a revision, or is cut off");
    if (salt->empty() ? !payload->empty() : !utf8::valid(*payload))
        return damaged("holds words that are none");
    if (!salt->empty()) {
        revision->wording = SaltedWords{{}, std::string(*payload)};
        if (!Fields::copy(*salt, revision->wording->salt))
            return damaged("is not a revision, or is cut off");
    }
    if (!genuine(*revision))
        return damaged("was changed after it was signed");
    return *std::move(revision);
}

}  // namespace kotozute
