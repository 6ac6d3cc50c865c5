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
    QString defaultValue; ///< YesNo: "true" or "false"; Lines: one a line
    QString placeholder;
    QStringList choices;      ///< of Choice
    QStringList choiceTitles; ///< in the same order
    QString validator;        ///< one of the names in validation.h; empty: anything
    bool isRequired = false;
    QString condition; ///< "id" or "id=value": asked only then; empty: always
};

/// A file that a pattern writes.
struct FileTemplate
{
    QString path;     ///< relative to the version directory (mustache too)
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

} // namespace sealyard::scaffold
