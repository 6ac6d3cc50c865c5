#include "oci/copyinstruction.h"

#include "oci/accounts.h"
#include "oci/archivewriter.h"
#include "oci/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

// Of a file's mode in a build context; another stage's are kept whole.
constexpr unsigned contextBits = 01777;

struct Attributes
{
    std::optional<Owner> owner; ///< none: as in the source
    std::optional<unsigned> mode;
};

struct Target
{
    std::string folder;
    std::optional<std::string> name; ///< the one file's new name; none: each keeps its own
};

core::Result<Attributes> attributesOf(const CopyInstruction &instruction, const FileTree &tree)
{
    static const QRegularExpression octal(uR"(\A[0-7]{1,5}\z)"_s);
    Attributes attributes;
    for (const auto &[name, value] : instruction.flags.asKeyValueRange()) {
        if (name == "chown"_L1) {
            const auto owner = ownerNamed(value, tree);
            if (!owner) {
                return std::unexpected(owner.error());
            }
            attributes.owner = *owner;
        } else if (name == "chmod"_L1) {
            if (!octal.match(value).hasMatch()) {
                return core::failure(Tr::tr("--chmod=%1 is not an octal number as in --chmod=755.").arg(value));
            }
            attributes.mode = value.toUInt(nullptr, 8) & 07777U;
        } else if (name != "from"_L1 && name != "link"_L1) { // --link asks for a layer of its own, for caches only
            return core::failure(Tr::tr("The built-in builder does not know %1 --%2; choose the buildah backend.")
                                     .arg(instruction.keyword, name));
        }
    }
    if (!attributes.owner && !instruction.isFromStage) {
        attributes.owner = Owner{};
    }
    return attributes;
}

core::Result<void> checkSource(const CopyInstruction &instruction, const QString &source)
{
    static const QRegularExpression remote(uR"(\A(?:https?|ftp|git|ssh)://|\Agit@|\.git(?:#.*)?\z)"_s);
    if (instruction.keyword.compare("ADD"_L1, Qt::CaseInsensitive) == 0 && remote.match(source).hasMatch()) {
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

/// A here-document as a file of its delimiter's name.
core::Result<SourceEntry> storeText(const CopyTarget &target, const QString &source, const QString &text)
{
    static const QRegularExpression opening(uR"(\A\d*<<-?)"_s);
    SourceEntry entry;
    entry.kind = SourceEntry::Kind::File;
    entry.mode = 0644;
    entry.name = QString(source).remove(opening).remove(u'"').remove(u'\'').toStdString();
    entry.path = entry.name;
    entry.offset = target.spool.position();
    const QByteArray bytes = text.toUtf8();
    entry.size = bytes.size();
    entry.id = {1, static_cast<std::uint64_t>(entry.offset)};
    return target.spool.write(bytes).and_then([&] { return target.spool.path(); }).transform([&](std::string place) {
        entry.content = std::move(place);
        return entry;
    });
}

core::Result<std::vector<SourceEntry>> sourcesOf(const CopyTarget &target, const CopyInstruction &instruction,
                                                 const CopySource &from)
{
    std::vector<SourceEntry> entries;
    const QStringList sources = instruction.arguments.first(instruction.arguments.size() - 1);
    qsizetype texts = 0;
    for (const QString &source : sources) {
        if (source.contains("<<"_L1) && texts < instruction.heredocs.size()) {
            auto text = storeText(target, source, instruction.heredocs.at(texts++));
            if (!text) {
                return std::unexpected(text.error());
            }
            entries.push_back(*std::move(text));
            continue;
        }
        auto found = checkSource(instruction, source).and_then([&] { return from.find(source.toStdString()); });
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
                              const std::vector<SourceEntry> &sources)
{
    const QString destination = instruction.arguments.last();
    const bool isAbsolute = destination.startsWith(u'/');
    const QString path = isAbsolute ? destination : instruction.workingDirectory + u'/' + destination;
    const std::string place = cleaned(path.toStdString());
    const bool isOneFile =
        instruction.arguments.size() == 2 && sources.size() == 1 && sources.front().kind == SourceEntry::Kind::File;
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
    Transfer(const CopyTarget &target, const CopySource &source, const CopyInstruction &instruction,
             const Attributes &attributes)
        : m_target(target)
        , m_source(source)
        , m_instruction(instruction)
        , m_attributes(attributes)
    {
    }

    core::Result<void> putSource(const SourceEntry &entry, const std::string &folder, const std::string &name)
    {
        if (entry.kind == SourceEntry::Kind::Directory) {
            return putContents(entry, folder);
        }
        const bool isUnpacked = m_instruction.keyword.compare("ADD"_L1, Qt::CaseInsensitive) == 0 &&
                                entry.kind == SourceEntry::Kind::File && entry.offset < 0 &&
                                isTarArchive(entry.content);
        if (isUnpacked) {
            const auto place =
                m_target.tree.makeDirectories(joined(folder, name), m_attributes.owner.value_or(Owner{}));
            return place.and_then([&](const std::string &where) {
                return unpackArchive(entry.content, where, m_target.tree, m_target.spool, m_target.keepGoing);
            });
        }
        return put(entry, joined(folder, name.empty() ? entry.name : name));
    }

private:
    core::Result<void> put(const SourceEntry &entry, const std::string &path)
    {
        if (entry.kind == SourceEntry::Kind::Other) {
            m_target.warn(Tr::tr("“%1” is left out: it is neither a file nor a folder nor a symbolic link.")
                              .arg(shown(entry.path)));
            return {};
        }
        InodePointer &inode = m_inodes[entry.id];
        if (!inode || entry.kind != SourceEntry::Kind::File) {
            inode = inodeOf(entry);
        }
        return m_target.tree.put(path, inode);
    }

    core::Result<void> putContents(const SourceEntry &folder, const std::string &target)
    {
        const auto entries = m_source.below(folder.path);
        if (!entries) {
            return std::unexpected(entries.error());
        }
        const std::size_t prefix = folder.path.empty() ? 0 : folder.path.size() + 1;
        for (const SourceEntry &entry : *entries) {
            if (auto done = put(entry, joined(target, entry.path.substr(prefix))); !done) {
                return done;
            }
        }
        return {};
    }

    [[nodiscard]] InodePointer inodeOf(const SourceEntry &entry) const
    {
        using Kind = Inode::Kind;
        Inode inode;
        inode.kind = entry.kind == SourceEntry::Kind::Directory ? Kind::Directory
                     : entry.kind == SourceEntry::Kind::File    ? Kind::File
                                                                : Kind::SymbolicLink;
        const unsigned mode = m_instruction.isFromStage ? entry.mode : entry.mode & contextBits;
        inode.mode = inode.kind == Kind::SymbolicLink ? 0777 : m_attributes.mode.value_or(mode);
        inode.owner = m_attributes.owner.value_or(entry.owner);
        inode.time = entry.time;
        inode.source = entry.content;
        inode.size = entry.size;
        inode.offset = entry.offset;
        inode.target = entry.target;
        return std::make_shared<Inode>(inode);
    }

    const CopyTarget &m_target;
    const CopySource &m_source;
    const CopyInstruction &m_instruction;
    const Attributes &m_attributes;
    std::map<std::pair<std::uint64_t, std::uint64_t>, InodePointer> m_inodes;
};

} // namespace

core::Result<void> copyInto(const CopyTarget &target, const CopySource &source, const CopyInstruction &instruction)
{
    const auto attributes = attributesOf(instruction, target.tree);
    if (!attributes) {
        return std::unexpected(attributes.error());
    }
    const auto sources = sourcesOf(target, instruction, source);
    if (!sources) {
        return std::unexpected(sources.error());
    }
    const auto place = targetOf(target.tree, instruction, *sources);
    if (!place) {
        return std::unexpected(place.error());
    }
    const Owner madeFor = attributes->owner.value_or(Owner{});
    const auto folder = target.tree.makeDirectories(place->folder, madeFor);
    if (!folder) {
        return std::unexpected(folder.error());
    }
    for (const SourceEntry &entry : *sources) {
        Transfer transfer(target, source, instruction, *attributes);
        if (auto done = transfer.putSource(entry, *folder, place->name.value_or(std::string())); !done) {
            return done;
        }
    }
    return {};
}

} // namespace sealyard::oci
