#include "shell/line_break.hpp"

#include <algorithm>

namespace kotozute::shell {
namespace {

// What makes a set of lines worse, where 1 is a line left empty.
constexpr float torn_phrase = .7f, torn_title = 1.f;  // a line that ends inside a phrase
constexpr float title_line = .35f;                    // a line more than a title needs
constexpr float lonely = .2f;                         // a last line of one or two characters

bool is_space(const Unit& unit)
{
    return unit.base.size() == 1 && (unit.base[0] == U' ' || unit.base[0] == 0x3000);
}

Line line(const std::vector<Unit>& units, const std::vector<float>& widths, std::size_t from,
          std::size_t to)
{
    std::size_t end = to;
    while (end > from && is_space(units[end - 1]))
        --end;
    float width = 0;
    for (std::size_t i = from; i < end; ++i)
        width += widths[i];
    return {from, to, width};
}

// The cheapest way to set units [0, i) into lines, found for every i in turn.
class Setter {
public:
    Setter(const std::vector<Unit>& units, const std::vector<float>& widths, float room)
        : units_(units), room_(room), sums_(units.size() + 1, 0.f)
    {
        for (std::size_t i = 0; i < units.size(); ++i)
            sums_[i + 1] = sums_[i] + widths[i];
    }

    // `ideal` > 0: the width that lines had better have, all of them; else as full as they go.
    std::vector<std::size_t> ends(float ideal) const
    {
        std::vector<float> cost(units_.size() + 1, worst);
        std::vector<std::size_t> from(units_.size() + 1, 0);
        cost[0] = 0;
        for (std::size_t start = 0; start < units_.size(); ++start) {
            if (cost[start] >= worst)
                continue;
            bool fitted = false;
            for (std::size_t end = start + 1; end <= units_.size(); ++end) {
                const bool last = end == units_.size(),
                           line = !last && units_[end].before == Break::Line;
                const bool fits = width(start, end) <= room_ + .5f;
                if (!fits && fitted)
                    break;
                if (last || units_[end].before != Break::Never || !fits) {
                    const std::size_t cut = fits || end == start + 1 ? end : end - 1;
                    relax(cost, from, start, cut, ideal, last || line);
                    fitted = true;
                }
                if (line || !fits)
                    break;
            }
        }
        std::vector<std::size_t> out;
        for (std::size_t end = units_.size(); end > 0; end = from[end])
            out.push_back(end);
        std::reverse(out.begin(), out.end());
        return out;
    }

    float total() const { return sums_.back(); }
    float price(const std::vector<std::size_t>& ends, float ideal) const
    {
        float sum = 0;
        std::size_t start = 0;
        for (const std::size_t end : ends) {
            sum += line_cost(start, end, ideal, end == units_.size());
            start = end;
        }
        return sum;
    }

private:
    static constexpr float worst = 1e9f;

    float width(std::size_t start, std::size_t end) const
    {
        while (start < end && is_space(units_[start]) && start > 0)
            ++start;
        while (end > start && is_space(units_[end - 1]))
            --end;
        return sums_[end] - sums_[start];
    }

    float line_cost(std::size_t start, std::size_t end, float ideal, bool final) const
    {
        const float w = width(start, end);
        const float off = ideal > 0 ? (w - ideal) / room_ : final ? 0 : (room_ - w) / room_;
        float cost = off * off;
        if (final && ideal <= 0 && start > 0 && end - start <= 2)
            cost += lonely;
        if (end < units_.size() && units_[end].before != Break::Phrase &&
            units_[end].before != Break::Line)
            cost += ideal > 0 ? torn_title : torn_phrase;
        if (end < units_.size() && units_[end].before == Break::Never)
            cost += 10;  // nothing else would fit
        return cost;
    }

    void relax(std::vector<float>& cost, std::vector<std::size_t>& from, std::size_t start,
               std::size_t end, float ideal, bool final) const
    {
        const float here = cost[start] + line_cost(start, end, ideal, final);
        if (here < cost[end]) {
            cost[end] = here;
            from[end] = start;
        }
    }

    const std::vector<Unit>& units_;
    float room_;
    std::vector<float> sums_;
};

}  // namespace

std::vector<Line> set_lines(const std::vector<Unit>& units, const std::vector<float>& widths,
                            float room, bool balanced)
{
    const Setter setter(units, widths, room);
    std::vector<std::size_t> ends = setter.ends(0);
    if (balanced && ends.size() > 1 && ends.size() < 5) {
        const std::size_t least = ends.size();
        float best = 1e9f;
        for (std::size_t count = least; count <= least + 1; ++count) {
            const float ideal = std::min(room, setter.total() / static_cast<float>(count));
            std::vector<std::size_t> tried = setter.ends(ideal);
            const auto more = static_cast<float>(tried.size()) - static_cast<float>(least);
            const float price = setter.price(tried, ideal) + title_line * more;
            if (price < best) {
                best = price;
                ends = std::move(tried);
            }
        }
    }
    std::vector<Line> lines;
    std::size_t from = 0;
    for (const std::size_t end : ends) {
        std::size_t start = from;
        while (start > 0 && start < end && is_space(units[start]) &&
               units[start].before != Break::Line)
            ++start;
        lines.push_back(line(units, widths, start, end));
        from = end;
    }
    return lines;
}

}  // namespace kotozute::shell
