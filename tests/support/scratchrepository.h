#pragma once

#include "support/scratchworkspace.h"

#include <QByteArray>
#include <QStringList>

namespace sealyard::test {

/// Runs git in a folder and gives its output; when it fails, the test program ends.
QByteArray gitIn(const QString &folder, const QStringList &arguments);

/// A workspace in a git repository of its own, with the real git; what fails ends the test program.
class ScratchRepository final
{
public:
    /// Below: a folder inside of the repository that becomes the workspace; empty: its top.
    explicit ScratchRepository(const QString &below = {});

    [[nodiscard]] const ScratchWorkspace &files() const { return m_files; }
    /// The workspace's root.
    [[nodiscard]] QString root() const { return m_below.isEmpty() ? m_files.root() : m_files.at(m_below); }
    /// path: relative to the workspace.
    void write(const QString &path, const QByteArray &bytes) const;
    /// Runs git in the repository and gives its output.
    QByteArray git(const QStringList &arguments) const;
    void commitAll() const;

private:
    ScratchWorkspace m_files;
    QString m_below;
};

} // namespace sealyard::test
