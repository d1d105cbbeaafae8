#include "shell/last_picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

namespace kotozute::shell {
namespace {

class Fingerprint {
public:
    template <typename T>
    void add(const T* first, std::size_t count)
    {
        const std::string_view all(reinterpret_cast<const char*>(first), count * sizeof(T));
        value_ = value_ * 31 + std::hash<std::string_view>{}(all);
    }
    template <typename T>
    void add(const T& value)
    {
        add(&value, 1);
    }
    std::size_t value() const { return value_; }

private:
    std::size_t value_ = 0;
};

// The corners a call draws from, one after another, and which it takes of them.
struct Corners {
    std::span<const ImDrawVert> corners;
    std::vector<unsigned> taken;

    Corners(const ImDrawList& list, const ImDrawCmd& command)
    {
        const std::span index(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
        const auto [least, most] = std::minmax_element(index.begin(), index.end());
        corners = {list.VtxBuffer.Data + command.VtxOffset + *least,
                   static_cast<std::size_t>(*most - *least) + 1};
        taken.reserve(index.size());
        for (const ImDrawIdx i : index)
            taken.push_back(static_cast<unsigned>(i - *least));
    }
    // Whole pixels, with one more around them: edges are smoothed.
    Rect box() const
    {
        ImVec2 least = corners.front().pos, most = least;
        for (const ImDrawVert& corner : corners) {
            least = {std::min(least.x, corner.pos.x), std::min(least.y, corner.pos.y)};
            most = {std::max(most.x, corner.pos.x), std::max(most.y, corner.pos.y)};
        }
        const float x = std::floor(least.x) - 1, y = std::floor(least.y) - 1;
        return {x, y, std::ceil(most.x) + 1 - x, std::ceil(most.y) + 1 - y};
    }
};

Rect clip_of(const ImDrawCmd& command)
{
    const ImVec4& clip = command.ClipRect;
    return {clip.x, clip.y, clip.z - clip.x, clip.w - clip.y};
}

bool covers(const Rect& whole, const Rect& part)
{
    return whole.x <= part.x && whole.y <= part.y && whole.right() >= part.right() &&
           whole.bottom() >= part.bottom();
}

// The rectangle that ImDrawList::PrimRect() has written there, when it lets nothing through.
std::optional<Rect> hiding(const ImDrawVert* corners, const ImDrawIdx* taken)
{
    const ImDrawIdx first = taken[0];
    for (const auto& [at, step] : {std::pair{1, 1}, {2, 2}, {3, 0}, {4, 2}, {5, 3}})
        if (taken[at] != first + step)
            return std::nullopt;
    const ImDrawVert &a = corners[first], &b = corners[first + 1], &c = corners[first + 2],
                     &d = corners[first + 3];
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (const ImDrawVert* corner : {&a, &b, &c, &d})
        if (corner->col != a.col || corner->uv.x != white.x || corner->uv.y != white.y)
            return std::nullopt;
    const bool upright =
        b.pos.x == c.pos.x && b.pos.y == a.pos.y && d.pos.x == a.pos.x && d.pos.y == c.pos.y;
    if (!upright || (a.col & IM_COL32_A_MASK) != IM_COL32_A_MASK)
        return std::nullopt;
    return Rect{a.pos.x, a.pos.y, c.pos.x - a.pos.x, c.pos.y - a.pos.y};
}

bool brings_textures(const ImDrawData& data)
{
    return data.Textures &&
           std::any_of(data.Textures->begin(), data.Textures->end(), [](const ImTextureData* one) {
               return one->Status != ImTextureStatus_OK && one->Status != ImTextureStatus_Destroyed;
           });
}

}  // namespace

std::vector<LastPicture::Part> LastPicture::parts_of(const ImDrawData& data)
{
    std::vector<Part> parts;
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.ElemCount == 0)
                continue;
            const Corners drawn(*list, command);
            Fingerprint print;
            print.add(command.ClipRect);
            print.add(command.GetTexID());
            print.add(drawn.corners.data(), drawn.corners.size());
            print.add(drawn.taken.data(), drawn.taken.size());
            parts.push_back({print.value(), common(drawn.box(), clip_of(command))});
        }
    return parts;
}

// Between the calls at the beginning and those at the end that are as they were.
std::optional<Rect> LastPicture::changed(const ImDrawData& data)
{
    const Rect all{data.DisplayPos.x, data.DisplayPos.y, data.DisplaySize.x, data.DisplaySize.y};
    if (brings_textures(data)) {  // and one that is still to be made has no name to compare
        forget();
        return all;
    }
    const std::vector<Part> before = std::exchange(parts_, parts_of(data));
    const bool other_page = std::exchange(all_, all) != all;
    const float glass = std::exchange(glass_, data.FramebufferScale.x);
    if (before.empty() || other_page || glass != glass_)
        return all;
    const auto same = [](const Part& a, const Part& b) { return a.print == b.print; };
    const auto [was, is] =
        std::mismatch(before.begin(), before.end(), parts_.begin(), parts_.end(), same);
    const auto [was_end, is_end] =
        std::mismatch(before.rbegin(), std::make_reverse_iterator(was), parts_.rbegin(),
                      std::make_reverse_iterator(is), same);
    std::optional<Rect> changed;
    const auto take_in = [&](const Part& part) {
        if (part.seen.width > 0 && part.seen.height > 0)
            changed = changed ? around(*changed, part.seen) : part.seen;
    };
    std::for_each(was, was_end.base(), take_in);
    std::for_each(is, is_end.base(), take_in);
    return changed ? std::optional(common(*changed, all)) : std::nullopt;
}

void keep_within(const Rect& rect, ImDrawData& data)
{
    for (ImDrawList* list : data.CmdLists)
        for (ImDrawCmd& command : list->CmdBuffer) {
            const Rect left = common(clip_of(command), rect);
            command.ClipRect = {left.x, left.y, left.right(), left.bottom()};
        }
}

std::optional<Colour> laid_bare(const Rect& rect, ImDrawData& data)
{
    std::optional<Colour> colour;
    std::vector<ImDrawCmd*> hidden, below;
    for (ImDrawList* list : data.CmdLists)
        for (ImDrawCmd& command : list->CmdBuffer) {
            const ImDrawVert* corners = list->VtxBuffer.Data + command.VtxOffset;
            unsigned after = 0;
            for (unsigned at = 0; covers(clip_of(command), rect) && at + 6 <= command.ElemCount;
                 at += 3) {
                const ImDrawIdx* taken = list->IdxBuffer.Data + command.IdxOffset + at;
                const auto ground = hiding(corners, taken);
                if (!ground || !covers(*ground, rect))
                    continue;
                colour = corners[*taken].col;
                after = at + 6;
                hidden = below;
            }
            command.IdxOffset += after;
            command.ElemCount -= after;
            below.push_back(&command);
        }
    for (ImDrawCmd* command : hidden)
        command->ClipRect = {};
    return colour;
}

}  // namespace kotozute::shell
