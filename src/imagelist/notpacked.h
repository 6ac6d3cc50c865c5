#pragma once

#include "imagelist/valueorigin.h"

#include <QSet>

namespace sealyard::imagelist {

/// Images that a reader of a chart sees and sealos does not pack: in values that no template renders, in charts that
/// are switched off, in crds/. packed has the repositories, without registry and tag, of all that is packed.
[[nodiscard]] QList<SkippedLine> notPacked(const RenderedChart &chart, const QSet<QString> &packed,
                                           ValueOrigins &origins);

/// The repository of a reference as it is stored: without registry and tag. Empty when it is no reference.
[[nodiscard]] QString storedRepository(const QString &reference);

} // namespace sealyard::imagelist
