#include "core/sharing/team_member.hpp"

#include "core/base/base64.hpp"
#include "core/base/utf8.hpp"
#include "core/content/json.hpp"
#include "core/preferences/codes.hpp"
#include "core/sharing/format_line.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace kotozute::team {
namespace {

constexpr std::string_view format = "kotozute-team-member";
constexpr int version = 1;
constexpr json::Limits limits{std::size_t{64} * 1024, 100, 4};

DeviceId read_device(const json::Value& value)
{
    const auto bytes = base64::parse(value.string());
    DeviceId device{};
    if (!bytes || bytes->size() != device.size())
        value.refuse("must be a key of 32 bytes in base64");
    std::copy(bytes->begin(), bytes->end(), device.begin());
    return device;
}

// Nothing when it is of a later version.
std::optional<Member> read_member(json::Object& object)
{
    if (is_later(object, format, version))
        return std::nullopt;
    Member member;
    member.device = object.at("device").as(read_device);
    const json::Value name = object.at("name");
    member.name = name.string();
    if (member.name.empty() || utf8::length(member.name) > longest_name)
        name.refuse("must have 1 to " + std::to_string(longest_name) + " characters");
    const json::Value role = object.at("role");
    const auto known = from_name<Role>(role.string());
    if (!known)
        role.refuse("must be one of " + all_names<Role>());
    member.role = *known;
    member.since = object.timestamp("since");
    return member;
}

}  // namespace

Result<std::string> print(const Member& member)
try {
    const std::string device(member.device.begin(), member.device.end());
    const nlohmann::ordered_json object{
        {"format", format},    {"version", version},           {"device", base64::print(device)},
        {"name", member.name}, {"role", name_of(member.role)}, {"since", iso(member.since)}};
    std::string text = object.dump(1) + '\n';
    const auto back = parse_member(text, "person");
    if (!back)
        return back.error();
    return text;
} catch (const nlohmann::json::exception&) {
    return Error{Error::Code::Invalid, "the name is not text"};
}

Result<Member> parse_member(std::string_view text, const std::string& file)
{
    auto member = json::read(text, file, read_member, limits);
    if (!member)
        return member.error();
    if (!*member)
        return Error{Error::Code::TooNew, file + ": made by a later version of this program"};
    return **std::move(member);
}

}  // namespace kotozute::team
