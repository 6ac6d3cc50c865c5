#pragma once

#include "shell/content.h"

#include <QFlags>
#include <QMap>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace sealyard::shell {

/// Whether a path exists: certainly, certainly not, or not to be told ("unknown is silence").
enum class Existence { Impossible, Unknown, Known };

enum class FileKind { Unknown, File, Directory };

/// Why a path is Unknown.
enum class Doubt {
    Branch = 1,      ///< made or removed on some ways through the script
    Archive = 2,     ///< something is unpacked, cloned or copied above it whose names are not known
    UnknownName = 4, ///< something was written under a name of which not all is known
    Program = 8,     ///< a program ran that may write anything below its directory
    Outside = 16     ///< it is not below the directory that the script runs in
};
Q_DECLARE_FLAGS(Doubts, Doubt)
Q_DECLARE_OPERATORS_FOR_FLAGS(Doubts)

/// What is known of one path.
struct Lookup
{
    Existence existence = Existence::Impossible;
    FileKind kind = FileKind::Unknown;
    Doubts doubts;
};

/// The files below a directory, of which not all need be known. A value: copies share what is equal. Paths are relative
/// to that directory, "" is itself; absolute paths and those that begin with ".." are kept apart and unknown at first.
/// Paths are patterns (see Text); they are normalised first.
class FileTree final
{
public:
    FileTree();
    /// Exactly these files and directories, with the directories above them.
    explicit FileTree(const QStringList &files, const QStringList &directories = {});

    [[nodiscard]] Lookup look(const QString &path) const;
    /// The content of a file that the script wrote; nullptr when it is not known.
    [[nodiscard]] std::shared_ptr<const Content> content(const QString &path) const;
    /// The names directly below a directory that are known or may be there; std::nullopt when there may be others.
    [[nodiscard]] std::optional<QStringList> names(const QString &directory) const;
    /// All paths of files and directories that are certainly there, sorted; at most 10,000.
    [[nodiscard]] QStringList paths() const;

    /// Directories above are made too.
    void addFile(const QString &path, std::shared_ptr<const Content> content = {});
    void addDirectory(const QString &path);
    /// Something of unknown kind and content.
    void addUnknown(const QString &path);
    void remove(const QString &path);
    /// Copies or, removing the source afterwards, moves a file or a directory with all below it to a path.
    void copy(const QString &from, const QString &to);
    /// Adds what is below a directory to what is below another.
    void merge(const QString &from, const QString &to);
    /// From now on anything may have come to be below the path.
    void open(const QString &path, Doubts doubts);
    /// From now on anything below the path may be missing too.
    void doubt(const QString &path, Doubts doubts);
    /// What is certain in both trees stays so, the rest is in doubt.
    [[nodiscard]] static FileTree joined(const FileTree &left, const FileTree &right);

    struct Node;
    using NodePointer = std::shared_ptr<const Node>;

private:
    [[nodiscard]] const NodePointer &rootOf(const QString &path) const;
    [[nodiscard]] NodePointer find(const QString &path) const;
    /// Replaces the node of a path; outer says why a node that is not listed may exist.
    void change(const QString &path, const std::function<NodePointer(const NodePointer &node, Doubts outer)> &change);

    NodePointer m_inside;
    NodePointer m_outside;
};

/// "a//b/./c/../d/" as "a/b/d"; "." as "". Leading ".." stay.
[[nodiscard]] QString normalizedPath(const QString &path);

} // namespace sealyard::shell
