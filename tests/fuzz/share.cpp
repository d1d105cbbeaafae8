#include "tests/fuzz/fuzz.hpp"

#include "core/sharing/share.hpp"
#include "core/store/revision_bytes.hpp"

// Any bytes as what stands in a share: as the whole of it, or as one revision.
namespace kotozute::test {
namespace {

Revision some_revision()
{
    Answer answer;
    answer.choices = {"home"};
    const auto revision = revision_of(Stated{"values", answer, {}}, {Digest{}}, Signer::generate());
    return *revision;
}

}  // namespace

std::vector<std::string> seeds()
{
    Share whole;
    whole.sample = true;
    whole.about = {"𠮷田 和子", "ヨシダ カズコ", std::chrono::year{1941} / 5 / 2};
    whole.program = "kotozute";
    whole.bundle = "{}";
    Share sheet = whole;
    sheet.pdf = "%PDF-1.7";
    whole.revisions = {some_revision()};
    Revision erased = some_revision();
    erased.wording.reset();
    return {*print(whole), *print(sheet), print(some_revision()), print(erased)};
}

void fuzz(std::string_view bytes)
{
    if (bytes.starts_with("{")) {
        const auto share = parse_share(bytes, "f");
        if (share) {
            const auto text = print(*share);
            const auto back = text ? parse_share(*text, "f") : text.error();
            expect(back && *back == *share);
        } else {
            expect(share.error().message.find('\n') == std::string::npos);
        }
    }
    const auto revision = parse_revision(bytes);
    expect(!revision || print(*revision) == bytes);
}

}  // namespace kotozute::test
