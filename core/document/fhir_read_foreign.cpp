#include "core/base/utf8.hpp"
#include "core/document/fhir_say.hpp"
#include "core/document/fhir_text.hpp"
#include "core/document/identity.hpp"

#include <algorithm>
#include <array>

namespace kotozute::fhir {
namespace {

std::string day_in(Element moment) { return moment.text().substr(0, 10); }

// FHIR R4: what takes a resource back, by the elements that tell what state one is in.
bool is_taken_back(Element resource)
{
    constexpr std::array<std::string_view, 7> taken_back{
        "entered-in-error", "cancelled",  "revoked", "rejected",
        "inactive",         "superseded", "refuted"};
    const auto is_so = [&](const std::string& state) {
        return std::find(taken_back.begin(), taken_back.end(), state) != taken_back.end();
    };
    return is_so(resource["status"].text()) || is_so(resource["lifecycleStatus"].text()) ||
           is_so(resource["docStatus"].text()) ||
           is_so(resource["verificationStatus"]["coding"].first()["code"].text());
}

// FHIR R4, extensibility: whoever does not know a modifierExtension must not use what it stands in.
bool has_condition(const json::Node& node)
{
    return std::any_of(node.children.begin(), node.children.end(), [](const json::Node& child) {
        return child.key == "modifierExtension" || has_condition(child);
    });
}

bool can_be_taken(Element resource)
{
    return !is_taken_back(resource) && !has_condition(*resource.node());
}

class Reader {
public:
    Reader(Element bundle, const Wording& wording)
        : bundle_(bundle), words_(wording.sheet), teller_(bundle, wording),
          composition_(Resources(bundle).composition())
    {
        for (const char* key : {"resourceType", "id", "type", "language"})
            teller_.pass(bundle[key]);
        for (const Element entry : bundle["entry"].items())
            teller_.pass(entry["fullUrl"]);
    }

    BundleContents read()
    {
        for (const Element section : composition_["section"].items())
            read_section(section);
        read_head();
        for (const Element entry : bundle_["entry"].items())
            read_other(entry["resource"]);
        contents_.unknown = teller_.rest();
        return std::move(contents_);
    }

    // Of whom these are the words, as far as the Bundle tells.
    Voice voice() const
    {
        for (const Element author : composition_["author"].items())
            if (teller_.find(author)["resourceType"].text() == "RelatedPerson")
                return Voice::Family;
        return Voice::Professional;
    }

    int about() const { return about_; }  // how many parts tell of the document itself

private:
    // Of a document that does not stand as a whole nothing does.
    bool stands() const { return !composition_ || can_be_taken(composition_); }

    void add(std::string title, std::vector<std::string> lines, bool can_be_taken = true)
    {
        if (lines.empty())
            return;
        can_be_taken = can_be_taken && stands();
        if (!can_be_taken)
            title = filled(words_.received.left_out, title);
        contents_.parts.push_back({std::move(title), std::move(lines), can_be_taken});
    }

    void read_section(Element section)
    {
        std::string title = teller_.say(section["title"]);
        const std::string coded = teller_.say(section["code"]);
        if (title.empty())
            title = coded;
        std::vector<std::string> lines, left_out;
        for (const Element entry : section["entry"].items()) {
            const Element resource = teller_.find(entry);
            std::string said = teller_.say(entry);
            if (!resource) {
                lines.push_back(std::move(said));
                continue;
            }
            auto& into = can_be_taken(resource) ? lines : left_out;
            for (std::string& line : teller_.describe(resource))
                into.push_back(std::move(line));
        }
        // The words of a section tell of all its entries together.
        auto& own = left_out.empty() ? lines : left_out;
        const auto words = lines_of(section["text"]);
        own.insert(own.begin(), words.begin(), words.end());
        if (const std::string why = teller_.say(section["emptyReason"]); !why.empty())
            lines.push_back(filled(words_.heading, teller_.label("emptyReason")) + why);
        add(title, std::move(lines));
        add(title, std::move(left_out), false);
        for (const Element inner : section["section"].items())
            read_section(inner);
    }

    // The words of a section are its author's own: they are said whatever their status.
    std::vector<std::string> lines_of(Element text)
    {
        (void)teller_.narrative(text);
        return lines_of_narrative(text["div"].text());
    }

    void read_head()
    {
        const Element patient = patient_of();
        contents_.title = teller_.name_of(composition_ ? composition_ : bundle_);
        contents_.person = patient ? teller_.name_of(patient) : "";
        contents_.born = patient["birthDate"].text();
        contents_.day = day_in(composition_ ? composition_["date"] : bundle_["timestamp"]);
        for (const Element author : composition_["author"].items())
            if (const Element who = teller_.find(author))
                contents_.authors.push_back(teller_.name_of(who));
            else if (std::string name = author["display"].text(); !name.empty())
                contents_.authors.push_back(std::move(name));
        for (const Element resource : {composition_, patient})
            if (resource) {
                auto lines = teller_.describe(resource);
                contents_.parts.insert(
                    contents_.parts.begin() + about_++,
                    {teller_.type_name(resource["resourceType"].text()), std::move(lines)});
            }
    }

    Element patient_of() const
    {
        if (const Element subject = teller_.find(composition_["subject"]))
            return subject;
        for (const Element entry : bundle_["entry"].items())
            if (entry["resource"]["resourceType"].text() == "Patient")
                return entry["resource"];
        return {};
    }

    void read_other(Element resource)
    {
        if (!resource || teller_.is_told(resource))
            return;
        add(teller_.type_name(resource["resourceType"].text()), teller_.describe(resource),
            can_be_taken(resource));
    }

    Element bundle_;
    const SheetWords& words_;
    Teller teller_;
    Element composition_;
    BundleContents contents_;
    int about_ = 0;
};

// "出典：Personal Advance Care Plan（2021-03-29のもの）・Betsy Smith-Johnson"
std::string source_of(const BundleContents& contents, const SheetWords& words)
{
    std::string source = contents.title;
    if (!contents.day.empty())
        source = filled(filled(words.places.dated, source), contents.day);
    for (const std::string& author : contents.authors)
        source += words.join + author;
    return source;
}

// The same whenever the same document is read again: its parts then stand where they stood.
std::string key_of(Element bundle)
{
    const Element identifier = bundle["identifier"];
    std::string key = uuid_of(identifier["system"].text() + '|' + identifier["value"].text() + '|' +
                              bundle["id"].text());
    std::erase(key, '-');
    constexpr std::size_t enough = 12;
    return key.substr(0, enough);
}

}  // namespace

BundleContents foreign(Element bundle, const Wording& wording, Timestamp now)
{
    Reader reader(bundle, wording);
    const Voice voice = reader.voice();
    BundleContents contents = reader.read();

    const SheetWords& words = wording.sheet;
    const std::string source = source_of(contents, words);
    Said said;
    said.voice = voice;
    said.recorded_by = voice == Voice::Family ? Role::Family : Role::Other;
    said.recorder = utf8::shortened(source, longest_name);
    said.recorded = now;
    if (const auto day = parse_date(contents.day); day && *day <= japan_date(now))
        said.on = day;

    const std::string key = key_of(bundle);
    int number = 0;
    for (auto part = contents.parts.begin() + reader.about(); part != contents.parts.end();
         ++part) {
        ++number;
        if (!part->can_be_taken)
            continue;
        Answer answer;
        answer.words = part->title.empty() ? "" : part->title + '\n';
        for (const std::string& line : part->lines)
            answer.words += line + '\n';
        answer.words += filled(words.places.source, source);
        contents.changes.push_back(
            Stated{"received/" + key + '/' + std::to_string(number), answer, said});
    }
    return contents;
}

}  // namespace kotozute::fhir
