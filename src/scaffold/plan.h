#pragma once

#include "image/workspace.h"
#include "scaffold/pattern.h"

#include <QMap>

#include <optional>

namespace sealyard::scaffold {

/// Answers by question id, as text (YesNo: "true"/"false"; Lines: one a line).
using Answers = QMap<QString, QString>;

/// Why an answer will not do, to be shown beside its field.
struct AnswerProblem
{
    QString questionId;
    QString reason;
};

/// What shall be created: the value that both the wizard and `sealyard-cli new` collect. The answers always include
/// "name" and "version".
struct ScaffoldRequest
{
    Pattern pattern;
    Answers answers;
};

/// One file that will be written.
struct PlannedFile
{
    QString path; ///< relative to the workspace's root
    QString contents;
    bool isExecutable = false;
    QString source{}; ///< absolute; instead of contents: a file that is copied as it is, since it is no text or large

    bool operator==(const PlannedFile &) const = default;
};

/// All files that will be written; may be edited before it is.
struct ScaffoldPlan
{
    QString directory; ///< the new version directory, relative to the workspace's root
    QList<PlannedFile> files;
};

/// The default of a question when these answers were given to the questions before it.
[[nodiscard]] QString defaultAnswer(const Question &question, const Pattern &pattern, const Answers &earlier);

/// The pattern's defaults; answers that were given win. Defaults may refer to earlier answers.
[[nodiscard]] Answers withDefaults(const Pattern &pattern, const Answers &given);

/// True when the question's condition holds for these answers.
[[nodiscard]] bool isAsked(const Question &question, const Answers &answers);

/// Every answer that will not do, in the order of the questions; empty when a plan can be made.
[[nodiscard]] QList<AnswerProblem> validate(const ScaffoldRequest &request, const image::Workspace &workspace);

/// The folder of images and the workflow's word for a type that a pattern makes with these answers; nothing when its
/// type is none of them.
[[nodiscard]] std::optional<image::ImageType> imageTypeOf(const Pattern &pattern, const Answers &answers);

/// The files of a request. Writes nothing; reads only the files that answers to questions of local paths name. Fails on
/// invalid answers, and when such a file cannot be read.
[[nodiscard]] core::Result<ScaffoldPlan> makePlan(const ScaffoldRequest &request, const image::Workspace &workspace);

/// Writes a plan all or nothing: into a temporary folder beside the target, then renamed. Never overwrites: an existing
/// version directory is ErrorKind::Exists. Returns the absolute paths written.
[[nodiscard]] core::Result<QStringList> writePlan(const ScaffoldPlan &plan, const QString &workspaceRoot);

} // namespace sealyard::scaffold
