#pragma once

#include "app-desktop/sample_keeper.hpp"
#include "app-desktop/tour.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kotozute {

// The way through the program that tour() takes. Handing on and taking in are in tour_sharing.cpp.
class Tour {
public:
    Tour(const Reading& reading, const std::vector<Change>& sample, const Settings& settings,
         Timestamp now, const std::filesystem::path& data)
        : reading_(reading), sample_(sample), settings_(settings), now_(now), data_(data)
    {
    }

    std::vector<Stop> stops()
    {
        guest();
        practice();
        kept();
        differing();
        several();
        trouble();
        return std::move(stops_);
    }

private:
    static inline const std::vector<std::string> one_record{""};

    // One sitting: an App on a device.
    struct Sitting {
        SampleKeeper keeper;
        Desktop desktop;
        App& app;

        Sitting(const Tour& tour, std::vector<std::string> records)
            : keeper(tour.sample_, std::move(records), tour.now_),
              desktop(
                  tour.reading_, keeper, [at = tour.now_] { return at; }, tour.data_, true),
              app(desktop.app())
        {
            const Settings& settings = tour.settings_;
            if (!settings.underlay.empty())
                static_cast<void>(desktop.lay_under(settings.underlay, settings.underlay_credit));
            app.handle(SetSetting{"language", settings.language});
        }

        void go(Page::Kind kind, std::string id = {}) { app.handle(Go{{kind, std::move(id)}}); }
        void work()
        {
            while (app.working())
                app.work();
        }
        void unlock(const std::string& words)
        {
            go(Page::Kind::Unlock);
            app.handle(Edit{"passphrase", words});
            app.handle(Unlock{});
        }
    };

    const Booklet& booklet() const { return reading_.booklets.in(settings_.language); }
    void look(const Sitting& sitting, const std::string& suffix = {});
    void walk_through(Sitting& sitting, const std::string& suffix);
    void guest();
    // Somebody who has nothing yet but a file.
    void begin_with_share(Sitting& sitting);
    void kept();
    // A locked file made here, and taken in as if it came from somebody; then one of another
    // person.
    void hand_over(Sitting& sitting);
    // A folder of a team: begun here, and one that somebody else has begun.
    void team(Sitting& sitting);
    // A card of now, one from before the person chose otherwise, and what is none of theirs.
    void check_papers(Sitting& sitting);
    void open_share(Sitting& sitting, const std::string& words, const std::string& suffix);
    Result<std::string> share_of_another(const std::string& words) const;
    void look_for_places(Sitting& sitting);
    // What is possible near an answer, on the sheet too, and the places of the area counted.
    void near(Sitting& sitting);
    // Given to two people, one of whom holds what no longer stands; then to be given anew.
    void handing(Sitting& sitting);
    // A nurse listens, reads back what was written today, and sees what was not asked.
    void consultation(Sitting& sitting);
    // A supporter practises with an invented person.
    void practice();
    // After taking in what another device wrote.
    void differing();
    // A supporter with the records of three people.
    void several();
    // The lists of places in use, and one that is on its way but never used; what takes place near.
    void lists(Sitting& sitting);
    void trouble();

    const Reading& reading_;
    const std::vector<Change>& sample_;
    Settings settings_;
    Timestamp now_;
    std::filesystem::path data_;
    std::vector<Stop> stops_;
};

}  // namespace kotozute
