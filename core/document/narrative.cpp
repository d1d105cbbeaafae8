#include "core/document/narrative.hpp"

#include "core/document/lines.hpp"

namespace kotozute::narrative {
namespace {

std::string element(std::string_view name, const std::string& content)
{
    std::string text = "<";
    text.append(name).append(">").append(content).append("</").append(name).append(">");
    return text;
}

std::string div(const std::string& content)
{
    return R"(<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="ja" lang="ja">)" + content +
           "</div>";
}

std::string paragraph(const std::string& text)
{
    return text.empty() ? text : element("p", escaped(text));
}

std::string named(const std::string& name, const std::string& text)
{
    return element("dt", escaped(name)) + element("dd", escaped(text));
}

std::string facts(const std::vector<Fact>& all)
{
    std::string content;
    for (const Fact& fact : all)
        content += named(fact.label, fact.text);
    return content.empty() ? content : element("dl", content);
}

std::string box(const DocumentBox& box)
{
    std::string text = element("b", escaped(box.title)) + ' ' + escaped(box.text);
    if (!box.caption.empty())
        text += "<br/>" + escaped(box.caption);
    for (const std::string& note : box.notes)
        text += "<br/>" + escaped(note);
    if (!box.phone.empty())
        text += "<br/>" + escaped(box.phone);
    return element("p", text);
}

std::string passage(const Passage& passage)
{
    std::string items;
    for (const std::string& line : passage.lines)
        items += element("li", escaped(line));
    std::string content = element("h3", escaped(passage.title));
    if (!items.empty())
        content += element(passage.ranked ? "ol" : "ul", items);
    return content + paragraph(passage.words);
}

std::string cell(const Cell& cell)
{
    std::string text = escaped(cell.text);
    if (!cell.second.empty())
        text += "<br/>" + escaped(cell.second);
    return element("td", text);
}

std::string rows(const ScenarioRow& row)
{
    std::string text = element("th", escaped(row.scenario)) + cell(row.care) + cell(row.death) +
                       cell(row.worse) + element("td", escaped(row.strength));
    std::string all = element("tr", text);
    for (const Fact& note : row.notes)
        all += element("tr", element("th", escaped(note.label)) + R"(<td colspan="4">)" +
                                 escaped(note.text) + "</td>");
    return all;
}

}  // namespace

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : without_hints(text)) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\n': result += "<br/>"; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
                result += c;
        }
    }
    return result;
}

std::string paragraphs(const std::vector<std::string>& texts)
{
    std::string content;
    for (const std::string& text : texts)
        content += paragraph(text);
    return div(content);
}

std::string head(const Document& document)
{
    const Head& head = document.head;
    std::string content = element("h1", escaped(head.title));
    for (const std::string& text : {head.sample, head.name, head.kana, head.born, head.contact,
                                    head.version + ' ' + head.day, head.review})
        content += paragraph(text);
    content += box(document.place) + box(document.worse) + box(document.person);
    return div(content + paragraph(document.foot.declaration));
}

std::string people(const Document& document) { return div(box(document.person)); }

std::string scenarios(const Document& document)
{
    std::string header, body;
    for (const std::string& column : document.columns)
        header += element("th", escaped(column));
    for (const ScenarioRow& row : document.rows)
        body += rows(row);
    return div(element("table", element("caption", escaped(document.scenarios)) +
                                    element("thead", element("tr", header)) +
                                    element("tbody", body)));
}

std::string wishes(const Document& document)
{
    std::string content;
    for (const Passage* one :
         {&document.values, &document.keep_doing, &document.worries, &document.must_not})
        content += passage(*one);
    return div(content);
}

std::string voices(const Document& document)
{
    std::string content;
    for (const Slip& slip : document.voices) {
        content += element("h3", escaped(slip.title)) + paragraph(slip.words);
        content += paragraph(slip.who);
    }
    return div(content + facts(document.disputes) + facts(document.facts) + facts(document.others));
}

std::string about(const Document& document)
{
    return paragraphs({document.foot.declaration, document.foot.newer, document.foot.made});
}

}  // namespace kotozute::narrative
