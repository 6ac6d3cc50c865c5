#pragma once

#include "git/diff.h"

#include <QDialog>

namespace sealyard::gui {

/// Shows the difference of two texts, unified or side by side, without changing anything.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    /// path: of the file, for its name and colours. beforeName, afterName: what the two are, for people.
    CompareDialog(const QString &path, const QString &before, const QString &beforeName, const QString &after,
                  const QString &afterName, QWidget *parent);
};

} // namespace sealyard::gui
