#pragma once

#include "language/snapshot.h"

#include <QList>
#include <QString>

namespace sealyard::language {

/// A part of a text that leads somewhere: to a file of the workspace or to an address.
struct DocumentLink
{
    core::TextRange range;
    QString path; ///< relative to the workspace; empty: url counts
    QString url;
};

/// The files that a build file copies and that its commands name, and web addresses in any text; 2,000 at most.
[[nodiscard]] QList<DocumentLink> linksIn(const Snapshot &snapshot);

} // namespace sealyard::language
