#pragma once

#include "core/diagnostic.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::scaffold {

/// Path: a file or folder on this computer, absolute, that is copied. Yaml: a text of several lines that is kept as it
/// is.
enum class QuestionType { Text, Choice, YesNo, Lines, Path, Yaml };

/// One thing that a pattern asks. Data from pattern.yaml; texts are in the user's language already.
struct Question
{
    QString id;
    QuestionType type = QuestionType::Text;
    QString title;
    QString help{};
    /// Mustache, with the answers to earlier questions; YesNo: "true" or "false"; Lines: one a line.
    QString defaultValue{};
    QString placeholder{};
    QStringList choices{};      ///< of Choice
    QStringList choiceTitles{}; ///< in the same order
    QString validator{};        ///< one of the names in validation.h; empty: anything
    bool isRequired = false;
    QString condition{}; ///< as holds() in condition.h reads it: asked only then; empty: always
};

/// A file that a pattern writes.
struct FileTemplate
{
    QString path;     ///< relative to the version directory (mustache too, see template.h)
    QString contents; ///< mustache
    bool isExecutable = false;
    QString condition;             ///< as Question::condition
    bool isPerApplication = false; ///< belongs beside the version directories (README.md): written only when absent
    QString copies;                ///< a question whose answer names what is copied into the folder path; no contents
};

/// A kind of image that can be created. One folder: pattern.yaml and the templates it names.
struct Pattern
{
    QString id; ///< the folder's name
    QString title;
    QString description;
    QString type = QStringLiteral("application"); ///< mustache that gives application, docker or configuration
    int order = 1000;                             ///< smaller ones come first
    QString origin;                               ///< the folder that holds it; empty for those of Sealyard
    QList<Question> questions;
    QList<FileTemplate> files;
};

/// The patterns that can be chosen, and one sentence for each that cannot be used.
struct PatternSet
{
    QList<Pattern> patterns;
    QStringList problems;
};

/// The patterns that come with Sealyard, in a stable order, texts in the language of uiLanguage ("zh_CN", "en").
[[nodiscard]] core::Result<QList<Pattern>> builtInPatterns(const QString &uiLanguage);

/// The built-in patterns and those in folders (each with one folder for each pattern), in which the ones of an earlier
/// folder replace those of the same id. Folders that are missing hold none.
[[nodiscard]] core::Result<PatternSet> allPatterns(const QString &uiLanguage, const QStringList &folders);

/// Where patterns of a team lie: ".sealyard/scaffold" of the workspace (an empty root: of none), then
/// "sealyard/scaffold" of the XDG data folders.
[[nodiscard]] QStringList patternFolders(const QString &workspaceRoot);

/// Reads one pattern from its folder:
///
///     title, description: {en: ..., zh_CN: ...}
///     type: application, docker or configuration (mustache); order: a number
///     questions: a list of id, title, help, and optionally type (text, choice, yes-no, lines, path), default,
///         placeholder, validator, required, condition, choices: a list of value, title. Or: use, one of the common
///         questions (resources/scaffold/common/questions.yaml), and what differs from it
///     files: a list of path, and optionally template (a file beside pattern.yaml; default: path + ".mustache"),
///         executable, perApplication, condition; or copies, a question of type path or lines, instead of a template
///
/// An unknown key, type or validator, a missing text or template and a malformed template are ErrorKind::Invalid, with
/// file, line and column. A text that is missing in uiLanguage is taken from another variant of the language, else from
/// English. Nothing outside the folder is read, and sizes are bounded.
[[nodiscard]] core::Result<Pattern> readPattern(const QString &folder, const QString &uiLanguage);

/// All mistakes of a pattern, paths relative to its folder; empty when readPattern() takes it. Fails when pattern.yaml
/// cannot be read.
[[nodiscard]] core::Result<QList<core::Diagnostic>> checkPattern(const QString &folder);

} // namespace sealyard::scaffold
