#include "app-mobile/web_files.hpp"

#include <utility>

namespace kotozute {

void WebFiles::put(const std::string& name, std::string bytes)
{
    files_[name] = std::make_shared<const std::string>(std::move(bytes));
}

FontBytes WebFiles::font(const std::string& name) const
{
    const auto found = files_.find(name);
    return found == files_.end() ? FontBytes() : font_bytes(found->second);
}

std::string WebFiles::text(const std::string& name) const
{
    const auto found = files_.find(name);
    return found == files_.end() ? std::string() : *found->second;
}

std::vector<std::string> WebFiles::below(std::string_view beginning) const
{
    std::vector<std::string> names;
    for (const auto& [name, bytes] : files_)
        if (name.starts_with(beginning))
            names.push_back(name);
    return names;
}

std::string WebFiles::take(const std::string& name)
{
    std::string content = text(name);
    files_.erase(name);
    return content;
}

}  // namespace kotozute
