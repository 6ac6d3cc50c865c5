#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::scaffold {

enum class QuestionType { Text, Choice, YesNo, Lines };

/// One thing that a pattern asks. Data from pattern.yaml; texts are in the user's language already.
struct Question
{
    QString id;
    QuestionType type = QuestionType::Text;
    QString title;
    QString help;
    QString
        defaultValue; ///< mustache, with the answers to earlier questions; YesNo: "true" or "false"; Lines: one a line
    QString placeholder;
    QStringList choices;      ///< of Choice
    QStringList choiceTitles; ///< in the same order
    QString validator;        ///< one of the names in validation.h; empty: anything
    bool isRequired = false;
    QString condition; ///< as holds() in condition.h reads it: asked only then; empty: always
};

/// A file that a pattern writes.
struct FileTemplate
{
    QString path;     ///< relative to the version directory (mustache too, see template.h)
    QString contents; ///< mustache
    bool isExecutable = false;
    QString condition;             ///< as Question::condition
    bool isPerApplication = false; ///< belongs beside the version directories (README.md): written only when absent
};

/// A kind of image that can be created. One folder below resources/scaffold/: pattern.yaml and the templates it names.
struct Pattern
{
    QString id; ///< the folder's name
    QString title;
    QString description;
    QList<Question> questions;
    QList<FileTemplate> files;
};

/// The patterns that come with Sealyard, in a stable order, texts in the language of uiLanguage ("zh_CN", "en").
[[nodiscard]] core::Result<QList<Pattern>> builtInPatterns(const QString &uiLanguage);

/// Reads one pattern from its folder:
///
///     title, description: {en: ..., zh_CN: ...}
///     questions: a list of id, title, help, and optionally type (text, choice, yes-no, lines), default, placeholder,
///         validator, required, condition, choices: a list of value, title
///     files: a list of path, and optionally template (a file beside pattern.yaml; default: path + ".mustache"),
///         executable, perApplication, condition
///
/// An unknown key, type or validator and a missing text or template are ErrorKind::Invalid, with line and column. A
/// text that is missing in uiLanguage is taken from another variant of the language, else from English.
[[nodiscard]] core::Result<Pattern> readPattern(const QString &folder, const QString &uiLanguage);

} // namespace sealyard::scaffold
