#pragma once

#include "core/diagnostic.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "lint/rule.h"
#include "shellcheck/checker.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>
#include <stop_token>

namespace sealyard::lint {

/// All rules, sorted by code.
[[nodiscard]] std::span<const Rule *const> catalogue();

/// The rule of a code or a name, in any case; nullptr when there is none.
[[nodiscard]] const Rule *findRule(QStringView codeOrName);

/// The translated one-sentence summary.
[[nodiscard]] QString summaryOf(const Rule &rule);

/// The translated explanation as Markdown: heading with code and name, severity, why, examples.
[[nodiscard]] QString documentationOf(const Rule &rule);

/// The same for the code or the name of a finding, also one of shellcheck's, which says where that explains it; empty
/// when there is no such rule.
[[nodiscard]] QString explanationOf(const QString &codeOrName);

/// The outcome of one run.
struct LintResult
{
    QList<core::Diagnostic> diagnostics; ///< in the order of core::comesBefore()
    int directoryCount = 0;
    QStringList problems = {}; ///< one sentence for each thing that could not be done, such as a run of shellcheck

    [[nodiscard]] int count(core::Severity severity) const;
};

/// What a run uses beside the files.
struct LintTools
{
    QString cacheFolder = {};                        ///< where findings are kept for later runs; empty: nowhere
    const shellcheck::Checker *shellcheck = nullptr; ///< nullptr: our own rules alone
    bool startsPrograms = true; ///< false: of shellcheck only what it said earlier, so that the result is there at once
    shellcheck::Progress progress = {}; ///< of shellcheck
    shellcheck::Progress checked = {};  ///< told the same of version directories, after shellcheck is done
    std::stop_token stop = {}; ///< once it is asked for, what is left is left out: the result is of no use then
};

/// Findings of one version directory, as comments (suppressions.h) and .sealyard.yaml (configuration.h) leave them.
/// Pure on what it reads; thread-safe. Blocks as long as shellcheck runs, if it may.
[[nodiscard]] QList<core::Diagnostic> lintDirectory(const image::Workspace &workspace,
                                                    const image::VersionDirectory &directory,
                                                    const image::SourceTree &sources, const LintTools &tools = {});

/// Findings of the given version directories (all of them when the list is empty) and, when all are meant, of the
/// workspace as a whole. Uses the global thread pool; blocks, so never call it on the GUI thread.
[[nodiscard]] LintResult lintWorkspace(const image::Workspace &workspace, const image::SourceTree &sources,
                                       const QStringList &directoryPaths = {}, const LintTools &tools = {});

} // namespace sealyard::lint
