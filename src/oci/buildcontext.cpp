#include "oci/buildcontext.h"

#include "core/files.h"
#include "oci/tr.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr unsigned permissionBits = 07777;
constexpr long halfSecond = 500'000'000;
// Deeper trees and longer lists are no image, but a loop or an attack.
constexpr std::size_t depthLimit = 256;
constexpr std::size_t entryLimit = 1'000'000;

ContextEntry::Kind kindOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFDIR:
        return ContextEntry::Kind::Directory;
    case S_IFREG:
        return ContextEntry::Kind::File;
    case S_IFLNK:
        return ContextEntry::Kind::SymbolicLink;
    default:
        return ContextEntry::Kind::Other;
    }
}

std::unexpected<core::Error> cannotRead(const std::string &path)
{
    const auto kind = errno == ENOENT || errno == ENOTDIR ? core::ErrorKind::NotFound : core::ErrorKind::Failed;
    return core::failure(Tr::tr("Cannot read “%1” in the build context: %2").arg(shown(path), qt_error_string(errno)),
                         kind);
}

std::optional<std::string> linkTarget(const std::string &path)
{
    std::array<char, PATH_MAX> target{};
    const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
    return length < 0 ? std::nullopt : std::optional(std::string(target.data(), static_cast<std::size_t>(length)));
}

} // namespace

core::Result<BuildContext> BuildContext::open(const QString &folder)
{
    BuildContext context;
    context.m_root = QFile::encodeName(folder).toStdString();
    if (!QFileInfo(folder).isDir()) {
        return core::failure(Tr::tr("The build context “%1” is not a folder.").arg(folder), core::ErrorKind::NotFound);
    }
    for (const auto name : {".containerignore"_L1, ".dockerignore"_L1}) {
        const QFileInfo file(folder + u'/' + name);
        if (!file.exists() || file.isSymLink()) {
            continue;
        }
        auto ignored = core::readText(file.filePath()).and_then(&IgnoreList::parse);
        if (!ignored) {
            return std::unexpected(ignored.error());
        }
        context.m_ignored = *std::move(ignored);
        break;
    }
    return context;
}

std::string BuildContext::absolute(const std::string &path) const
{
    return joined(m_root, path);
}

core::Result<ContextEntry> BuildContext::entryAt(const std::string &path) const
{
    struct stat status{};
    if (::lstat(absolute(path).c_str(), &status) != 0) {
        return cannotRead(path);
    }
    ContextEntry entry{.path = path,
                       .name = nameOf(path),
                       .kind = kindOf(status.st_mode),
                       .mode = status.st_mode & permissionBits,
                       .time = status.st_mtim.tv_sec + (status.st_mtim.tv_nsec >= halfSecond ? 1 : 0),
                       .size = status.st_size,
                       .target = {},
                       .id = {status.st_dev, status.st_ino}};
    if (entry.kind == ContextEntry::Kind::SymbolicLink) {
        const auto target = linkTarget(absolute(path));
        if (!target) {
            return cannotRead(path);
        }
        entry.target = *target;
    }
    return entry;
}

core::Result<std::string> BuildContext::followed(const std::string &path) const
{
    return resolved(path, LastLink::Follow, [this](const std::string &place) { return linkTarget(absolute(place)); });
}

core::Result<std::vector<std::string>> BuildContext::namesIn(const std::string &folder) const
{
    std::error_code error;
    std::vector<std::string> names;
    std::filesystem::directory_iterator entry(absolute(folder), error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    if (error) {
        errno = error.value();
        return cannotRead(folder);
    }
    std::ranges::sort(names);
    return names;
}

core::Result<std::vector<std::string>> BuildContext::matches(const std::string &pattern) const
{
    if (!isPattern(pattern)) {
        const auto place = followed(pattern);
        const bool isThere = place && entryAt(*place);
        return isThere ? std::vector{pattern} : std::vector<std::string>();
    }
    const auto name = componentPattern(shown(nameOf(pattern)));
    const auto folders = matches(parentOf(pattern));
    if (!name || !folders) {
        return std::unexpected(name ? folders.error() : name.error());
    }
    std::vector<std::string> found;
    for (const std::string &folder : *folders) {
        const auto names = followed(folder).and_then([this](const std::string &place) { return namesIn(place); });
        for (const std::string &candidate : names.value_or(std::vector<std::string>())) {
            if (name->match(shown(candidate)).hasMatch()) {
                found.push_back(joined(folder, candidate));
            }
        }
    }
    return found;
}

core::Result<std::vector<ContextEntry>> BuildContext::find(const std::string &source) const
{
    const std::string pattern = cleaned(source);
    const auto paths = isPattern(pattern) ? matches(pattern) : std::vector{pattern};
    if (!paths) {
        return std::unexpected(paths.error());
    }
    std::vector<ContextEntry> entries;
    for (const std::string &path : *paths) {
        if (m_ignored.isExcluded(path)) {
            continue;
        }
        auto entry = followed(path).and_then([this](const std::string &place) { return entryAt(place); });
        if (!entry) {
            return std::unexpected(entry.error());
        }
        entry->name = nameOf(path);
        entries.push_back(*std::move(entry));
    }
    if (entries.empty() && !isPattern(pattern)) {
        return core::failure(Tr::tr("“%1” is excluded from the build context by its ignore file.").arg(shown(source)),
                             core::ErrorKind::NotFound);
    }
    return entries;
}

core::Result<std::vector<ContextEntry>> BuildContext::below(const std::string &folder) const
{
    std::vector<ContextEntry> entries;
    return collect(folder, entries).transform([&] { return std::move(entries); });
}

core::Result<void> BuildContext::collect(const std::string &folder, std::vector<ContextEntry> &entries) const
{
    const auto names = namesIn(folder);
    if (!names) {
        return std::unexpected(names.error());
    }
    for (const std::string &name : *names) {
        const auto entry = entryAt(joined(folder, name));
        if (!entry) {
            return std::unexpected(entry.error());
        }
        const bool isExcluded = m_ignored.isExcluded(entry->path);
        if (!isExcluded) {
            entries.push_back(*entry);
        }
        const bool mayHold = !isExcluded || m_ignored.hasExceptions();
        if (entry->kind != ContextEntry::Kind::Directory || !mayHold) {
            continue;
        }
        if (entries.size() > entryLimit || std::ranges::count(entry->path, '/') > static_cast<long>(depthLimit)) {
            return core::failure(
                Tr::tr("The build context has too many files or too deep folders at “%1”.").arg(shown(entry->path)),
                core::ErrorKind::TooLarge);
        }
        if (auto collected = collect(entry->path, entries); !collected) {
            return collected;
        }
    }
    return {};
}

} // namespace sealyard::oci
