#include "app-mobile/web_files.hpp"

#include <utility>

namespace kotozute {

void WebFiles::put(const std::string& name, std::string bytes)
{
    files_[name] = std::make_shared<const std::string>(std::move(bytes));
}

FontBytes WebFiles::shared(const std::string& name) const
{
    const auto found = files_.find(name);
    return found == files_.end() ? nullptr : found->second;
}

std::string WebFiles::text(const std::string& name) const
{
    const FontBytes file = shared(name);
    return file ? *file : std::string();
}

std::span<const unsigned char> WebFiles::bytes(const std::string& name) const
{
    const FontBytes file = shared(name);
    if (!file)
        return {};
    return {reinterpret_cast<const unsigned char*>(file->data()), file->size()};
}

std::string WebFiles::take(const std::string& name)
{
    std::string content = text(name);
    files_.erase(name);
    return content;
}

}  // namespace kotozute
