#include "core/sharing/share.hpp"

#include "core/base/base64.hpp"
#include "core/base/utf8.hpp"
#include "core/content/json.hpp"
#include "core/sharing/age.hpp"
#include "core/sharing/format_line.hpp"
#include "core/store/revision_bytes.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace kotozute {
namespace {

constexpr std::string_view format = "kotozute-share";
constexpr int version = 1;
constexpr auto part_revisions = "revisions";
constexpr auto part_bundle = "bundle";
constexpr auto part_pdf = "pdf";
constexpr std::string_view pdf_mark = "%PDF-";
constexpr std::size_t longest_name_here = 2 * longest_name + 1;  // family and given

constexpr json::Limits limits{age::largest_content, most_shared_revisions + 100, 8};

bool is_json_object(std::string_view text) { return text.starts_with('{'); }
bool is_pdf(std::string_view bytes) { return bytes.starts_with(pdf_mark); }

std::string short_text(json::Object& object, std::string_view key)
{
    const auto text = object.find(key);
    if (text && utf8::length(text->string()) > longest_name_here)
        text->refuse("must have at most " + std::to_string(longest_name_here) + " characters");
    return text ? text->string() : std::string();
}

ShareSubject read_subject(json::Object& object)
{
    ShareSubject subject;
    subject.name = short_text(object, "name");
    subject.kana = short_text(object, "kana");
    subject.born = object.optional_date("born");
    return subject;
}

Revision read_revision(const json::Value& value)
{
    const auto bytes = base64::parse(value.string());
    if (!bytes)
        value.refuse("must be base64");
    auto revision = parse_revision(*bytes);
    if (!revision)
        value.refuse(revision.error().message);
    return *std::move(revision);
}

std::vector<Revision> read_revisions(const json::Value& value)
{
    const auto items = value.items();
    if (items.size() > most_shared_revisions)
        value.refuse("holds more than " + std::to_string(most_shared_revisions) + " revisions");
    std::vector<Revision> revisions;
    for (const json::Value& item : items)
        revisions.push_back(item.as(read_revision));
    return revisions;
}

std::string read_bundle(const json::Value& value)
{
    if (!is_json_object(value.string()))
        value.refuse("must be the text of a FHIR Bundle");
    return value.string();
}

std::string read_pdf(const json::Value& value)
{
    auto bytes = base64::parse(value.string());
    if (!bytes || !is_pdf(*bytes))
        value.refuse("must be a PDF in base64");
    return *std::move(bytes);
}

// Reads the part when it was chosen; it then has something in it, and is not there otherwise.
template <class Read>
auto read_part(json::Object& object, std::string_view part, std::vector<std::string>& chosen,
               Read&& read)
{
    decltype(read(object.at(part))) content;
    const auto named = std::find(chosen.begin(), chosen.end(), part);
    const auto value = object.find(part);
    if (value.has_value() != (named != chosen.end()))
        object.refuse("must hold what parts names, and nothing else");
    if (value) {
        content = read(*value);
        if (content.empty())
            value->refuse("must not be empty");
        chosen.erase(named);
    }
    return content;
}

Share read_contents(json::Object& object)
{
    Share share;
    share.sample = object.boolean_or("sample", false);
    share.about = object.as("about", read_subject);
    object.as("made", [&](json::Object& made) {
        share.made = made.timestamp("at");
        share.program = short_text(made, "by");
        return true;
    });
    auto chosen = object.strings("parts");
    share.revisions = read_part(object, part_revisions, chosen, read_revisions);
    share.bundle = read_part(object, part_bundle, chosen, read_bundle);
    share.pdf = read_part(object, part_pdf, chosen, read_pdf);
    if (!chosen.empty())
        object.at("parts").refuse("must name revisions, bundle or pdf, each once");
    return share;
}

// Nothing when it is of a later version, of which nobody knows what it holds.
std::optional<Share> read_share(json::Object& object)
{
    if (is_later(object, format, version))
        return std::nullopt;
    return read_contents(object);
}

nlohmann::ordered_json to_json(const ShareSubject& subject)
{
    auto object = nlohmann::ordered_json::object();
    if (!subject.name.empty())
        object["name"] = subject.name;
    if (!subject.kana.empty())
        object["kana"] = subject.kana;
    if (subject.born)
        object["born"] = iso(*subject.born);
    return object;
}

nlohmann::ordered_json parts_of(const Share& share)
{
    auto parts = nlohmann::ordered_json::array();
    if (!share.revisions.empty())
        parts.push_back(part_revisions);
    if (!share.bundle.empty())
        parts.push_back(part_bundle);
    if (!share.pdf.empty())
        parts.push_back(part_pdf);
    return parts;
}

nlohmann::ordered_json to_json(const Share& share)
{
    nlohmann::ordered_json object;
    object["format"] = format;
    object["version"] = version;
    if (share.sample)
        object["sample"] = true;
    object["about"] = to_json(share.about);
    object["made"] = {{"at", iso(share.made)}, {"by", share.program}};
    object["parts"] = parts_of(share);
    for (const Revision& revision : share.revisions)
        object[part_revisions].push_back(base64::print(print(revision)));
    if (!share.bundle.empty())
        object[part_bundle] = share.bundle;
    if (!share.pdf.empty())
        object[part_pdf] = base64::print(share.pdf);
    return object;
}

}  // namespace

Result<std::string> print(const Share& share)
try {
    if (share.revisions.empty() && share.bundle.empty() && share.pdf.empty())
        return Error{Error::Code::Invalid, "there is nothing to share"};
    constexpr int indent = 1;
    auto text = to_json(share).dump(indent) + '\n';
    const auto back = parse_share(text, "share");
    if (!back)
        return back.error();
    return text;
} catch (const nlohmann::json::exception&) {
    return Error{Error::Code::Invalid, "holds what is not text"};
}

Result<Share> parse_share(std::string_view text, const std::string& file)
{
    auto share = json::read(text, file, read_share, limits);
    if (!share)
        return share.error();
    if (!*share)
        return Error{Error::Code::TooNew, file + ": made by a later version of this program"};
    return **std::move(share);
}

}  // namespace kotozute
