// Times the map's own work, without a graphics card:
//   bench_map_draw FONTS [FRAMES]        prints, tab separated: what, places, p50 and p95 of a
//                                        frame and its longest, in milliseconds of the processor,
//                                        and how many corners its triangles have
//   bench_map_draw --data OUT.json N     writes the same polygons and N points for other programs
#include "bench/map/ward.hpp"
#include "shell/shell.hpp"
#include "shell/views/views.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace kotozute;

constexpr float width = 1280, height = 800;

std::vector<unsigned char> bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

double processor_milliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
}

// A window nobody sees.
class Glass {
public:
    Glass(const std::string& fonts, std::size_t places)
        : screen_(bench::map_page(places)), regular_(bytes_of(fonts + "/kotozute-regular.ttf")),
          bold_(bytes_of(fonts + "/kotozute-bold.ttf")), icons_(bytes_of(fonts + "/icons.ttf")),
          shell_({regular_, bold_, icons_}, shell::screen_view)
    {
        ImGuiIO& io = ImGui::GetIO();
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.DisplaySize = {width, height};
    }
    ~Glass()
    {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
    Glass(const Glass&) = delete;
    Glass& operator=(const Glass&) = delete;

    double frame()
    {
        ImGui::GetIO().DeltaTime = 1.f / 60;
        const double before = processor_milliseconds();
        moving_ = shell_.frame(screen_).moving;
        const double taken = processor_milliseconds() - before;
        corners_ = ImGui::GetDrawData()->TotalVtxCount;
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            if (texture->Status == ImTextureStatus_WantDestroy ||
                texture->Status == ImTextureStatus_Destroyed)
                continue;
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
        return taken;
    }
    void rest()
    {
        for (int i = 0; i < 3 || (moving_ && i < 300); ++i)
            frame();
    }
    shell::Ui& ui() { return shell_.ui(); }
    int corners() const { return corners_; }

private:
    Screen screen_;
    std::vector<unsigned char> regular_, bold_, icons_;
    shell::Shell shell_;
    bool moving_ = true;
    int corners_ = 0;
};

void report(const char* what, std::size_t places, std::vector<double> times, const Glass& glass)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
    std::printf("%s\t%zu\t%.2f\t%.2f\t%.2f\t%d\n", what, places, at(50), at(95), at(100),
                glass.corners());
}

std::vector<double> times_of(Glass& glass, int frames, const std::function<void(int)>& act)
{
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        act(i);
        times.push_back(glass.frame());
    }
    return times;
}

void measure(const std::string& fonts, std::size_t places, int frames)
{
    Glass glass(fonts, places);
    report("first frame", places, {glass.frame()}, glass);
    glass.rest();
    const auto pan = [&](int i) {
        const float way = i / 20 % 2 == 0 ? 5.f : -5.f;
        glass.ui().pinch(1, {900, 440}, {way, way / 2});
    };
    const auto zoom = [&](int i) {
        glass.ui().pinch(i / 40 % 2 == 0 ? 1.03f : 1 / 1.03f, {900, 440}, {});
    };
    report("panning, all in view", places, times_of(glass, frames, pan), glass);
    glass.ui().press("map.whole");
    glass.rest();
    report("zooming in and out for the first time", places, times_of(glass, 80, zoom), glass);
    report("zooming in and out", places, times_of(glass, frames, zoom), glass);
    for (int i = 0; i < 2; ++i) {
        glass.ui().press("map.closer");
        glass.rest();
    }
    report("panning, closer (as z13)", places, times_of(glass, frames, pan), glass);
}

std::string text_of(const Position& position)
{
    char text[64];
    std::snprintf(text, sizeof text, "[%.6f,%.6f]", position.lon, position.lat);
    return text;
}

int write_data(const std::string& path, std::size_t count)
{
    const auto base = bench::ward();
    std::ofstream out(path);
    out << "{\"polygons\":[";
    for (const MapTown& town : base->towns) {
        out << (&town == &base->towns.front() ? "[" : ",[");
        for (const MapPoint& point : town.rings.front())
            out << text_of(on_earth(base->origin, point)) << ",";
        out << text_of(on_earth(base->origin, town.rings.front().front())) << "]";
    }
    out << "],\"points\":[";
    const auto places = test::made_up_places(count);
    for (const MapPlace& place : *places)
        out << (&place == &places->front() ? "" : ",") << text_of(on_earth(base->origin, place.at));
    out << "]}\n";
    return out ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 3 && words[0] == "--data")
        return write_data(words[1], std::stoul(words[2]));
    if (words.empty())
        return 2;
    const int frames = words.size() > 1 ? std::atoi(words[1].c_str()) : 300;
    std::printf("what\tplaces\tp50_ms\tp95_ms\tlongest_ms\tcorners\n");
    for (const std::size_t places : {60u, 50'000u, 500'000u})
        measure(words[0], places, frames);
    return 0;
}
