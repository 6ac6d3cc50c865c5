#include "jobs/event.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

struct NamedState
{
    JobState state;
    QLatin1StringView name;
};

constexpr std::array stateNames{
    NamedState{JobState::Waiting, "waiting"_L1},     NamedState{JobState::Running, "running"_L1},
    NamedState{JobState::Succeeded, "succeeded"_L1}, NamedState{JobState::Failed, "failed"_L1},
    NamedState{JobState::Cancelled, "cancelled"_L1}, NamedState{JobState::Interrupted, "interrupted"_L1},
    NamedState{JobState::TimedOut, "timed-out"_L1},  NamedState{JobState::DiskFull, "disk-full"_L1},
};

struct NamedKind
{
    Event::Kind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    NamedKind{Event::Kind::JobStarted, "job-started"_L1}, NamedKind{Event::Kind::StepStarted, "step-started"_L1},
    NamedKind{Event::Kind::Output, "output"_L1},          NamedKind{Event::Kind::StepEnded, "step-ended"_L1},
    NamedKind{Event::Kind::JobEnded, "job-ended"_L1},     NamedKind{Event::Kind::Progress, "progress"_L1},
};

} // namespace

QString stateName(JobState state)
{
    return std::ranges::find(stateNames, state, &NamedState::state)->name;
}

std::optional<JobState> stateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(stateNames, [&](const NamedState &entry) { return entry.name == name; });
    return found == stateNames.end() ? std::nullopt : std::optional(found->state);
}

QByteArray toJson(const Event &event)
{
    QJsonObject object{
        {u"event"_s, QString(std::ranges::find(kindNames, event.kind, &NamedKind::kind)->name)},
        {u"time"_s, event.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"text"_s, event.text},
    };
    if (event.step >= 0) {
        object.insert("step"_L1, event.step);
    }
    if (event.isError) {
        object.insert("error"_L1, true);
    }
    if (event.kind == Event::Kind::StepEnded) {
        object.insert("exitCode"_L1, event.exitCode);
    }
    if (event.kind == Event::Kind::Progress) {
        object.insert("percent"_L1, event.percent);
    }
    if (event.state) {
        object.insert("state"_L1, stateName(*event.state));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Event> eventFromJson(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString name = object.value("event"_L1).toString();
    const auto found = std::ranges::find_if(kindNames, [&](const NamedKind &entry) { return entry.name == name; });
    if (found == kindNames.end()) {
        return std::nullopt;
    }
    Event event;
    event.kind = found->kind;
    event.time = QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODateWithMs);
    event.step = object.value("step"_L1).toInt(-1);
    event.text = object.value("text"_L1).toString();
    event.isError = object.value("error"_L1).toBool();
    event.exitCode = object.value("exitCode"_L1).toInt();
    event.percent = object.value("percent"_L1).toInt();
    event.state = stateFromName(object.value("state"_L1).toString());
    return event;
}

} // namespace sealyard::jobs
