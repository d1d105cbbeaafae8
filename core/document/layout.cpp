#include "core/document/layout.hpp"

#include "core/document/layout_parts.hpp"

#include <algorithm>
#include <iterator>

namespace kotozute {
namespace {

using namespace sheet;

constexpr double top = 27, bottom = Sheet::height - 27;

// From roomy to tight. The last has the smallest type there may be.
constexpr Scale scales[] = {
    {11, 1.55, 10, false}, {10.5, 1.5, 9, false}, {10, 1.5, 8, false},  {10, 1.45, 7, true},
    {9.5, 1.42, 6, true},  {9.5, 1.36, 6, true},  {9.2, 1.36, 5, true}, {9, 1.3, 4, true},
};
constexpr double widest_gap = 18;

// Puts bands on pages, each with its head and foot.
class Pages {
public:
    Pages(const Document& document, const Pen& pen, const std::optional<QrCode>& code)
        : document_(document), pen_(pen), code_(code)
    {
        next_page();
    }

    void add(const std::vector<Band>& bands)
    {
        for (std::size_t i = 0; i < bands.size(); ++i) {
            double needed = bands[i].height;
            for (std::size_t j = i; bands[j].with_next && j + 1 < bands.size(); ++j)
                needed += bands[j + 1].height;
            if (y_ + needed > limit_ && y_ > first_) {
                next_page();
                const Band again = said_again(bands[i].continued);
                put(pages_.back(), again, y_);
                y_ += again.height;
            }
            place(bands[i]);
        }
    }

    std::size_t count() const { return pages_.size(); }

    // Numbered behind so many pages before it, of so many in all.
    std::vector<SheetPage> finish(std::size_t before, std::size_t all)
    {
        end_columns();
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            const std::string number = std::to_string(before + i + 1) + '/' + std::to_string(all);
            const std::string page = all == 1 ? "" : filled(document_.foot.page, number);
            Band band = i == 0 ? foot(document_.foot, pen_, code_, page)
                               : small_foot(document_.foot, pen_, page);
            put(pages_[i], band, bottom - band.height);
        }
        return std::move(pages_);
    }

private:
    // One of several columns: what of it is on this page, and the parts it leaves open.
    struct Stream {
        std::vector<SheetItem> items;
        std::vector<SheetBegin> open;

        void take(SheetItem item)
        {
            if (const auto* begin = std::get_if<SheetBegin>(&item))
                open.push_back(*begin);
            else if (std::holds_alternative<SheetEnd>(item))
                open.pop_back();
            items.push_back(std::move(item));
        }
    };

    // Puts the columns on the page, each whole; what they leave open goes on on the next.
    void put_columns()
    {
        for (Stream& column : columns_) {
            auto& items = pages_.back().items;
            std::move(column.items.begin(), column.items.end(), std::back_inserter(items));
            for (auto part = column.open.rbegin(); part != column.open.rend(); ++part)
                items.emplace_back(SheetEnd{part->part});
            column.items.assign(column.open.begin(), column.open.end());
        }
    }

    void end_columns()
    {
        put_columns();
        columns_.clear();
    }

    void next_page()
    {
        const bool repeated = !pages_.empty();
        if (repeated) {
            put_columns();
            for (auto part = open_.rbegin(); part != open_.rend(); ++part)
                pages_.back().items.emplace_back(SheetEnd{part->part});
        }
        pages_.emplace_back();
        const Band band = head(document_.head, pen_, repeated);
        put(pages_.back(), band, top);
        y_ = first_ = top + band.height;
        const double below = repeated ? small_foot(document_.foot, pen_, "").height
                                      : foot(document_.foot, pen_, code_, "").height;
        limit_ = bottom - below - 6;
        for (const SheetBegin& part : open_)
            pages_.back().items.emplace_back(part);
    }

    // "大切にしていること（つづき）", above what began on the page before.
    Band said_again(const std::vector<Continued>& texts) const
    {
        Band band;
        for (const Continued& text : texts) {
            PaperColumn column{text.x, text.width, {}};
            pen_.write(column, filled(document_.continued, text.title), continued_title, {});
            draw(band, column, 0);
            band.height = std::max(band.height, height_of(column) + 3);
        }
        return band;
    }

    void place(const Band& band)
    {
        if (band.columns.empty() || band.begins_columns)
            end_columns();
        put(pages_.back(), band, y_);
        columns_.resize(band.columns.size());
        for (std::size_t i = 0; i < band.columns.size(); ++i)
            for (SheetItem item : band.columns[i]) {
                shift(item, y_);
                columns_[i].take(std::move(item));
            }
        y_ += band.height;
        for (const SheetItem& item : band.items) {
            if (const auto* begin = std::get_if<SheetBegin>(&item))
                open_.push_back(*begin);
            else if (std::holds_alternative<SheetEnd>(item))
                open_.pop_back();
        }
    }

    static void put(SheetPage& page, const Band& band, double y)
    {
        for (SheetItem item : band.items) {
            shift(item, y);
            page.items.push_back(std::move(item));
        }
    }

    const Document& document_;
    const Pen& pen_;
    const std::optional<QrCode>& code_;
    std::vector<SheetPage> pages_;
    std::vector<SheetBegin> open_;
    std::vector<Stream> columns_;  // side by side, where such are being set
    double y_ = 0, first_ = 0, limit_ = 0;
};

Pages set(const Document& document, const Pen& pen, const std::optional<QrCode>& code,
          const Scale& scale)
{
    Pages pages(document, pen, code);
    pages.add({boxes(document, pen)});
    pages.add(scenarios(document, pen, scale));
    pages.add(wishes(document, pen, scale));
    pages.add(voices(document, pen, scale));
    pages.add(facts(document, pen, scale));
    return pages;
}

double smallest(const std::vector<SheetPage>& pages)
{
    double size = 1000;
    for (const SheetPage& page : pages)
        for (const SheetItem& item : page.items)
            if (const auto* text = std::get_if<SheetText>(&item))
                size = std::min(size, text->size);
    return size;
}

// The largest type that needs no more pages than the smallest, then the widest gaps.
Pages best(const Document& document, const Pen& pen, const std::optional<QrCode>& code)
{
    constexpr const Scale& tightest = scales[std::size(scales) - 1];
    const std::size_t fewest = set(document, pen, code, tightest).count();
    Scale chosen = tightest;
    for (const Scale& scale : scales)
        if (set(document, pen, code, scale).count() == fewest) {
            chosen = scale;
            break;
        }
    for (Scale wider = chosen; wider.gap <= widest_gap; wider.gap += 1)
        if (set(document, pen, code, wider).count() == fewest)
            chosen = wider;
    return set(document, pen, code, chosen);
}

}  // namespace

Sheet layout(const std::vector<DocumentIn>& documents, const Fonts& fonts,
             const std::optional<QrCode>& code)
{
    const Pen pen(fonts);
    std::vector<Document> fitting;
    for (const DocumentIn& one : documents)
        fitting.push_back(fitted(one.document, pen));
    std::vector<Pages> set;
    std::size_t all = 0;
    for (const Document& one : fitting) {
        set.push_back(best(one, pen, code));
        all += set.back().count();
    }

    const Head& head = documents.front().document.head;
    Sheet sheet;
    sheet.title = without_hints(head.title + ' ' + head.name);
    sheet.author = without_hints(head.name);
    for (std::size_t i = 0; i < set.size(); ++i)
        for (SheetPage& page : set[i].finish(sheet.pages.size(), all)) {
            page.language = documents[i].language;
            sheet.pages.push_back(std::move(page));
        }
    sheet.smallest_type = smallest(sheet.pages);
    return sheet;
}

Sheet layout(const Document& document, const Fonts& fonts, const std::optional<QrCode>& code)
{
    return layout(std::vector<DocumentIn>{{"", document}}, fonts, code);
}

}  // namespace kotozute
