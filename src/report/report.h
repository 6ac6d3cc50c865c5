#pragma once

#include "image/sourcetree.h"
#include "lint/linter.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace sealyard::report {

/// Text: for people, as a compiler writes. Json: our own stable form. Sarif: version 2.1.0. GitHub: workflow commands,
/// which become annotations. JUnit and Checkstyle: the XML that CI servers read. GitLab: its Code Quality.
enum class Format { Text, Json, Sarif, GitHub, JUnit, GitLab, Checkstyle };

/// What is reported.
struct Findings
{
    const lint::LintResult &result;
    const image::SourceTree &sources; ///< what was linted; excerpts and fingerprints are taken from it
};

/// The format of a name as written on the command line ("sarif"); nothing when there is none.
[[nodiscard]] std::optional<Format> formatOf(QStringView name);

/// The names of all formats, sorted as in the enumeration.
[[nodiscard]] QStringList formatNames();

/// The whole document in UTF-8. Colours are escape sequences of terminals and only for Format::Text. Never fails:
/// excerpts of what cannot be read are left out. Same findings, same bytes.
[[nodiscard]] QByteArray write(Format format, const Findings &findings, bool hasColours = false);

/// All findings as a Markdown table for the summary of a step in GitHub's workflows; empty when there are none.
[[nodiscard]] QByteArray githubSummary(const Findings &findings);

/// One line for each rule with findings: its count, code, name and summary; most frequent first. Translated.
[[nodiscard]] QString statistics(const lint::LintResult &result);

} // namespace sealyard::report
