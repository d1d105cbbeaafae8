#pragma once

#include "core/sharing/age.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

// Somebody who hands locked files over and takes them in.
namespace kotozute::test {

inline constexpr auto words_told = "さくら もなか ひだまり";

// Papers as the real ones begin.
inline Result<Outgoing> paper(const Record&, const PaperWish& wish, Timestamp)
{
    return Outgoing{wish.file, "",
                    wish.file == "summary.pdf" ? "%PDF-1.7 sheet" : "{\"Bundle\": 1}", false};
}

// Somebody at a device whose papers can be shared.
struct AtHome {
    Person person;
    TeamFolders* team = nullptr;
    App app{the_booklets(), ports()};

    Ports ports()
    {
        Ports ports = person.ports();
        ports.make_file = paper;
        ports.program = "kotozute 1.2.3";
        ports.team = team;
        return ports;
    }
    const State& state() const { return app.state(); }
    void does(const Action& action)
    {
        app.handle(action);
        while (app.working())
            app.work();
    }
    void goes(Page::Kind kind) { does(Go{{kind, ""}}); }

    void says_something()
    {
        does(Choose{"place_of_care/now", "home"});
        does(Edit{"subject#family", "髙﨑"});
        does(Leave{"subject#family"});
    }
    void keeps()
    {
        goes(Page::Kind::Keep);
        does(Edit{"passphrase", "ねこ いぬ とり さる"});
        does(Keep{});
        REQUIRE(state().custody == Custody::Kept);
    }
    Overlap overlap() const
    {
        REQUIRE(state().received);
        REQUIRE(state().received->overlap);
        return *state().received->overlap;
    }
    Outgoing hands_over(const std::vector<std::string>& parts)
    {
        goes(Page::Kind::Locked);
        for (const std::string& part : parts)
            if (!state().locking.parts.contains(part))
                does(ToggleShared{part});
        does(MakeShare{});
        const auto files = app.take_outgoing();
        REQUIRE(files.size() == 1);
        return files.front();
    }
    void takes_in(const std::string& bytes)
    {
        goes(Page::Kind::TakeIn);
        does(ChooseShare{});
        REQUIRE(app.take_share_wish());
        app.share_chosen("from her.age", bytes);
    }
    void opens(const std::string& passphrase)
    {
        does(Edit{"passphrase", passphrase});
        does(OpenShare{});
    }
};

inline std::string locked(const Share& share, const char* passphrase = words_told)
{
    const auto text = print(share);
    REQUIRE(text);
    const auto file = age::lock(*text, passphrase, age::Work::for_tests());
    REQUIRE(file);
    return *file;
}

}  // namespace kotozute::test
