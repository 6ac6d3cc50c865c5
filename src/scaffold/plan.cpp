#include "scaffold/plan.h"

#include "image/reference.h"
#include "image/workspace.h"
#include "scaffold/condition.h"
#include "scaffold/template.h"
#include "scaffold/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::Result;

namespace {

/// One line of an answer as it is written: images in full, so that one image has one spelling.
QString normalizedLine(const Question &question, const QString &line)
{
    if (question.validator != "image"_L1) {
        return line;
    }
    const auto reference = image::parseReference(line);
    return reference ? reference->normalized() : line;
}

QString normalizedLines(const Question &question, const QString &answer)
{
    QStringList lines;
    for (const QString &line : answer.split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty()) {
            lines.append(normalizedLine(question, trimmed));
        }
    }
    lines.removeDuplicates();
    if (question.validator == "image"_L1) {
        lines.sort();
    }
    return lines.join(u'\n');
}

/// The answers as templates see them. The order of addresses is kept: manifests are applied in it.
Answers normalizedAnswers(const Pattern &pattern, Answers answers)
{
    for (const Question &question : pattern.questions) {
        QString &answer = answers[question.id];
        if (question.type == QuestionType::Lines) {
            answer = normalizedLines(question, answer);
        } else if (!answer.isEmpty()) {
            answer = normalizedLine(question, answer);
        }
    }
    return answers;
}

bool hasFile(const image::Workspace &workspace, const QString &applicationPath, const QString &name)
{
    return std::ranges::any_of(workspace.applications, [&](const image::Application &application) {
        return application.path == applicationPath && application.looseFiles.contains(name, Qt::CaseInsensitive);
    });
}

Result<PlannedFile> plannedFile(const FileTemplate &file, const Pattern &pattern, const Answers &answers,
                                const QString &folder)
{
    const auto path = render(file.path, pattern, answers);
    const auto contents = render(file.contents, pattern, answers);
    if (!path || !contents) {
        return std::unexpected(path ? contents.error() : path.error());
    }
    return PlannedFile{.path = folder + u'/' + *path, .contents = *contents, .isExecutable = file.isExecutable};
}

core::Error invalidAnswer(const Pattern &pattern, const AnswerProblem &problem)
{
    const auto question = std::ranges::find(pattern.questions, problem.questionId, &Question::id);
    //: %1 is the title of a question, %2 a sentence that says what is wrong with the answer.
    return {.message = QCoreApplication::translate("scaffold", "%1: %2").arg(question->title, problem.reason),
            .kind = core::ErrorKind::Invalid};
}

} // namespace

Result<ScaffoldPlan> makePlan(const ScaffoldRequest &request, const image::Workspace &workspace)
{
    const QList<AnswerProblem> problems = validate(request, workspace);
    if (!problems.isEmpty()) {
        return std::unexpected(invalidAnswer(request.pattern, problems.first()));
    }
    const Answers answers = normalizedAnswers(request.pattern, request.answers);
    const QString application =
        image::typeFolders(image::ImageType::Application).first() + u'/' + answers.value(u"name"_s);
    ScaffoldPlan plan{.directory = application + u'/' + answers.value(u"version"_s), .files = {}};
    for (const FileTemplate &file : request.pattern.files) {
        const bool isThere = file.isPerApplication && hasFile(workspace, application, file.path);
        if (isThere || !holds(file.condition, answers)) {
            continue;
        }
        auto planned =
            plannedFile(file, request.pattern, answers, file.isPerApplication ? application : plan.directory);
        if (!planned) {
            return std::unexpected(planned.error());
        }
        plan.files.append(*std::move(planned));
    }
    return plan;
}

} // namespace sealyard::scaffold
