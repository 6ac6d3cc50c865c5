#pragma once

#include "core/diagnostic.h"
#include "lint/context.h"
#include "lint/rule.h"
#include "shellcheck/checker.h"

#include <QList>

namespace sealyard::lint {

/// A finding as a diagnostic; path: of what the rule was given.
[[nodiscard]] core::Diagnostic toDiagnostic(const Rule &rule, const Finding &finding, const QString &path);

/// Runs all rules on one version directory: each of its files is read once. What comments in the files allow is left
/// out; the workspace's configuration is not applied. With a checker the findings that it knows are among them.
class DirectoryLinter final
{
public:
    DirectoryLinter(DirectoryContext context, const shellcheck::Checker *checker);

    [[nodiscard]] QList<core::Diagnostic> run();

private:
    struct Text
    {
        QString path;
        QString content;
        image::FileRole role;
    };

    [[nodiscard]] QStringList readPaths() const;
    void readFiles();
    void readEntry(const image::DirectoryEntry &entry);
    void lintBuildFiles();
    void lintText(const Text &text);
    void addShellAdvice();

    DirectoryContext m_context;
    const shellcheck::Checker *m_checker;
    QList<Text> m_texts;
    QList<core::Diagnostic> m_diagnostics;
};

} // namespace sealyard::lint
