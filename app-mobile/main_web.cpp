// The program in a browser: what the page (web/program.js) may call. `make_program` comes first;
// its result is the first argument of everything else.
#include "app-mobile/web_input.hpp"
#include "app-mobile/web_program.hpp"

#include <emscripten.h>

#include <string_view>

namespace {

using namespace kotozute;

// What is handed to the page as text stays until the next call.
struct Page {
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

EMSCRIPTEN_KEEPALIVE Page* make_program() { return new Page; }

EMSCRIPTEN_KEEPALIVE void put_file(Page* page, const char* name, const char* bytes,
                                   std::size_t size)
{
    page->program.put_file(name, std::string(bytes, size));
}

EMSCRIPTEN_KEEPALIVE void put_setting(Page* page, const char* key, const char* value)
{
    page->program.put_setting(key, value);
}

// Gives why it cannot begin, or "".
EMSCRIPTEN_KEEPALIVE const char* start(Page* page)
{
    const auto done = page->program.start();
    return page->say(done ? "" : done.error().message);
}

EMSCRIPTEN_KEEPALIVE double frame(Page* page, double now_ms, float width, float height,
                                  float ratio)
{
    return page->program.frame(now_ms, {width, height, ratio});
}

// "" when nothing changed.
EMSCRIPTEN_KEEPALIVE const char* changed_tree(Page* page)
{
    return page->say(page->program.changed_tree().value_or(""));
}

EMSCRIPTEN_KEEPALIVE void press(Page* page, const char* id) { page->program.touched().press(id); }

EMSCRIPTEN_KEEPALIVE void type(Page* page, const char* id, const char* text)
{
    page->program.touched().type(id, text);
}

EMSCRIPTEN_KEEPALIVE void focus(Page* page, const char* id) { page->program.touched().focus(id); }

EMSCRIPTEN_KEEPALIVE void pointer(Page* page, int kind, float x, float y, int touch)
{
    page->program.touched();
    web_input::pointer(static_cast<web_input::Pointer>(kind), x, y, touch != 0);
}

EMSCRIPTEN_KEEPALIVE void wheel(Page* page, float x, float y)
{
    page->program.touched();
    web_input::wheel(x, y);
}

EMSCRIPTEN_KEEPALIVE void key(Page* page, const char* name)
{
    page->program.touched();
    web_input::key(name);
}

EMSCRIPTEN_KEEPALIVE void restore(Page* page) { page->program.restore(); }

EMSCRIPTEN_KEEPALIVE void keeper_settled(Page* page, const char* trouble)
{
    const std::string_view why = trouble;
    if (why.empty())
        return page->program.keeper_settled(Done{});
    const auto code = why == "full" ? Error::Code::Full : Error::Code::Io;
    page->program.keeper_settled(Error{code, "the browser could not keep the record"});
}

EMSCRIPTEN_KEEPALIVE void file_saved(Page* page, const char* name)
{
    page->program.file_saved(name);
}

EMSCRIPTEN_KEEPALIVE void rest_came(Page* page, int came)
{
    page->program.rest_came(came != 0);
}

}  // extern "C"
