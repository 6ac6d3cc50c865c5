#pragma once

#include "core/textrange.h"

#include <QList>
#include <QString>

namespace sealyard::core {

/// Error: the build or `sealos run` fails or packs wrong. Warning: very likely wrong. Info: a hint.
enum class Severity { Error, Warning, Info };

/// "error", "warning" or "info": the words of the machine-readable reports, never translated.
[[nodiscard]] QString severityName(Severity severity);

/// Another place that explains a finding.
struct RelatedLocation
{
    QString path; ///< relative to the workspace, separated by "/"
    TextRange range;
    QString message;

    bool operator==(const RelatedLocation &) const = default;
};

/// One change of one file that is part of a fix.
struct FileEdit
{
    QString path; ///< relative to the workspace, separated by "/"
    TextEdit edit;

    bool operator==(const FileEdit &) const = default;
};

/// A way to repair a finding. A safe one never changes what correct files mean.
struct Fix
{
    QString title;
    bool isSafe = false;
    QList<FileEdit> edits;

    bool operator==(const Fix &) const = default;
};

/// A mistake in the user's files.
struct Diagnostic
{
    QString code; ///< "SY101"
    QString name; ///< "unpinned-base-image"
    Severity severity = Severity::Warning;
    QString message;
    QString path; ///< relative to the workspace, separated by "/"
    TextRange range;
    QList<RelatedLocation> related;
    QList<Fix> fixes;

    bool operator==(const Diagnostic &) const = default;
};

/// The stable order of reports: path, place, code, message.
[[nodiscard]] bool comesBefore(const Diagnostic &left, const Diagnostic &right);

} // namespace sealyard::core
