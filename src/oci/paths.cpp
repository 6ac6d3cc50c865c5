#include "oci/paths.h"

#include "oci/tr.h"

#include <deque>
#include <ranges>
#include <string_view>

namespace sealyard::oci {

namespace {

constexpr int linkLimit = 40;

std::deque<std::string> partsOf(std::string_view path)
{
    std::deque<std::string> parts;
    for (const auto part : std::views::split(path, '/')) {
        if (const std::string_view text(part.begin(), part.end()); !text.empty() && text != ".") {
            parts.emplace_back(text);
        }
    }
    return parts;
}

} // namespace

std::string cleaned(const std::string &path)
{
    std::string result;
    for (const std::string &part : partsOf(path)) {
        result = part == ".." ? parentOf(result) : joined(result, part);
    }
    return result;
}

std::string joined(const std::string &folder, const std::string &name)
{
    return folder.empty() || name.empty() ? folder + name : folder + '/' + name;
}

std::string parentOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

std::string nameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

core::Result<std::string> resolved(const std::string &path, LastLink lastLink, const LinkReader &readLink)
{
    std::deque<std::string> rest = partsOf(cleaned(path));
    std::string result;
    int links = 0;
    while (!rest.empty()) {
        const std::string part = std::move(rest.front());
        rest.pop_front();
        if (part == "..") {
            result = parentOf(result);
            continue;
        }
        const std::string next = joined(result, part);
        const bool isFollowed = lastLink == LastLink::Follow || !rest.empty();
        const auto target = isFollowed ? readLink(next) : std::nullopt;
        if (!target) {
            result = next;
            continue;
        }
        if (++links > linkLimit) {
            return core::failure(Tr::tr("“%1” leads through too many symbolic links.").arg(shown(path)),
                                 core::ErrorKind::Invalid);
        }
        if (target->starts_with('/')) {
            result.clear();
        }
        std::deque<std::string> parts = partsOf(*target);
        rest.insert(rest.begin(), parts.begin(), parts.end());
    }
    return result;
}

QString shown(const std::string &path)
{
    return QString::fromStdString(path);
}

} // namespace sealyard::oci
