#pragma once

#include "core/diagnostic.h"
#include "lint/context.h"

#include <QString>

#include <optional>
#include <variant>

namespace sealyard::lint {

/// What a finding of a rule says; code, name, severity and path are filled in by the engine.
struct Finding
{
    core::TextRange range;
    QString message;   ///< translated; names the cause
    QString path = {}; ///< relative to the workspace; empty: the file or directory that the rule was given
    QList<core::RelatedLocation> related = {};
    QList<core::Fix> fixes = {};
    std::optional<core::Severity> severity = {}; ///< milder than the rule's, where the mistake does no harm here
};

using Findings = QList<Finding>;

/// A hostile file may be wrong on every line; of one rule in one file the first 500 findings are reported.
inline constexpr qsizetype findingLimit = 500;

/// What a rule looks at is what its check takes.
using KubefileCheck = Findings (*)(const KubefileContext &);
using YamlCheck = Findings (*)(const YamlContext &);
using TextCheck = Findings (*)(const TextContext &);
using DirectoryCheck = Findings (*)(const DirectoryContext &);
using WorkspaceCheck = Findings (*)(const WorkspaceContext &);
using Check = std::variant<KubefileCheck, YamlCheck, TextCheck, DirectoryCheck, WorkspaceCheck>;

/// One rule: data and one function. Declared in one file rules/syNNN_the_name.cpp, which defines
/// `extern const Rule syNNN_the_name`; CMake fills the catalogue from the file names. Its cases are in
/// tests/lint/rules/syNNN_the_name.md.
///
/// The documentation says why, how to repair it, and what the rule leaves alone. Its fenced blocks `bad` and `good` are
/// small version directories, and tests run them: a line "--- PATH" begins a file, "--- PATH/" makes an empty folder.
/// Paths are relative to applications/demo/1.0, or to the workspace when they begin with one of its type folders.
/// In contents "␍" at the end of a line is a carriage return and "␀" a zero byte; in paths "␠" is a blank.
struct Rule
{
    const char *code; ///< "SY501"
    const char *name; ///< kebab case; completes "allow ..." and says the problem
    core::Severity severity;
    const char *summary;       ///< one sentence, QT_TRANSLATE_NOOP("lint", ...)
    const char *documentation; ///< Markdown without heading, QT_TRANSLATE_NOOP("lint", R"md(...)md")
    Check check;
};

} // namespace sealyard::lint
