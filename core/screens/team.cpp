// The folder that all who support the person have in common.
#include "core/app/team.hpp"

#include "core/preferences/codes.hpp"
#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

// Where it lies is the business of whoever chose it.
std::string folder_name(const Team& team)
{
    const std::size_t slash = team.folder.find_last_of('/');
    return unmarked(slash == std::string::npos ? team.folder : team.folder.substr(slash + 1));
}

void append_way_to_record(std::vector<Block>& body, const Scene& scene)
{
    const bool here = scene.state.kept_here;
    body.push_back(block::Notice{say(scene, here ? "team.unlock_first" : "team.nothing_here"),
                                 Icon::Info, false});
    body.push_back(here ? button(say(scene, "take_in.unlock"), Kind::Secondary, Icon::Lock,
                                 Go{{Page::Kind::Unlock, ""}})
                        : button(say(scene, "take_in.keep_first"), Kind::Primary, Icon::Letter,
                                 Go{{Page::Kind::Keep, ""}}));
}

// Under this name the others see what is said on this device.
void append_name(std::vector<Block>& body, const Scene& scene)
{
    body.push_back(field(say(scene, "team.name"), words(scene, "team.name.helper"), scene,
                         std::string(team_name_field), block::Field::Kind::Line));
    block::Options roles{say(scene, "team.role"), {}};
    for (const auto& [role, name] : codes::names(Role{}))
        roles.options.push_back({{"team.role." + std::string(name), role_words(scene, role, "")},
                                 "",
                                 Picture::None,
                                 scene.state.team.role == role,
                                 SetTeamRole{role}});
    body.push_back(std::move(roles));
}

void append_choosing(std::vector<Block>& body, const Scene& scene)
{
    const bool chosen = !scene.state.team.folder.empty();
    body.push_back(button(say(scene, chosen ? "team.choose_other" : "team.choose"),
                          chosen ? Kind::Quiet : Kind::Primary, Icon::People, ChooseTeamFolder{}));
}

void append_entering(std::vector<Block>& body, const Scene& scene)
{
    const Team& team = scene.state.team;
    body.push_back(text(say(scene, "team.chosen", {{"folder", folder_name(team)}})));
    body.push_back(
        block::Notice{say(scene, team.begun ? "team.begun" : "team.not_begun"), Icon::Info, false});
    if (team.begun)
        append_passphrase(body, scene, words(scene, "team.passphrase"));
    append_name(body, scene);
    body.push_back(button(say(scene, team.begun ? "team.enter" : "team.begin"), Kind::Primary,
                          Icon::Lock, EnterTeam{}));
}

void append_people(std::vector<Block>& body, const Scene& scene)
{
    block::Items people{say(scene, "team.people"), {}, words(scene, "team.nobody")};
    for (const team::Member& member : scene.state.team.people) {
        block::Item item;
        item.label = {"team.person." + short_name(member.device), unmarked(member.name)};
        item.caption = role_words(scene, member.role, "");
        item.note = member.device == scene.state.device ? words(scene, "differs.here") : "";
        item.icon = Icon::Person;
        people.items.push_back(std::move(item));
    }
    body.push_back(std::move(people));
}

void append_news(std::vector<Block>& body, const Scene& scene, const TeamNews& news)
{
    block::Items counts{say(scene, "team.news"), {}, ""};
    const auto count = [&](const std::string& key, std::size_t number) {
        block::Item item;
        item.label = {key, words(scene, key)};
        item.caption = words(scene, "take_in.count", {{"count", std::to_string(number)}});
        counts.items.push_back(std::move(item));
    };
    count("team.taken", news.taken);
    count("team.given", news.given);
    if (news.waiting > 0)
        count("team.waiting", news.waiting);
    body.push_back(std::move(counts));
    if (news.begun_twice)
        body.push_back(block::Notice{say(scene, "team.begun_twice"), Icon::Info, true});
    else if (news.refused > 0)
        body.push_back(
            block::Notice{say(scene, "team.refused", {{"count", std::to_string(news.refused)}}),
                          Icon::Info, true});
}

void append_exchanging(std::vector<Block>& body, const Scene& scene)
{
    const State& state = scene.state;
    body.push_back(text(say(scene, "team.in_use", {{"folder", folder_name(state.team)}})));
    if (!state.team.passphrase.empty())
        append_made_passphrase(body, scene, "team.made", state.team.passphrase);
    body.push_back(
        button(say(scene, "team.exchange"), Kind::Primary, Icon::TwoWays, ExchangeTeam{}));
    if (state.team.news)
        append_news(body, scene, *state.team.news);
    if (!state.record.disputes.empty())
        body.push_back(button(say(scene, "summary.differs.see"), Kind::Link, Icon::TwoWays,
                              Go{{Page::Kind::Review, ""}}));
    append_people(body, scene);
    body.push_back(button(say(scene, "team.leave"), Kind::Quiet, Icon::Cross, LeaveTeam{}));
}

}  // namespace

Screen team_screen(const Scene& scene)
{
    const State& state = scene.state;
    Screen screen = page(scene, "team", say(scene, "team.title"), words(scene, "team.lead"));
    if (!state.team.offered) {
        screen.body.push_back(block::Notice{say(scene, "team.not_here"), Icon::Info, false});
        return screen;
    }
    if (state.custody == Custody::Guest) {
        append_way_to_record(screen.body, scene);
        return screen;
    }
    if (state.team.in_use) {
        append_exchanging(screen.body, scene);
        return screen;
    }
    if (!state.team.folder.empty())
        append_entering(screen.body, scene);
    append_choosing(screen.body, scene);
    screen.body.push_back(text(say(scene, "team.known"), block::Text::Tone::Quiet));
    return screen;
}

}  // namespace kotozute
