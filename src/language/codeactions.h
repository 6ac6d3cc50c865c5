#pragma once

#include "core/diagnostic.h"
#include "image/workspace.h"
#include "language/document.h"

#include <QList>
#include <QString>

namespace sealyard::language {

/// A change that is offered at a finding.
struct CodeAction
{
    QString title;
    QList<core::FileEdit> edits;
    qsizetype finding = -1; ///< index of the finding that it removes
    bool isPreferred = false;
    bool isUnsafe = false; ///< it may change what the files mean, so that one looks at it before
};

/// The fixes of the findings of a document that touch a part of it, safe ones first, and comments that allow them there
/// or in the whole file.
[[nodiscard]] QList<CodeAction> codeActionsFor(const Document &document, const QList<core::Diagnostic> &findings,
                                               const core::TextRange &part);

} // namespace sealyard::language
