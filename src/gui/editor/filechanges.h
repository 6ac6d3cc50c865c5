#pragma once

#include "core/textrange.h"
#include "git/linechanges.h"

#include <QObject>

#include <optional>

namespace sealyard::gui {

class EditorDocument;

/// How a text differs from the last commit, line by line; kept up to date in the background.
class FileChanges final : public QObject
{
    Q_OBJECT

public:
    /// file: owns this.
    explicit FileChanges(EditorDocument &file);

    /// The text of the last commit; nothing: it has none, so nothing is a change.
    void setBase(const std::optional<QString> &base);
    [[nodiscard]] const std::optional<QString> &base() const { return m_base; }
    /// In the order of the text, as it was when changed() was sent last.
    [[nodiscard]] const QList<git::LineChange> &changes() const { return m_changes; }
    /// The change that a line is part of, or that was removed above it; nullptr when there is none.
    [[nodiscard]] const git::LineChange *at(int line) const;
    /// What takes a change back.
    [[nodiscard]] core::TextEdit reverting(const git::LineChange &change) const;

Q_SIGNALS:
    void changed();

private:
    void compare();

    EditorDocument &m_file;
    std::optional<QString> m_base;
    QList<git::LineChange> m_changes;
    quint64 m_generation = 0;
};

} // namespace sealyard::gui
