// Measures a program with a window from outside, the same way whoever made it:
//   watch [--runs N] [--picture FILE] [--stdin FILE] [--idle SECONDS] [--timeout SECONDS] PROGRAM
//   ARGUMENTS…
// Prints, tab separated, medians of N runs: milliseconds from exec to content on screen; peak
// memory in MiB until a second later; per cent of one processor in the idle seconds after that.
//
// Content is on screen when the screen looks as it does once it has come to rest: a first run,
// not counted, is watched until nothing larger than a caret has changed for a second and a half.
// (--picture keeps what it looked like, for later calls with the same program.)
// Of the pixels that are not of that picture's commonest colour (the words and shapes), 99 in 100
// must be there.
// The program is meant to run on an X server of its own (xvfb-run) and is ended by a signal.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using Pixels = std::vector<std::uint32_t>;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// The whole screen, through memory shared with the X server.
class Eye {
public:
    Eye() : display_(XOpenDisplay(nullptr))
    {
        if (!display_ || !XShmQueryExtension(display_))
            throw std::runtime_error("no X server with shared memory");
        const int screen = DefaultScreen(display_);
        image_ = XShmCreateImage(display_, DefaultVisual(display_, screen), 24, ZPixmap, nullptr,
                                 &shared_, static_cast<unsigned>(DisplayWidth(display_, screen)),
                                 static_cast<unsigned>(DisplayHeight(display_, screen)));
        const auto size = static_cast<std::size_t>(image_->bytes_per_line * image_->height);
        shared_.shmid = shmget(IPC_PRIVATE, size, IPC_CREAT | 0600);
        shared_.shmaddr = image_->data = static_cast<char*>(shmat(shared_.shmid, nullptr, 0));
        XShmAttach(display_, &shared_);
        XSync(display_, False);
        shmctl(shared_.shmid, IPC_RMID, nullptr);
    }

    const std::uint32_t* look()
    {
        XShmGetImage(display_, DefaultRootWindow(display_), image_, 0, 0, AllPlanes);
        return reinterpret_cast<const std::uint32_t*>(image_->data);
    }
    std::size_t size() const { return static_cast<std::size_t>(image_->width * image_->height); }
    Pixels picture() { return Pixels(look(), look() + size()); }

private:
    Display* display_;
    XShmSegmentInfo shared_{};
    XImage* image_;
};

// A process of the program under watch.
class Run {
public:
    Run(char** command, const std::string& input)
    {
        start_ = Clock::now();
        process_ = fork();
        if (process_ == 0) {
            const int in = open(input.empty() ? "/dev/null" : input.c_str(), O_RDONLY);
            const int out = open("/dev/null", O_WRONLY);
            dup2(in, 0);
            dup2(out, 1);
            dup2(out, 2);
            execvp(command[0], command);
            _exit(127);
        }
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;
    ~Run()
    {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
    }

    double seconds() const { return seconds_since(start_); }
    void must_run() const
    {
        if (waitpid(process_, nullptr, WNOHANG) != 0)
            throw std::runtime_error("the program ended by itself");
    }

    // VmHWM in MiB.
    double peak_memory() const
    {
        std::ifstream status("/proc/" + std::to_string(process_) + "/status");
        for (std::string line; std::getline(status, line);)
            if (line.rfind("VmHWM:", 0) == 0)
                return std::strtod(line.c_str() + 6, nullptr) / 1024;
        return 0;
    }

    // Seconds of processor used by all its threads.
    double processor() const
    {
        std::ifstream stat("/proc/" + std::to_string(process_) + "/stat");
        std::string text((std::istreambuf_iterator<char>(stat)), {});
        text.erase(0, text.rfind(')') + 2);
        const char* field = text.c_str();
        for (int skip = 0; skip < 11; ++skip)
            field = std::strchr(field, ' ') + 1;
        char* next = nullptr;
        const double user = std::strtod(field, &next);
        return (user + std::strtod(next, nullptr)) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

private:
    pid_t process_;
    Clock::time_point start_;
};

struct Options {
    int runs = 7;
    double idle = 0, timeout = 20;
    std::string input, picture;
    char** command = nullptr;
};

struct Figures {
    double milliseconds, memory, idle;
};

void pause(double seconds) { std::this_thread::sleep_for(std::chrono::duration<double>(seconds)); }

std::uint32_t commonest(const Pixels& pixels)
{
    std::map<std::uint32_t, std::size_t> count;
    for (const std::uint32_t pixel : pixels)
        ++count[pixel];
    return std::max_element(count.begin(), count.end(),
                            [](auto& a, auto& b) { return a.second < b.second; })
        ->first;
}

bool same_but_for_a_caret(const Pixels& a, const Pixels& b)
{
    std::size_t different = 0;
    for (std::size_t at = 0; at < a.size(); ++at)
        different += a[at] != b[at];
    return different < 256;
}

Pixels settled(Eye& eye, const Options& options, const Pixels& empty)
{
    const Run run(options.command, options.input);
    Pixels last = empty;
    auto changed = Clock::now();
    while (last == empty || seconds_since(changed) < 1.5) {
        run.must_run();
        if (run.seconds() > options.timeout)
            throw std::runtime_error("nothing came to rest on screen");
        if (Pixels now = eye.picture(); !same_but_for_a_caret(now, last)) {
            last = std::move(now);
            changed = Clock::now();
        }
        pause(0.02);
    }
    return last;
}

// The picture at rest: kept from an earlier call, or seen now.
Pixels at_rest(Eye& eye, const Options& options, const Pixels& empty)
{
    Pixels rest(eye.size());
    const auto size = static_cast<std::streamsize>(rest.size() * sizeof rest[0]);
    if (std::ifstream kept(options.picture, std::ios::binary);
        kept.read(reinterpret_cast<char*>(rest.data()), size))
        return rest;
    rest = settled(eye, options, empty);
    if (!options.picture.empty())
        std::ofstream(options.picture, std::ios::binary)
            .write(reinterpret_cast<const char*>(rest.data()), size);
    return rest;
}

bool shows(const std::uint32_t* now, const Pixels& rest, const std::vector<std::size_t>& ink)
{
    std::size_t missing = 0;
    for (const std::size_t at : ink)
        if ((now[at] ^ rest[at]) & 0xFFFFFF && ++missing * 100 > ink.size())
            return false;
    return true;
}

Figures measure(Eye& eye, const Options& options, const Pixels& rest,
                const std::vector<std::size_t>& ink)
{
    const Run run(options.command, options.input);
    while (!shows(eye.look(), rest, ink)) {
        run.must_run();
        if (run.seconds() > options.timeout)
            throw std::runtime_error("the content of the first run did not come");
        pause(0.001);
    }
    Figures figures{run.seconds() * 1000, 0, 0};
    pause(1);
    figures.memory = run.peak_memory();
    if (options.idle > 0) {
        const double before = run.processor();
        pause(options.idle);
        figures.idle = (run.processor() - before) / options.idle * 100;
    }
    return figures;
}

void wait_for(Eye& eye, const Pixels& picture)
{
    for (int tries = 0; !same_but_for_a_caret(eye.picture(), picture) && tries < 500; ++tries)
        pause(0.02);
    pause(0.2);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Options read(int argc, char** argv)
{
    Options options;
    int at = 1;
    for (; at + 1 < argc && std::string(argv[at]).rfind("--", 0) == 0; at += 2) {
        const std::string name = argv[at];
        if (name == "--runs")
            options.runs = std::atoi(argv[at + 1]);
        else if (name == "--stdin")
            options.input = argv[at + 1];
        else if (name == "--picture")
            options.picture = argv[at + 1];
        else if (name == "--idle")
            options.idle = std::atof(argv[at + 1]);
        else if (name == "--timeout")
            options.timeout = std::atof(argv[at + 1]);
        else
            throw std::runtime_error("unknown option " + name);
    }
    if (at >= argc || options.runs < 1)
        throw std::runtime_error("no program to watch");
    options.command = argv + at;
    return options;
}

}  // namespace

int main(int argc, char** argv)
try {
    const Options options = read(argc, argv);
    Eye eye;
    const Pixels empty = eye.picture();
    const Pixels rest = at_rest(eye, options, empty);
    const std::uint32_t ground = commonest(rest);
    std::vector<std::size_t> ink;
    for (std::size_t at = 0; at < rest.size(); ++at)
        if (rest[at] != ground && rest[at] != empty[at])
            ink.push_back(at);
    std::vector<double> times, memories, idles;
    for (int run = 0; run < options.runs; ++run) {
        wait_for(eye, empty);
        const Figures figures = measure(eye, options, rest, ink);
        times.push_back(figures.milliseconds);
        memories.push_back(figures.memory);
        idles.push_back(figures.idle);
        std::fprintf(stderr, "  run %d: %.0f ms, %.1f MiB, %.2f %%\n", run + 1,
                     figures.milliseconds, figures.memory, figures.idle);
    }
    std::printf("%.0f\t%.1f\t%.2f\n", median(times), median(memories), median(idles));
} catch (const std::exception& failure) {
    std::fprintf(stderr, "watch: %s\n", failure.what());
    return 1;
}
