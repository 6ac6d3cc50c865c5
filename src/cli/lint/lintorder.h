#pragma once

#include "cli/command.h"
#include "cli/lint/lintoptions.h"
#include "cli/selection.h"
#include "core/result.h"
#include "image/sourcetree.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace sealyard::cli {

/// What one run looks at.
struct LintOrder
{
    Selection selection;
    image::SourceTree sources;
    QString onlyFile = {};                        ///< relative to the root: findings elsewhere are left out
    std::shared_ptr<QTemporaryDir> snapshot = {}; ///< of what is staged; goes with the order

    /// True when there is nothing to look at.
    [[nodiscard]] bool isEmpty() const { return !selection.isWhole && selection.directories.isEmpty(); }
    /// Of the version directories; empty: the whole workspace.
    [[nodiscard]] QStringList directoryPaths() const;
};

struct LintExtras;

/// Opens what the options name; reads the standard input when it is meant. extras: must be there for what is staged or
/// has changed.
[[nodiscard]] core::Result<LintOrder> lintOrderOf(const LintOptions &options, const LintExtras *extras,
                                                  Console &console);

} // namespace sealyard::cli
