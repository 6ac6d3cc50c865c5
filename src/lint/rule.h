#pragma once

#include "core/diagnostic.h"
#include "lint/context.h"

#include <QString>

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
};

using Findings = QList<Finding>;

/// What a rule looks at is what its check takes.
using KubefileCheck = Findings (*)(const KubefileContext &);
using YamlCheck = Findings (*)(const YamlContext &);
using TextCheck = Findings (*)(const TextContext &);
using DirectoryCheck = Findings (*)(const DirectoryContext &);
using WorkspaceCheck = Findings (*)(const WorkspaceContext &);
using Check = std::variant<KubefileCheck, YamlCheck, TextCheck, DirectoryCheck, WorkspaceCheck>;

/// One rule: data and one function. Declared in one file rules/syNNN_the_name.cpp, which defines
/// `extern const Rule syNNN_the_name`; CMake fills the catalogue from the file names.
struct Rule
{
    const char *code; ///< "SY501"
    const char *name; ///< kebab case; completes "allow ..." and says the problem
    core::Severity severity;
    const char *summary; ///< one sentence, QT_TRANSLATE_NOOP("lint", ...)
    const char
        *documentation; ///< Markdown: why, how to repair, source; with ```bad and ```good examples that are executed
    Check check;
};

} // namespace sealyard::lint
