// Figures in rows and columns.
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kotozute::shell {
namespace {

constexpr float padding = 16;
constexpr float between = 24;      // columns
constexpr float least_name = 7;    // characters of a row's name
constexpr float widest_title = 6;  // characters of a column's title before it breaks

TextStyle title_style(const Theme& theme)
{
    return {.type = Type::Caption, .colour = theme.ink2, .bold = true, .leading = 1.35f};
}

}  // namespace

// The width of each column of figures: of its widest figure, and of its title, which may break.
std::vector<float> Ui::table_widths(const block::Table& table)
{
    const TextStyle title = title_style(canvas_->theme());
    std::vector<float> widths;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        float width =
            std::min(type_.width(table.columns[i], title), widest_title * type_.px(title) + 2);
        for (const block::Table::Row& row : table.rows)
            if (i - 1 < row.cells.size())
                width = std::max(width, type_.width(row.cells[i - 1], {}));
        widths.push_back(std::ceil(width));
    }
    return widths;
}

// Where the columns do not fit side by side, each row is a block of lines.
void Ui::table(const block::Table& table)
{
    const std::vector<float> widths = table_widths(table);
    const float figures = std::accumulate(widths.begin(), widths.end(), 0.f) +
                          between * static_cast<float>(widths.size());
    const float name = column_.width - 2 * padding - figures;
    const bool across = name >= least_name * type_.em(Type::Body);
    hold(Role::Table, table.label.id, table.label.text, [&] {
        group_title(table.label.text, 10);
        card(Ground::Raised, padding, [&] {
            if (across)
                table_titles(table, widths, name);
            for (std::size_t i = 0; i < table.rows.size(); ++i) {
                if (i > 0 || across)
                    canvas_->hairline(column_.x, std::round(column_.y), column_.width);
                gap(i > 0 || across ? 10 : 0);
                hold(Role::Row, table.rows[i].name.id + "/row", "", [&] {
                    if (across)
                        table_row(table.rows[i], widths, name);
                    else
                        table_lines(table, table.rows[i]);
                });
                gap(i + 1 < table.rows.size() ? 10 : 0);
            }
        });
    });
}

// One cell, its figure at the right; gives how high it is.
float Ui::table_cell(const Label& label, Role role, const Rect& room, const TextStyle& style)
{
    const float height = canvas_->text({room.x, room.y}, room.width, label.text, style);
    Node described = node(label, role, {room.x, room.y, room.width, height});
    described.needs.width = type_.lay(label.text, room.width, style).width;
    describe(std::move(described));
    return height;
}

void Ui::table_titles(const block::Table& table, const std::vector<float>& widths, float name)
{
    TextStyle style = title_style(canvas_->theme());
    const std::string id = table.label.id + "/titles";
    hold(Role::Row, id, "", [&] {
        float x = column_.x, bottom = column_.y;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const float width = i == 0 ? name : widths[i - 1];
            style.align = i == 0 ? Align::Left : Align::Right;
            bottom = std::max(bottom,
                              column_.y +
                                  table_cell({id + "/" + std::to_string(i), table.columns[i]},
                                             Role::ColumnHeader, {x, column_.y, width, 0}, style));
            x += width + between;
        }
        column_.y = bottom;
    });
    gap(8);
}

void Ui::table_row(const block::Table::Row& row, const std::vector<float>& widths, float name)
{
    float x = column_.x;
    float bottom =
        column_.y + table_cell(row.name, Role::RowHeader, {x, column_.y, name, 0}, strong());
    x += name + between;
    for (std::size_t i = 0; i < row.cells.size() && i < widths.size(); ++i) {
        const Label label{row.name.id + "/" + std::to_string(i), row.cells[i]};
        bottom =
            std::max(bottom, column_.y + table_cell(label, Role::Cell, {x, column_.y, widths[i], 0},
                                                    {.align = Align::Right}));
        x += widths[i] + between;
    }
    column_.y = bottom;
}

// Its name, and below it each figure with what it is.
void Ui::table_lines(const block::Table& table, const block::Table::Row& row)
{
    column_.y +=
        table_cell(row.name, Role::RowHeader, {column_.x, column_.y, column_.width, 0}, strong()) +
        4;
    for (std::size_t i = 0; i < row.cells.size() && i + 1 < table.columns.size(); ++i) {
        const Label label{row.name.id + "/" + std::to_string(i),
                          table.columns[i + 1] + "：" + row.cells[i]};
        column_.y +=
            table_cell(label, Role::Cell, {column_.x, column_.y, column_.width, 0}, {}) + 2;
    }
}

}  // namespace kotozute::shell
