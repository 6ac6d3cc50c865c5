#pragma once

#include "git/diff.h"

#include <QDialog>

namespace sealyard::gui {

class DiffView;

/// Shows the difference of two texts or folders, unified or side by side, without changing anything.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    /// path: of the file, for its name and colours. beforeName, afterName: what the two are, for people.
    CompareDialog(const QString &path, const QString &before, const QString &beforeName, const QString &after,
                  const QString &afterName, QWidget *parent);
    /// path: of the folder, for its name. files: what differs in it, at least one. beforeName: as above.
    CompareDialog(const QString &path, const QList<git::FileDiff> &files, const QString &beforeName, QWidget *parent);

private:
    CompareDialog(const QString &path, QWidget *parent);

    DiffView *m_view;
};

} // namespace sealyard::gui
