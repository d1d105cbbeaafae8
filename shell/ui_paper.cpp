#include "core/content/strings.hpp"
#include "shell/ui.hpp"

namespace kotozute::shell {

void Ui::paper(const block::Paper& paper)
{
    hold(Role::Region, paper.label.id, paper.label.text, [&] {
        card(Ground::Raised, 20, [&] {
            text({paper.label.id + "/text", paper.text_alternative}, {.leading = 1.7f});
        });
    });
}

}  // namespace kotozute::shell
