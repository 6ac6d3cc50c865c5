#include "scaffold/plan.h"

#include "core/files.h"
#include "image/reference.h"
#include "image/workspace.h"
#include "scaffold/condition.h"
#include "scaffold/copying.h"
#include "scaffold/manifestaddress.h"
#include "scaffold/template.h"
#include "scaffold/tr.h"

#include <QDir>
#include <QSet>

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

/// What a file of a pattern copies: what the answer names, or what each of its lines names, under names in order.
Result<QList<PlannedFile>> copiedFiles(const FileTemplate &file, const Answers &answers, const QString &target)
{
    QList<PlannedFile> files;
    const QStringList sources = answers.value(file.copies).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const bool isFolder = QFileInfo(sources.at(i)).isDir();
        const int number = sources.size() > 1 ? static_cast<int>(i) + 1 : 0;
        const QString name = isFolder || sources.size() == 1 ? QString() : manifestFileName(sources.at(i), number);
        auto copied = plannedCopy(QDir::cleanPath(sources.at(i)), target, name);
        if (!copied) {
            return copied;
        }
        files.append(*std::move(copied));
    }
    return files;
}

Result<PlannedFile> plannedFile(const FileTemplate &file, const Renderer &renderer, const QString &folder)
{
    const auto path = renderer.render(file.path);
    const auto contents = renderer.render(file.contents);
    if (!path || !contents) {
        return std::unexpected(path ? contents.error() : path.error());
    }
    return PlannedFile{
        .path = folder + u'/' + *path, .contents = *contents, .isExecutable = file.isExecutable, .source = {}};
}

/// Everything that one entry of the pattern's files gives.
Result<QList<PlannedFile>> plannedFiles(const FileTemplate &file, const Renderer &renderer, const Answers &answers,
                                        const QString &folder)
{
    if (file.copies.isEmpty()) {
        return plannedFile(file, renderer, folder).transform([](const PlannedFile &planned) { return QList{planned}; });
    }
    return renderer.render(file.path).and_then(
        [&](const QString &path) { return copiedFiles(file, answers, folder + u'/' + path); });
}

/// A pattern's paths may come from answers: none may leave the folder, and none may be there twice.
Result<void> checkFiles(const ScaffoldPlan &plan)
{
    QSet<QString> paths;
    for (const PlannedFile &file : plan.files) {
        if (!core::isInside(file.path) || QDir::cleanPath(file.path) != file.path || paths.contains(file.path)) {
            return core::failure(
                Tr::tr("Cannot plan “%1”: the path leaves the folder or is there twice.").arg(file.path),
                core::ErrorKind::Invalid);
        }
        paths.insert(file.path);
    }
    return {};
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
    const auto type = imageTypeOf(request.pattern, answers).value_or(image::ImageType::Application);
    const QString application = image::typeFolders(type).first() + u'/' + answers.value(u"name"_s);
    ScaffoldPlan plan{.directory = application + u'/' + answers.value(u"version"_s), .files = {}};
    const Renderer renderer(request.pattern, answers);
    for (const FileTemplate &file : request.pattern.files) {
        const bool isThere = file.isPerApplication && hasFile(workspace, application, file.path);
        if (isThere || !holds(file.condition, answers)) {
            continue;
        }
        auto planned = plannedFiles(file, renderer, answers, file.isPerApplication ? application : plan.directory);
        if (!planned) {
            return std::unexpected(planned.error());
        }
        plan.files.append(*std::move(planned));
    }
    return checkFiles(plan).transform([&plan] { return plan; });
}

std::optional<image::ImageType> imageTypeOf(const Pattern &pattern, const Answers &answers)
{
    static const QMap<QString, image::ImageType> types{{u"application"_s, image::ImageType::Application},
                                                       {u"docker"_s, image::ImageType::DockerImage},
                                                       {u"configuration"_s, image::ImageType::Config}};
    const auto found = types.constFind(render(pattern.type, pattern, answers).value_or(QString()));
    return found == types.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sealyard::scaffold
