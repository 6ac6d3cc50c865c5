#include "oci/copyinstruction.h"

#include "oci/archivewriter.h"
#include "oci/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr unsigned keptBits = 01777;

struct Attributes
{
    Owner owner;
    std::optional<unsigned> mode;
};

struct Target
{
    std::string folder;
    std::optional<std::string> name; ///< the one file's new name; none: each keeps its own
};

core::Result<Attributes> attributesOf(const CopyInstruction &instruction)
{
    static const QRegularExpression numbers(uR"(\A(\d{0,9})(?::(\d{1,9}))?\z)"_s);
    static const QRegularExpression octal(uR"(\A[0-7]{1,5}\z)"_s);
    Attributes attributes;
    for (const auto &[name, value] : instruction.flags.asKeyValueRange()) {
        if (name == "chown"_L1) {
            const QRegularExpressionMatch match = numbers.match(value);
            if (!match.hasMatch() || value.isEmpty()) {
                return core::failure(Tr::tr("--chown=%1 names a user or group; an image that starts from scratch knows "
                                            "none, so give numbers as in --chown=1000:1000.")
                                         .arg(value));
            }
            attributes.owner.user = match.captured(1).toUInt();
            attributes.owner.group = match.hasCaptured(2) ? match.captured(2).toUInt() : attributes.owner.user;
        } else if (name == "chmod"_L1) {
            if (!octal.match(value).hasMatch()) {
                return core::failure(Tr::tr("--chmod=%1 is not an octal number as in --chmod=755.").arg(value));
            }
            attributes.mode = value.toUInt(nullptr, 8) & 07777U;
        } else {
            return core::failure(Tr::tr("The built-in builder does not know %1 --%2; choose the buildah backend.")
                                     .arg(instruction.keyword, name));
        }
    }
    return attributes;
}

core::Result<void> checkSource(const CopyInstruction &instruction, const QString &source)
{
    static const QRegularExpression remote(uR"(\A(?:https?|ftp|git|ssh)://|\Agit@|\.git(?:#.*)?\z)"_s);
    if (source.startsWith("<<"_L1)) {
        return core::failure(Tr::tr("The built-in builder does not know here-documents; choose the buildah backend."));
    }
    if (instruction.keyword == "ADD"_L1 && remote.match(source).hasMatch()) {
        return core::failure(Tr::tr("The built-in builder adds local files only, not “%1”; download it in init.sh, or "
                                    "choose the buildah backend.")
                                 .arg(source));
    }
    if (source.contains("**"_L1)) {
        return core::failure(
            Tr::tr("The built-in builder does not know the pattern “%1”; choose the buildah backend.").arg(source));
    }
    return {};
}

core::Result<std::vector<ContextEntry>> sourcesOf(const CopyInstruction &instruction, const BuildContext &context)
{
    std::vector<ContextEntry> entries;
    const QStringList sources = instruction.arguments.first(instruction.arguments.size() - 1);
    for (const QString &source : sources) {
        auto found = checkSource(instruction, source).and_then([&] { return context.find(source.toStdString()); });
        if (!found) {
            return found;
        }
        std::ranges::move(*found, std::back_inserter(entries));
    }
    if (entries.empty()) {
        return core::failure(Tr::tr("nothing in the build context matches “%1”.").arg(sources.join(u' ')),
                             core::ErrorKind::NotFound);
    }
    return entries;
}

core::Result<Target> targetOf(const FileTree &tree, const CopyInstruction &instruction,
                              const std::vector<ContextEntry> &sources)
{
    const QString destination = instruction.arguments.last();
    const bool isAbsolute = destination.startsWith(u'/');
    const QString path = isAbsolute ? destination : instruction.workingDirectory + u'/' + destination;
    const std::string place = cleaned(path.toStdString());
    const bool isOneFile =
        instruction.arguments.size() == 2 && sources.size() == 1 && sources.front().kind == ContextEntry::Kind::File;
    const auto parent = tree.resolve(parentOf(place), LastLink::Follow);
    if (!parent) {
        return std::unexpected(parent.error());
    }
    const std::string entry = joined(*parent, nameOf(place));
    const InodePointer there = tree.find(entry);
    const auto end = tree.resolve(entry, LastLink::Follow);
    const InodePointer behind = end ? tree.find(*end) : nullptr;
    if (behind && behind->kind == Inode::Kind::File) {
        if (!isOneFile || destination.endsWith(u'/')) {
            return core::failure(Tr::tr("“%1” is a file in the image already, not a folder.").arg(destination));
        }
        return Target{parentOf(place), nameOf(place)};
    }
    if (!there && !place.empty() && isOneFile && !destination.endsWith(u'/')) {
        return Target{parentOf(place), nameOf(place)};
    }
    return Target{place, std::nullopt};
}

/// Puts what one source names into a folder of the tree; hard links are kept within it.
class Transfer final
{
public:
    Transfer(FileTree &tree, const BuildContext &context, const Attributes &attributes, const Warning &warning)
        : m_tree(tree)
        , m_context(context)
        , m_attributes(attributes)
        , m_warning(warning)
    {
    }

    core::Result<void> put(const ContextEntry &entry, const std::string &path)
    {
        if (entry.kind == ContextEntry::Kind::Other) {
            m_warning(Tr::tr("“%1” is left out: it is neither a file nor a folder nor a symbolic link.")
                          .arg(shown(entry.path)));
            return {};
        }
        InodePointer &inode = m_inodes[entry.id];
        if (!inode || entry.kind != ContextEntry::Kind::File) {
            inode = inodeOf(entry);
        }
        return m_tree.put(path, inode);
    }

    core::Result<void> putContents(const ContextEntry &folder, const std::string &target)
    {
        const auto entries = m_context.below(folder.path);
        if (!entries) {
            return std::unexpected(entries.error());
        }
        const std::size_t prefix = folder.path.empty() ? 0 : folder.path.size() + 1;
        for (const ContextEntry &entry : *entries) {
            if (auto done = put(entry, joined(target, entry.path.substr(prefix))); !done) {
                return done;
            }
        }
        return {};
    }

private:
    InodePointer inodeOf(const ContextEntry &entry) const
    {
        using Kind = Inode::Kind;
        Inode inode;
        inode.kind = entry.kind == ContextEntry::Kind::Directory ? Kind::Directory
                     : entry.kind == ContextEntry::Kind::File    ? Kind::File
                                                                 : Kind::SymbolicLink;
        inode.mode = inode.kind == Kind::SymbolicLink ? 0777 : m_attributes.mode.value_or(entry.mode & keptBits);
        inode.owner = m_attributes.owner;
        inode.time = entry.time;
        inode.source = m_context.absolute(entry.path);
        inode.size = entry.size;
        inode.target = entry.target;
        return std::make_shared<Inode>(inode);
    }

    FileTree &m_tree;
    const BuildContext &m_context;
    const Attributes &m_attributes;
    const Warning &m_warning;
    std::map<std::pair<std::uint64_t, std::uint64_t>, InodePointer> m_inodes;
};

core::Result<void> checkArchive(const CopyInstruction &instruction, const BuildContext &context,
                                const ContextEntry &entry)
{
    if (instruction.keyword == "ADD"_L1 && entry.kind == ContextEntry::Kind::File &&
        isTarArchive(context.absolute(entry.path))) {
        return core::failure(
            Tr::tr("ADD would unpack the archive “%1”, which the built-in builder does not do; use COPY "
                   "to keep it as it is, or choose the buildah backend.")
                .arg(shown(entry.path)));
    }
    return {};
}

} // namespace

core::Result<void> copyInto(FileTree &tree, const BuildContext &context, const CopyInstruction &instruction,
                            const Warning &warning)
{
    const auto attributes = attributesOf(instruction);
    if (!attributes) {
        return std::unexpected(attributes.error());
    }
    const auto sources = sourcesOf(instruction, context);
    if (!sources) {
        return std::unexpected(sources.error());
    }
    const auto target = targetOf(tree, instruction, *sources);
    if (!target) {
        return std::unexpected(target.error());
    }
    const auto folder = tree.makeDirectories(target->folder, attributes->owner);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    for (const ContextEntry &source : *sources) {
        Transfer transfer(tree, context, *attributes, warning);
        const auto done = checkArchive(instruction, context, source).and_then([&] {
            return source.kind == ContextEntry::Kind::Directory
                       ? transfer.putContents(source, *folder)
                       : transfer.put(source, joined(*folder, target->name.value_or(source.name)));
        });
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace sealyard::oci
