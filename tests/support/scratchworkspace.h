#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace sealyard::test {

/// A workspace in a temporary folder that is removed with it; what cannot be written ends the test program.
class ScratchWorkspace final
{
public:
    [[nodiscard]] QString root() const { return m_folder.path(); }
    /// The absolute path of one relative to the root.
    [[nodiscard]] QString at(const QString &relativePath) const { return m_folder.filePath(relativePath); }
    /// Writes a file, and the folders above it.
    void write(const QString &relativePath, const QByteArray &bytes = {}) const;
    void makeFolder(const QString &relativePath) const;
    /// A symbolic link at relativePath with this text as its target.
    void link(const QString &target, const QString &relativePath) const;

private:
    QTemporaryDir m_folder;
};

} // namespace sealyard::test
