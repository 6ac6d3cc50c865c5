#pragma once

#include "core/textrange.h"

#include <QList>
#include <QString>

namespace sealyard::lint {

/// One image of an image list, trimmed and without its pair of quotes, as sealos takes it (upstream.md section 3.4).
struct ImageLine
{
    QString image;
    core::TextRange range; ///< of the trimmed line, quotes included
};

/// The lines of a file below images/shim that name an image; comments and blank lines are left out.
[[nodiscard]] QList<ImageLine> imageLines(const QString &text);

} // namespace sealyard::lint
