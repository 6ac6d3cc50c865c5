#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace sealyard::test {

/// Paths relative to the workspace with their contents, in order; a path that ends in "/" is an empty folder.
using CaseFiles = QList<std::pair<QString, QByteArray>>;

/// One heading of a case file: a small workspace and the findings of the file's rule.
struct LintCase
{
    QString name;
    CaseFiles files;
    QStringList expected; ///< "path:line:column CODE", sorted
    bool hasExpectation = false;
};

/// One fenced block of a rule's documentation.
struct LintExample
{
    bool isBad = false;
    CaseFiles files;
};

/// The path relative to the workspace: those outside the type folders lie in applications/demo/1.0; "␠" is a blank.
[[nodiscard]] QString workspacePath(QString path);

/// Reads a case file: "## NAME" begins a case, a fence with a path as its info string is a file of it, the fence
/// "expect" lists the findings.
[[nodiscard]] QList<LintCase> readCases(const QString &markdown);

/// The fences "bad" and "good" of a documentation; "--- PATH" begins a file.
[[nodiscard]] QList<LintExample> readExamples(const QString &markdown);

} // namespace sealyard::test
