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

SourceEntry::Kind kindOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFDIR:
        return SourceEntry::Kind::Directory;
    case S_IFREG:
        return SourceEntry::Kind::File;
    case S_IFLNK:
        return SourceEntry::Kind::SymbolicLink;
    default:
        return SourceEntry::Kind::Other;
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

core::Result<SourceEntry> BuildContext::entryAt(const std::string &path) const
{
    struct stat status{};
    if (::lstat(absolute(path).c_str(), &status) != 0) {
        return cannotRead(path);
    }
    SourceEntry entry{.path = path,
                      .name = nameOf(path),
                      .kind = kindOf(status.st_mode),
                      .mode = status.st_mode & permissionBits,
                      .owner = {},
                      .time = status.st_mtim.tv_sec + (status.st_mtim.tv_nsec >= halfSecond ? 1 : 0),
                      .size = status.st_size,
                      .offset = -1,
                      .target = {},
                      .content = absolute(path),
                      .id = {status.st_dev, status.st_ino}};
    if (entry.kind == SourceEntry::Kind::SymbolicLink) {
        const auto target = linkTarget(absolute(path));
        if (!target) {
            return cannotRead(path);
        }
        entry.target = *target;
    }
    return entry;
}

bool BuildContext::isExcluded(const std::string &path) const
{
    return m_ignored.isExcluded(path);
}

bool BuildContext::hasExceptions() const
{
    return m_ignored.hasExceptions();
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

} // namespace sealyard::oci
