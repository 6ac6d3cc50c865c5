#pragma once

#include <QHash>
#include <QLockFile>
#include <QSet>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace sealyard::gui {

/// Unsaved texts on disk, so that a crash loses none: whole texts, since the file may change or vanish meanwhile. Each
/// running program keeps its own in a folder of its own; those of programs that are gone are the lost ones.
class UnsavedTexts final
{
public:
    /// folder: absolute, only for this purpose; made when the first text is kept.
    explicit UnsavedTexts(QString folder);
    ~UnsavedTexts();

    /// Keeps the text of a file in place of what was kept of it; writes in another thread.
    void keep(const QString &path, const QString &text);
    /// Forgets what was kept of a file; a lost text stays.
    void forget(const QString &path);

    /// Files with a text that a program left behind which ended without saving it; absolute, sorted.
    [[nodiscard]] QStringList lostPaths() const;
    [[nodiscard]] std::optional<QString> lostText(const QString &path) const;
    /// Forgets the lost text of a file, after what was kept of it is on disk.
    void dropLost(const QString &path);

private:
    void findLost();
    [[nodiscard]] QString recordOf(const QString &path) const;

    QString m_folder;
    QString m_own; ///< the folder of this program; empty until a text is kept
    std::unique_ptr<QLockFile> m_lock;
    QSet<QString> m_kept;           ///< paths
    QHash<QString, QString> m_lost; ///< record by path
    QThreadPool m_writer;           ///< one thread, so that the last text is the one that stays
};

} // namespace sealyard::gui
