// The records on this device: which one to open, or one more.
#include "core/screens/parts.hpp"

namespace kotozute {

std::string record_name(const Scene& scene, std::size_t record)
{
    const std::string& name = scene.state.records[record];
    return name.empty() ? words(scene, "records.first") : unmarked(name);
}

Screen records_screen(const Scene& scene)
{
    const State& state = scene.state;
    Screen screen =
        page(scene, "records", say(scene, "records.title"), words(scene, "records.lead"));
    screen.steps.clear();
    if (state.custody == Custody::Kept) {
        screen.body.push_back(block::Notice{say(scene, "records.lock_first"), Icon::Lock, false});
        screen.body.push_back(
            button(say(scene, "rest.lock"), block::Button::Kind::Primary, Icon::Lock, Lock{}));
        return screen;
    }
    block::Items items{say(scene, "records.list"), {}, words(scene, "records.none")};
    for (std::size_t record = 0; record < state.records.size(); ++record) {
        block::Item item;
        item.label = {"record." + std::to_string(record), record_name(scene, record)};
        item.icon = Icon::Person;
        item.action = ChooseRecord{record};
        items.items.push_back(std::move(item));
    }
    screen.body.push_back(std::move(items));
    screen.body.push_back(button(say(scene, "records.new"), block::Button::Kind::Secondary,
                                 Icon::Plus, ChooseRecord{state.records.size()}));
    screen.body.push_back(text(say(scene, "records.apart"), block::Text::Tone::Quiet));
    return screen;
}

}  // namespace kotozute
