// The program in a browser: what the page (web/program.js) may call. `make_program` comes first;
// its result is the first argument of everything else.
#include "app-mobile/web_input.hpp"
#include "app-mobile/web_program.hpp"

#include <emscripten.h>

#include <string_view>

namespace {

using namespace kotozute;

// What is handed to the page as text stays until the next call.
struct Tablet {
    WebProgram program;
    std::string text;

    const char* say(std::string words)
    {
        text = std::move(words);
        return text.c_str();
    }
};

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Tablet* make_program() { return new Tablet; }

EMSCRIPTEN_KEEPALIVE void put_file(Tablet* tablet, const char* name, const char* bytes,
                                   std::size_t size)
{
    tablet->program.put_file(name, std::string(bytes, size));
}

EMSCRIPTEN_KEEPALIVE void put_setting(Tablet* tablet, const char* key, const char* value)
{
    tablet->program.put_setting(key, value);
}

// Gives why it cannot begin, or "".
EMSCRIPTEN_KEEPALIVE const char* start(Tablet* tablet)
{
    const auto done = tablet->program.start();
    return tablet->say(done ? "" : done.error().message);
}

EMSCRIPTEN_KEEPALIVE double frame(Tablet* tablet, double now_ms, float width, float height,
                                  float ratio)
{
    return tablet->program.frame(now_ms, {width, height, ratio});
}

// "" when nothing changed.
EMSCRIPTEN_KEEPALIVE const char* changed_tree(Tablet* tablet)
{
    return tablet->say(tablet->program.changed_tree().value_or(""));
}

EMSCRIPTEN_KEEPALIVE void press(Tablet* tablet, const char* id)
{
    tablet->program.touched().press(id);
}

EMSCRIPTEN_KEEPALIVE void type(Tablet* tablet, const char* id, const char* text)
{
    tablet->program.touched().type(id, text);
}

EMSCRIPTEN_KEEPALIVE void focus(Tablet* tablet, const char* id)
{
    tablet->program.touched().focus(id);
}

EMSCRIPTEN_KEEPALIVE void pointer(Tablet* tablet, int kind, float x, float y, int touch,
                                  double at_ms)
{
    const auto what = static_cast<web_input::Pointer>(kind);
    shell::Ui& ui = tablet->program.touched();
    web_input::pointer(what, x, y, touch != 0);
    if (what == web_input::Pointer::Up || what == web_input::Pointer::Cancel)
        ui.lifted(at_ms / 1000);
}

EMSCRIPTEN_KEEPALIVE void wheel(Tablet* tablet, float x, float y)
{
    tablet->program.touched();
    web_input::wheel(x, y);
}

EMSCRIPTEN_KEEPALIVE void pinch(Tablet* tablet, float factor, float x, float y, float dx, float dy)
{
    tablet->program.touched().pinch(factor, {x, y}, {dx, dy});
}

EMSCRIPTEN_KEEPALIVE void key(Tablet* tablet, const char* name)
{
    tablet->program.touched();
    web_input::key(name);
}

EMSCRIPTEN_KEEPALIVE void restore(Tablet* tablet) { tablet->program.restore(); }

EMSCRIPTEN_KEEPALIVE void keeper_settled(Tablet* tablet, const char* trouble)
{
    const std::string_view why = trouble;
    if (why.empty())
        return tablet->program.keeper_settled(Done{});
    const auto code = why == "full" ? Error::Code::Full : Error::Code::Io;
    tablet->program.keeper_settled(Error{code, "the browser could not keep the record"});
}

EMSCRIPTEN_KEEPALIVE int would_lose(Tablet* tablet) { return tablet->program.would_lose() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void file_saved(Tablet* tablet, const char* name)
{
    tablet->program.file_saved(name);
}

EMSCRIPTEN_KEEPALIVE void area_chosen(Tablet* tablet, const char* paths)
{
    tablet->program.area_chosen(paths);
}

EMSCRIPTEN_KEEPALIVE void areas_kept(Tablet* tablet, int kept)
{
    tablet->program.areas_kept(kept != 0);
}

EMSCRIPTEN_KEEPALIVE void share_chosen(Tablet* tablet, const char* path)
{
    tablet->program.share_chosen(path);
}

EMSCRIPTEN_KEEPALIVE void codes_read(Tablet* tablet, int count)
{
    tablet->program.codes_read(count);
}

EMSCRIPTEN_KEEPALIVE void codes_not_read(Tablet* tablet, int too_large)
{
    tablet->program.codes_not_read(too_large != 0);
}

EMSCRIPTEN_KEEPALIVE void underlay_chosen(Tablet* tablet, const char* path)
{
    tablet->program.underlay_chosen(path);
}

EMSCRIPTEN_KEEPALIVE void rest_came(Tablet* tablet, int came)
{
    tablet->program.rest_came(came != 0);
}

}  // extern "C"
