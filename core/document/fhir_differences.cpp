#include "core/document/fhir_read_parts.hpp"

namespace kotozute::fhir {
namespace {

using Path = std::string;

Path below(const Path& path, const std::string& key)
{
    return path.empty() ? key : path + '.' + key;
}

Path below(const Path& path, std::size_t index) { return path + '[' + std::to_string(index) + ']'; }

class Comparison {
public:
    void compare(Element there, Element expected, const Path& path)
    {
        const json::Node& one = *there.node();
        if (!expected || expected.node()->kind != one.kind) {
            places_.push_back(path);
        } else if (one.kind == json::Kind::Object) {
            for (const json::Node& child : one.children)
                compare(Element(child), expected[child.key], below(path, child.key));
        } else if (one.kind == json::Kind::Array && path == "entry") {
            entries(there, expected, path);
        } else if (one.kind == json::Kind::Array) {
            list(there, expected, path);
        } else if (!same(one, *expected.node())) {
            places_.push_back(path);
        }
    }

    std::vector<std::string> take() { return std::move(places_); }

private:
    static bool same(const json::Node& a, const json::Node& b)
    {
        return a.text == b.text && a.boolean == b.boolean && a.integer == b.integer &&
               a.number == b.number;
    }

    void list(Element there, Element expected, const Path& path)
    {
        const auto& wanted = expected.node()->children;
        const auto& found = there.node()->children;
        for (std::size_t i = 0; i < found.size(); ++i)
            compare(Element(found[i]), i < wanted.size() ? Element(wanted[i]) : Element(),
                    below(path, i));
    }

    void entries(Element there, Element expected, const Path& path)
    {
        std::map<std::string, Element> wanted;
        for (const Element entry : expected.items())
            wanted.emplace(entry["fullUrl"].text(), entry);
        const auto found = there.items();
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto known = wanted.extract(found[i]["fullUrl"].text());
            compare(found[i], known ? known.mapped() : Element(), below(path, i));
        }
    }

    std::vector<std::string> places_;
};

}  // namespace

std::vector<std::string> differences(Element there, Element expected)
{
    Comparison comparison;
    comparison.compare(there, expected, "");
    return comparison.take();
}

}  // namespace kotozute::fhir
