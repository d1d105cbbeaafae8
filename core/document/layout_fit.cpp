#include "core/document/layout_parts.hpp"

#include <iterator>

namespace kotozute::sheet {
namespace {

// Shortens what has no room, and keeps the whole of it.
class Fitting {
public:
    explicit Fitting(const Pen& pen) : pen_(pen) {}

    void fit(std::string& text, const std::string& label, const Ink& ink, double width,
             std::size_t lines)
    {
        std::string shorter = pen_.shortened(text, ink, width, lines);
        if (shorter == text)
            return;
        wholes_.push_back({label, std::move(text)});
        text = std::move(shorter);
    }

    std::vector<Fact> wholes() && { return std::move(wholes_); }

private:
    const Pen& pen_;
    std::vector<Fact> wholes_;
};

void fit_head(Head& head, Fitting& fitting)
{
    fitting.fit(head.name, head.labels.name, head_name, measure, 2);
    fitting.fit(head.kana, head.labels.kana, head_born, measure, 1);
    fitting.fit(head.contact, head.labels.contact, head_small, measure, 2);
}

void fit_box(DocumentBox& box, Fitting& fitting)
{
    constexpr double width = box_width - 2 * box_padding;
    Ink smallest = box_answer;
    smallest.size = box_smallest;
    fitting.fit(box.text, box.title, smallest, width, 4);
    for (std::string& note : box.notes)
        fitting.fit(note, box.title, box_note, width, 3);
    fitting.fit(box.phone, box.title, box_phone, width, 2);
}

void fit_row(ScenarioRow& row, Fitting& fitting)
{
    const Ink ink = Scale{}.text();
    for (Cell* cell : {&row.care, &row.death, &row.worse}) {
        fitting.fit(cell->text, row.scenario, ink, cell_width, 4);
        fitting.fit(cell->second, row.scenario, ink, cell_width, 4);
    }
}

}  // namespace

Document fitted(Document document, const Pen& pen)
{
    Fitting fitting(pen);
    fit_head(document.head, fitting);
    for (DocumentBox* box : {&document.place, &document.worse, &document.person})
        fit_box(*box, fitting);
    for (ScenarioRow& row : document.rows)
        fit_row(row, fitting);
    std::vector<Fact> wholes = std::move(fitting).wholes();
    document.others.insert(document.others.begin(), std::make_move_iterator(wholes.begin()),
                           std::make_move_iterator(wholes.end()));
    return document;
}

}  // namespace kotozute::sheet
