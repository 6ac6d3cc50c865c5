#include "jobs/plan.h"

#include "jobs/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

constexpr int planVersion = 1;
constexpr qsizetype stepLimit = 100;

QJsonObject stepToJson(const Step &step)
{
    QJsonObject environment;
    for (const auto &[name, value] : step.environment.asKeyValueRange()) {
        environment.insert(name, value);
    }
    return {
        {u"title"_s, step.title},
        {u"program"_s, step.program},
        {u"arguments"_s, QJsonArray::fromStringList(step.arguments)},
        {u"workingDirectory"_s, step.workingDirectory},
        {u"environment"_s, environment},
        {u"passedOn"_s, QJsonArray::fromStringList(step.passedOn)},
        {u"timeoutSeconds"_s, static_cast<qint64>(step.timeout.count())},
    };
}

Step stepFromJson(const QJsonObject &object)
{
    Step step;
    step.title = object.value("title"_L1).toString();
    step.program = object.value("program"_L1).toString();
    const QJsonArray arguments = object.value("arguments"_L1).toArray();
    for (const auto &argument : arguments) {
        step.arguments.append(argument.toString());
    }
    step.workingDirectory = object.value("workingDirectory"_L1).toString();
    const QJsonObject environment = object.value("environment"_L1).toObject();
    for (auto entry = environment.begin(); entry != environment.end(); ++entry) {
        step.environment.insert(entry.key(), entry.value().toString());
    }
    for (const auto &name : object.value("passedOn"_L1).toArray()) {
        step.passedOn.append(name.toString());
    }
    step.timeout = std::chrono::seconds(std::max<qint64>(0, object.value("timeoutSeconds"_L1).toInteger()));
    return step;
}

} // namespace

QString partialPath(const QString &result)
{
    return result + ".sealyard-partial"_L1;
}

QByteArray toJson(const Plan &plan)
{
    QJsonArray steps;
    for (const Step &step : plan.steps) {
        steps.append(stepToJson(step));
    }
    const QJsonObject object{
        {u"version"_s, planVersion},        {u"title"_s, plan.title},
        {u"subject"_s, plan.subject},       {u"result"_s, plan.result},
        {u"resultName"_s, plan.resultName}, {u"exclusive"_s, plan.exclusive},
        {u"isPassive"_s, plan.isPassive},   {u"steps"_s, steps},
    };
    return QJsonDocument(object).toJson();
}

core::Result<Plan> planFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value("version"_L1).toInt() != planVersion) {
        return core::failure(Tr::tr("This is not a job plan, or one of another version of Sealyard."),
                             core::ErrorKind::Invalid);
    }
    Plan plan{.title = object.value("title"_L1).toString(),
              .subject = object.value("subject"_L1).toString(),
              .result = object.value("result"_L1).toString(),
              .resultName = object.value("resultName"_L1).toString(),
              .steps = {},
              .exclusive = object.value("exclusive"_L1).toString(),
              .isPassive = object.value("isPassive"_L1).toBool()};
    const QJsonArray steps = object.value("steps"_L1).toArray();
    if (steps.size() > stepLimit) {
        return core::failure(Tr::tr("A job plan may have %1 steps at most.").arg(stepLimit), core::ErrorKind::TooLarge);
    }
    for (const auto &step : steps) {
        plan.steps.append(stepFromJson(step.toObject()));
        if (plan.steps.last().program.isEmpty()) {
            return core::failure(Tr::tr("Step %1 of the job plan names no program.").arg(plan.steps.size()),
                                 core::ErrorKind::Invalid);
        }
    }
    return plan;
}

} // namespace sealyard::jobs
