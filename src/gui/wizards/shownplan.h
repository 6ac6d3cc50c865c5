#pragma once

#include "scaffold/changeset.h"

#include <QMap>
#include <QStringList>

namespace sealyard::gui {

/// What a wizard is about to do, with what its last page says about it.
struct ShownPlan
{
    scaffold::ChangeSet changes;
    QMap<QString, QString> befores{}; ///< of new files, by path: the text that they were made of, to be compared with
    QMap<QString, QString> reasons{}; ///< of files, by path: why they are there
    QStringList notes{};              ///< sentences about the whole
};

} // namespace sealyard::gui
