#pragma once

#include "report/report.h"

/// One function for each format, each in the file of its name.
namespace sealyard::report {

/// "path:line:column: severity: message [SY501 name]" with the line below it, and a last line of counts. Translated.
[[nodiscard]] QByteArray textReport(const Findings &findings, bool hasColours);

/// {"diagnostics": [{"code", "name", "source", "severity", "message", "path", "line", "column", "endLine", "endColumn"
/// (1-based), "related": [...], "fixes": [...]}], "problems": [what could not be done], "summary": {"errors",
/// "warnings", "infos", "directories"}}.
[[nodiscard]] QByteArray jsonReport(const Findings &findings);

/// SARIF 2.1.0 (OASIS standard), within what GitHub's code scanning takes.
[[nodiscard]] QByteArray sarifReport(const Findings &findings);

/// "::error file=...,line=...::message", worst first; of more than GitHub shows, a line says so.
[[nodiscard]] QByteArray githubReport(const Findings &findings);

/// A test suite for each file, a failed test for each finding; one passed test when there is nothing to report.
[[nodiscard]] QByteArray junitReport(const Findings &findings);

/// The JSON array that GitLab takes as a Code Quality report.
[[nodiscard]] QByteArray gitlabReport(const Findings &findings);

/// Checkstyle's XML, which Jenkins, reviewdog and many others read.
[[nodiscard]] QByteArray checkstyleReport(const Findings &findings);

} // namespace sealyard::report
