#include "oci/copysource.h"

#include "oci/pathpattern.h"
#include "oci/tr.h"

#include <algorithm>
#include <ranges>

namespace sealyard::oci {

namespace {

// Deeper trees and longer lists are no image, but a loop or an attack.
constexpr std::size_t depthLimit = 256;
constexpr std::size_t entryLimit = 1'000'000;

SourceEntry::Kind kindOf(Inode::Kind kind)
{
    switch (kind) {
    case Inode::Kind::Directory:
        return SourceEntry::Kind::Directory;
    case Inode::Kind::File:
        return SourceEntry::Kind::File;
    case Inode::Kind::SymbolicLink:
        return SourceEntry::Kind::SymbolicLink;
    }
    return SourceEntry::Kind::Other;
}

} // namespace

bool CopySource::isExcluded(const std::string &) const
{
    return false;
}

bool CopySource::hasExceptions() const
{
    return false;
}

core::Result<std::vector<std::string>> CopySource::matches(const std::string &pattern) const
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

core::Result<std::vector<SourceEntry>> CopySource::find(const std::string &source) const
{
    const std::string pattern = cleaned(source);
    const auto paths = isPattern(pattern) ? matches(pattern) : std::vector{pattern};
    if (!paths) {
        return std::unexpected(paths.error());
    }
    std::vector<SourceEntry> entries;
    for (const std::string &path : *paths) {
        if (isExcluded(path)) {
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

core::Result<std::vector<SourceEntry>> CopySource::below(const std::string &folder) const
{
    std::vector<SourceEntry> entries;
    return collect(folder, entries).transform([&] { return std::move(entries); });
}

core::Result<void> CopySource::collect(const std::string &folder, std::vector<SourceEntry> &entries) const
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
        const bool isLeftOut = isExcluded(entry->path);
        if (!isLeftOut) {
            entries.push_back(*entry);
        }
        const bool mayHold = !isLeftOut || hasExceptions();
        if (entry->kind != SourceEntry::Kind::Directory || !mayHold) {
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

TreeSource::TreeSource(const FileTree &tree)
    : m_tree(&tree)
{
}

core::Result<SourceEntry> TreeSource::entryAt(const std::string &path) const
{
    const InodePointer inode = m_tree->find(path);
    if (!inode && !path.empty()) {
        return core::failure(Tr::tr("There is no “/%1” in the stage or image to copy from.").arg(shown(path)),
                             core::ErrorKind::NotFound);
    }
    const Inode &node = inode ? *inode : Inode();
    return SourceEntry{.path = path,
                       .name = nameOf(path),
                       .kind = kindOf(node.kind),
                       .mode = node.mode,
                       .owner = node.owner,
                       .time = node.time,
                       .size = node.size,
                       .offset = node.offset,
                       .target = node.target,
                       .content = node.source,
                       .id = {0, reinterpret_cast<std::uintptr_t>(inode.get())}};
}

core::Result<std::vector<std::string>> TreeSource::namesIn(const std::string &folder) const
{
    const std::string below = folder.empty() ? std::string() : folder + '/';
    std::vector<std::string> names;
    const auto &entries = m_tree->entries();
    for (auto entry = entries.lower_bound(below); entry != entries.end() && entry->first.starts_with(below); ++entry) {
        const std::string name = entry->first.substr(below.size());
        if (!name.contains('/')) {
            names.push_back(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

core::Result<std::string> TreeSource::followed(const std::string &path) const
{
    return m_tree->resolve(path, LastLink::Follow);
}

} // namespace sealyard::oci
