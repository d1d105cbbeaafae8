// The part of App that has to do with the lists of places on this device.
#include "core/app/app.hpp"
#include "core/app/feasibility.hpp"

#include <utility>

namespace kotozute {

using Reached = TakingIn::Stage;

// Opened when they are to be seen. Where none can be, the pages about places say so themselves.
void App::look_at_shelf()
{
    const bool seen =
        state_.page.kind == Page::Kind::Areas || state_.page.kind == Page::Kind::Places;
    if (!seen || state_.shelf || !ports_.shelf)
        return;
    const auto areas = ports_.shelf->areas();
    state_.shelf = std::make_shared<const Shelf>(areas ? ports_.shelf->shelf() : Shelf{});
}

void App::look_up_events()
{
    if (state_.page.kind != Page::Kind::Events || state_.coming)
        return;
    ComingEvents coming;
    coming.unavailable = true;
    if (ports_.find_events)
        if (auto found = ports_.find_events(japan_date(ports_.now()), looked_from(state_)))
            coming = *std::move(found);
    state_.coming = std::make_shared<const ComingEvents>(std::move(coming));
}

void App::run(const AskAreaFiles&, Attempt) { wants_area_ = true; }

// A finished pack tells itself what it is of.
void App::area_chosen(std::vector<std::string> paths)
{
    if (paths.empty()) {
        state_ = noticed(std::move(state_), Notice::FilesNotChosen);
        return;
    }
    bool finished = false;
    for (const std::string& path : paths)
        finished = finished || is_area_pack(path);
    state_ = chosen(std::move(state_), std::move(paths));
    if (finished)
        begin_intake({state_.taking_in.paths, "", ""});
}

void App::run(const BeginIntake& effect, Attempt) { begin_intake(effect.order); }

void App::begin_intake(IntakeOrder order)
{
    if (!ports_.shelf)
        return;
    if (auto refusal = ports_.shelf->begin(std::move(order))) {
        state_ = refused(std::move(state_), *std::move(refusal));
        return;
    }
    state_.taking_in.stage = Reached::Reading;
    tell_intake();
}

void App::take_in(std::size_t rows)
{
    if (!taking_in() || !ports_.shelf)
        return;
    if (auto refusal = ports_.shelf->step(rows)) {
        state_ = refused(std::move(state_), *std::move(refusal));
        return;
    }
    tell_intake();
}

void App::tell_intake()
{
    state_.taking_in.progress = static_cast<float>(ports_.shelf->progress());
    const Intake* ready = ports_.shelf->ready();
    if (!ready)
        return;
    state_.taking_in.found = std::make_shared<const Intake>(*ready);
    state_.taking_in.stage = Reached::Ready;
}

void App::run(const EndIntake&, Attempt)
{
    if (ports_.shelf)
        ports_.shelf->give_up();
}

void App::run(const FinishIntake&, Attempt)
{
    if (!ports_.shelf)
        return;
    if (auto refusal = ports_.shelf->keep()) {
        state_ = refused(std::move(state_), *std::move(refusal));
        return;
    }
    const auto taken = std::exchange(state_.taking_in, {}).found;
    const bool corrections = taken && taken->of_corrections;
    state_ = noticed(other_areas(std::move(state_)),
                     corrections ? Notice::PlaceCorrected : Notice::AreaTaken);
}

void App::run(const PutAway& effect, Attempt)
{
    if (ports_.shelf && ports_.shelf->remove(effect.what))
        state_ = noticed(other_areas(std::move(state_)), Notice::AreaGone);
    else
        state_ = noticed(std::move(state_), Notice::AreaNotGone);
}

// What was typed stays on the page where it could not be written.
void App::run(const StoreCorrections& effect, Attempt attempt)
{
    if (!ports_.shelf)
        return;
    const auto done = ports_.shelf->correct(effect.code, effect.corrections);
    state_ = done ? corrected(std::move(state_))
                  : not_stored(booklet(), std::move(state_), attempt.action, done.error().code);
}

void App::run(const HandOutCorrections& effect, Attempt)
{
    const auto table = ports_.shelf ? ports_.shelf->corrections(effect.code)
                                    : Result<std::string>(Error{Error::Code::NotFound, ""});
    if (table)
        outgoing_.push_back({effect.code + ".corrections.csv", "text/csv", *table});
    else
        state_ = noticed(std::move(state_), Notice::FileNotMade);
}

void App::area_not_kept() { state_ = noticed(std::move(state_), Notice::AreaNotKept); }

}  // namespace kotozute
