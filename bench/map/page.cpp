// The measured page in a browser: what web/program.js calls, with a map in place of the program.
#include "app-mobile/web_canvas.hpp"
#include "app-mobile/web_input.hpp"
#include "app-mobile/web_tree.hpp"
#include "bench/map/ward.hpp"
#include "shell/frame_pacer.hpp"
#include "shell/shell.hpp"
#include "shell/views/views.hpp"

#include <emscripten.h>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace {

using namespace kotozute;

struct Tablet {
    std::map<std::string, std::string> files;
    std::optional<Screen> screen;
    std::unique_ptr<shell::Shell> shell;
    std::unique_ptr<WebCanvas> canvas;
    shell::FramePacer pacer;
    WebTree tree;
    std::string text;
    double last_ms = 0;

    std::span<const unsigned char> font(const char* name)
    {
        const std::string& bytes = files[name];
        return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
    }
    shell::Ui& touched()
    {
        pacer.wake();
        return shell->ui();
    }
};

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Tablet* make_program() { return new Tablet; }

EMSCRIPTEN_KEEPALIVE void put_file(Tablet* tablet, const char* name, const char* bytes,
                                   std::size_t size)
{
    tablet->files[name] = std::string(bytes, size);
}

// The only setting: how many places there are.
EMSCRIPTEN_KEEPALIVE void put_setting(Tablet* tablet, const char*, const char* value)
{
    tablet->screen = bench::map_page(std::stoul(value));
}

EMSCRIPTEN_KEEPALIVE const char* start(Tablet* tablet)
{
    tablet->shell = std::make_unique<shell::Shell>(
        shell::FontBytes{tablet->font("regular"), tablet->font("bold"), tablet->font("icons")},
        shell::screen_view);
    tablet->canvas = std::make_unique<WebCanvas>("#picture");
    return *tablet->canvas ? "" : "this browser has no WebGL2";
}

EMSCRIPTEN_KEEPALIVE double frame(Tablet* tablet, double now_ms, float width, float height,
                                  float ratio)
{
    const double since = std::clamp((now_ms - tablet->last_ms) / 1000, .0001, 10.0);
    tablet->last_ms = now_ms;
    tablet->canvas->begin({width, height, ratio}, static_cast<float>(since));
    shell::Frame frame = tablet->shell->frame(*tablet->screen);
    tablet->canvas->end();
    tablet->tree.shown(std::move(frame.tree), frame.map_moves, now_ms);
    tablet->pacer.drawn(frame.moving);
    return tablet->pacer.due() ? 0 : std::numeric_limits<double>::infinity();
}

EMSCRIPTEN_KEEPALIVE const char* changed_tree(Tablet* tablet)
{
    tablet->text = tablet->tree.changed().value_or("");
    return tablet->text.c_str();
}

EMSCRIPTEN_KEEPALIVE void press(Tablet* tablet, const char* id) { tablet->touched().press(id); }

EMSCRIPTEN_KEEPALIVE void focus(Tablet* tablet, const char* id) { tablet->touched().focus(id); }

EMSCRIPTEN_KEEPALIVE void pinch(Tablet* tablet, float factor, float x, float y, float dx, float dy)
{
    tablet->touched().pinch(factor, {x, y}, {dx, dy});
}

EMSCRIPTEN_KEEPALIVE void wheel(Tablet* tablet, float x, float y)
{
    tablet->touched();
    web_input::wheel(x, y);
}

EMSCRIPTEN_KEEPALIVE void key(Tablet* tablet, const char* name)
{
    tablet->touched();
    web_input::key(name);
}

EMSCRIPTEN_KEEPALIVE void pointer(Tablet* tablet, int kind, float x, float y, int touch)
{
    tablet->touched();
    web_input::pointer(static_cast<web_input::Pointer>(kind), x, y, touch != 0);
}

}  // extern "C"
