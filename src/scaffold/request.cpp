#include "core/files.h"
#include "image/reference.h"
#include "image/workspace.h"
#include "image/yaml.h"
#include "scaffold/condition.h"
#include "scaffold/plan.h"
#include "scaffold/template.h"
#include "scaffold/tr.h"
#include "scaffold/validation/validation.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qsizetype answerLimit = 10'000; ///< characters of an answer that no validator bounds
constexpr qsizetype lineLimit = 500;      ///< lines of an answer

/// sealos stores an image without its registry, so that of two with one name only one remains.
QString storedTwice(const QStringList &images)
{
    QHash<QString, QString> stored;
    for (const QString &line : images) {
        const auto reference = image::parseReference(line.trimmed());
        if (!reference) {
            continue;
        }
        const QString name = reference->normalized();
        const QString other = stored.value(reference->storedName(), name);
        if (other != name) {
            return Tr::tr("sealos drops the registry and stores “%1” and “%2” under one name, so one of them would "
                          "replace the other. Leave one out.")
                .arg(other, name);
        }
        stored.insert(reference->storedName(), name);
    }
    return {};
}

QString validatorProblem(const Question &question, const QString &answer)
{
    if (question.validator.isEmpty()) {
        return answer.size() > answerLimit ? Tr::tr("The answer is too long.") : QString();
    }
    if (question.type != QuestionType::Lines) {
        return problemWith(question.validator, answer);
    }
    const QStringList lines = answer.split(u'\n');
    if (lines.size() > lineLimit) {
        return Tr::tr("Use at most %n line(s).", nullptr, static_cast<int>(lineLimit));
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        const QString problem = line.isEmpty() ? QString() : problemWith(question.validator, line);
        if (!problem.isEmpty()) {
            //: %2 is a sentence that says what is wrong in the line.
            return lines.size() == 1 ? problem : Tr::tr("Line %1: %2").arg(i + 1).arg(problem);
        }
    }
    return question.validator == "image"_L1 ? storedTwice(lines) : QString();
}

QString answerProblem(const Question &question, const QString &answer)
{
    const bool isText = question.type == QuestionType::Lines || question.type == QuestionType::Yaml;
    const bool isEmpty = isText ? answer.trimmed().isEmpty() : answer.isEmpty();
    if (isEmpty && question.type != QuestionType::Choice && question.type != QuestionType::YesNo) {
        return question.isRequired ? Tr::tr("An answer is needed.") : QString();
    }
    switch (question.type) {
    case QuestionType::YesNo:
        return answer == "true"_L1 || answer == "false"_L1 ? QString() : Tr::tr("Answer “true” or “false”.");
    case QuestionType::Choice:
        return question.choices.contains(answer)
                   ? QString()
                   : Tr::tr("Answer with one of: %1.").arg(question.choices.join(", "_L1));
    case QuestionType::Text:
    case QuestionType::Lines:
    case QuestionType::Path:
    case QuestionType::Yaml:
        break;
    }
    return validatorProblem(question, answer);
}

/// What the workspace has against a name: docker images and applications are pushed under the same names.
QString nameProblem(const QString &name, image::ImageType type, const image::Workspace &workspace)
{
    for (const image::Application &application : workspace.applications) {
        if (application.name == name && application.type != type) {
            return Tr::tr("“%1” has this name already. Choose another one.").arg(application.path);
        }
    }
    return {};
}

QString versionProblem(const Answers &answers, image::ImageType type, const image::Workspace &workspace)
{
    for (const image::Application &application : workspace.applications) {
        for (const image::VersionDirectory &directory : application.versions) {
            if (application.type == type && directory.app == answers.value(u"name"_s) &&
                directory.version == answers.value(u"version"_s)) {
                return Tr::tr("“%1” exists already. Choose another version or another name.").arg(directory.path);
            }
        }
    }
    return {};
}

/// "latest" serves every version, so what is downloaded must follow the version.
QString fixedAddressProblem(const Question &question, const Answers &answers)
{
    const QString answer = answers.value(question.id);
    const bool isAddress = question.validator == "manifest-url"_L1 || question.validator == "download-url"_L1;
    if (!isAddress || answer.trimmed().isEmpty() || answers.value(u"version"_s) != "latest"_L1 ||
        answer.contains("${VERSION"_L1)) {
        return {};
    }
    return Tr::tr("“latest” serves every version. Write “${VERSION}” where the address names it, or name one version "
                  "instead of “latest”.");
}

/// sealos looks for values by the name in Chart.yaml; that of an archive is not known here.
QString localChartProblem(const Answers &answers)
{
    const QString source = answers.value(u"chartSource"_s);
    const bool isFolder = !source.isEmpty() && problemWith(u"chart-source"_s, source).isEmpty();
    const auto text = isFolder ? core::readText(source + "/Chart.yaml"_L1) : core::Result<QString>(QString());
    const image::YamlStream stream = image::parseYaml(text.value_or(QString()));
    const QString name = stream.documents.empty() ? QString() : stream.documents.front().text({u"name"});
    return name.isEmpty() || name == answers.value(u"chart"_s)
               ? QString()
               : Tr::tr("The chart calls itself “%1” in its Chart.yaml.").arg(name);
}

QString workspaceProblem(const Question &question, const ScaffoldRequest &request, const image::Workspace &workspace)
{
    const auto type = imageTypeOf(request.pattern, request.answers);
    if (!type) {
        return question.id == "name"_L1 ? Tr::tr("The pattern does not say which type of image it makes.") : QString();
    }
    if (question.id == "name"_L1) {
        return nameProblem(request.answers.value(question.id), *type, workspace);
    }
    return question.id == "version"_L1 ? versionProblem(request.answers, *type, workspace) : QString();
}

} // namespace

QString defaultAnswer(const Question &question, const Pattern &pattern, const Answers &earlier)
{
    return question.defaultValue.contains("<%"_L1) ? render(question.defaultValue, pattern, earlier).value_or(QString())
                                                   : question.defaultValue;
}

Answers withDefaults(const Pattern &pattern, const Answers &given)
{
    Answers answers = given;
    Answers known;
    for (const Question &question : pattern.questions) {
        if (!answers.contains(question.id)) {
            answers.insert(question.id, defaultAnswer(question, pattern, known));
        }
        known.insert(question.id, answers.value(question.id));
    }
    return answers;
}

bool isAsked(const Question &question, const Answers &answers)
{
    return holds(question.condition, answers);
}

QList<AnswerProblem> validate(const ScaffoldRequest &request, const image::Workspace &workspace)
{
    QList<AnswerProblem> problems;
    for (const Question &question : request.pattern.questions) {
        if (!isAsked(question, request.answers)) {
            continue;
        }
        QString reason = answerProblem(question, request.answers.value(question.id));
        if (reason.isEmpty()) {
            reason = fixedAddressProblem(question, request.answers);
        }
        if (reason.isEmpty() && question.id == "chart"_L1) {
            reason = localChartProblem(request.answers);
        }
        if (reason.isEmpty()) {
            reason = workspaceProblem(question, request, workspace);
        }
        if (!reason.isEmpty()) {
            problems.append({.questionId = question.id, .reason = reason});
        }
    }
    return problems;
}

} // namespace sealyard::scaffold
