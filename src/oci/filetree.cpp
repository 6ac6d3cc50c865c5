#include "oci/filetree.h"

#include "oci/tr.h"

namespace sealyard::oci {

InodePointer FileTree::find(const std::string &path) const
{
    const auto found = m_entries.find(path);
    return found == m_entries.end() ? nullptr : found->second;
}

core::Result<std::string> FileTree::resolve(const std::string &path, LastLink lastLink) const
{
    return resolved(path, lastLink, [this](const std::string &place) -> std::optional<std::string> {
        const InodePointer inode = find(place);
        const bool isLink = inode && inode->kind == Inode::Kind::SymbolicLink;
        return isLink ? std::optional(inode->target) : std::nullopt;
    });
}

core::Result<std::string> FileTree::makeDirectories(const std::string &path, Owner owner)
{
    const auto place = resolve(path, LastLink::Follow);
    if (!place || place->empty()) {
        return place;
    }
    if (const InodePointer inode = find(*place)) {
        if (inode->kind != Inode::Kind::Directory) {
            return core::failure(Tr::tr("“/%1” is needed as a folder, but a file of this name is in the image already.")
                                     .arg(shown(*place)));
        }
        return place;
    }
    if (const auto parent = makeDirectories(parentOf(*place), owner); !parent) {
        return parent;
    }
    Inode directory;
    directory.owner = owner;
    m_entries[*place] = std::make_shared<Inode>(directory);
    return place;
}

core::Result<void> FileTree::put(const std::string &path, InodePointer inode)
{
    const auto parent = makeDirectories(parentOf(path));
    if (!parent) {
        return std::unexpected(parent.error());
    }
    const std::string place = joined(*parent, nameOf(path));
    const InodePointer former = find(place);
    const bool isDirectory = inode->kind == Inode::Kind::Directory;
    if (former && former->kind == Inode::Kind::Directory && !isDirectory) {
        eraseBelow(place);
    }
    m_entries[place] = std::move(inode);
    return {};
}

void FileTree::eraseBelow(const std::string &place)
{
    const std::string below = place + '/';
    auto entry = m_entries.lower_bound(below);
    while (entry != m_entries.end() && entry->first.starts_with(below)) {
        entry = m_entries.erase(entry);
    }
}

void FileTree::remove(const std::string &path)
{
    const auto parent = resolve(parentOf(path), LastLink::Follow);
    const std::string place = joined(parent.value_or(parentOf(path)), nameOf(path));
    eraseBelow(place);
    m_entries.erase(place);
}

void FileTree::clear(const std::string &path)
{
    const auto place = resolve(path, LastLink::Follow);
    if (place && place->empty()) {
        m_entries.clear();
    } else {
        eraseBelow(place.value_or(path));
    }
}

void FileTree::markInherited()
{
    m_inherited = m_entries;
}

FileTree::Entries FileTree::ownEntries() const
{
    if (m_inherited.empty()) {
        return m_entries;
    }
    Entries own;
    for (const auto &entry : m_entries) {
        const auto former = m_inherited.find(entry.first);
        if (former == m_inherited.end() || former->second != entry.second) {
            own.insert(entry);
        }
    }
    return own;
}

} // namespace sealyard::oci
