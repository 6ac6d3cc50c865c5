#include "oci/imageconfig.h"

#include "oci/healthcheck.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

using image::InstructionKind;

/// The exec form as it is; the shell form as three words. SHELL does not change that for buildah, which CI uses.
QStringList commandOf(const image::EvaluatedInstruction &instruction, const QString &text)
{
    return instruction.isJson ? instruction.arguments : QStringList{u"/bin/sh"_s, u"-c"_s, text};
}

/// As buildah does it: only a relative path is cleaned.
QString changedDirectory(const QString &current, const QString &path)
{
    QString result = path.startsWith(u'/') ? path : QDir::cleanPath(current + u'/' + path);
    if (result.size() > 1 && result.endsWith(u'/')) {
        result.chop(1);
    }
    return result;
}

QJsonObject emptyObjects(const QSet<QString> &keys)
{
    QJsonObject object;
    for (const QString &key : keys) {
        object.insert(key, QJsonObject());
    }
    return object;
}

void insertList(QJsonObject &object, const QString &key, const QStringList &list)
{
    if (!list.isEmpty()) {
        object.insert(key, QJsonArray::fromStringList(list));
    }
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    for (const auto &value : array.toArray()) {
        strings.append(value.toString());
    }
    return strings;
}

void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty()) {
        object.insert(key, text);
    }
}

QJsonObject runtimeConfig(const ImageConfig &config)
{
    QJsonArray environment;
    for (const auto &[name, value] : config.environment) {
        environment.append(QString(name + u'=' + value));
    }
    QJsonObject labels;
    for (const auto &[name, value] : config.labels) {
        labels.insert(name, value);
    }
    QJsonObject object{{u"Env"_s, environment}, {u"WorkingDir"_s, config.workingDirectory}};
    insertText(object, u"User"_s, config.user);
    insertText(object, u"StopSignal"_s, config.stopSignal);
    insertList(object, u"Entrypoint"_s, config.entrypoint);
    insertList(object, u"Cmd"_s, config.command);
    insertList(object, u"Shell"_s, config.shell);
    insertList(object, u"OnBuild"_s, config.onBuild);
    if (!config.healthCheck.isEmpty()) {
        object.insert("Healthcheck"_L1, config.healthCheck);
    }
    if (!labels.isEmpty()) {
        object.insert("Labels"_L1, labels);
    }
    if (!config.exposedPorts.isEmpty()) {
        object.insert("ExposedPorts"_L1, emptyObjects(config.exposedPorts));
    }
    if (!config.volumes.isEmpty()) {
        object.insert("Volumes"_L1, emptyObjects(config.volumes));
    }
    return object;
}

} // namespace

QByteArray toJson(const ImageConfig &config)
{
    const QString created = QDateTime::fromSecsSinceEpoch(config.created, QTimeZone::UTC).toString(Qt::ISODate);
    QJsonArray history = config.baseHistory;
    for (const HistoryEntry &entry : config.history) {
        QJsonObject object{{u"created"_s, created}, {u"created_by"_s, entry.createdBy}};
        if (entry.isEmptyLayer) {
            object.insert("empty_layer"_L1, true);
        }
        history.append(object);
    }
    QJsonObject object{
        {u"created"_s, created},
        {u"architecture"_s, config.platform.architecture},
        {u"os"_s, config.platform.os},
        {u"config"_s, runtimeConfig(config)},
        {u"rootfs"_s,
         QJsonObject{{u"type"_s, u"layers"_s}, {u"diff_ids"_s, QJsonArray::fromStringList(config.diffIds)}}},
        {u"history"_s, history},
    };
    insertText(object, u"variant"_s, config.platform.variant);
    insertText(object, u"author"_s, config.author);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ImageConfig configFromJson(const QJsonObject &json)
{
    const QJsonObject runtime = json.value("config"_L1).toObject();
    ImageConfig config;
    config.author = json.value("author"_L1).toString();
    config.user = runtime.value("User"_L1).toString();
    config.workingDirectory = runtime.value("WorkingDir"_L1).toString(u"/"_s);
    config.stopSignal = runtime.value("StopSignal"_L1).toString();
    config.entrypoint = stringsOf(runtime.value("Entrypoint"_L1));
    config.command = stringsOf(runtime.value("Cmd"_L1));
    config.shell = stringsOf(runtime.value("Shell"_L1));
    config.onBuild = stringsOf(runtime.value("OnBuild"_L1));
    config.healthCheck = runtime.value("Healthcheck"_L1).toObject();
    const QStringList ports = runtime.value("ExposedPorts"_L1).toObject().keys();
    const QStringList volumes = runtime.value("Volumes"_L1).toObject().keys();
    config.exposedPorts = QSet<QString>(ports.begin(), ports.end());
    config.volumes = QSet<QString>(volumes.begin(), volumes.end());
    config.baseHistory = json.value("history"_L1).toArray();
    config.diffIds = stringsOf(json.value("rootfs"_L1).toObject().value("diff_ids"_L1));
    for (const QString &variable : stringsOf(runtime.value("Env"_L1))) {
        config.environment.append({variable.section(u'=', 0, 0), variable.section(u'=', 1)});
    }
    const QJsonObject labels = runtime.value("Labels"_L1).toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label) {
        config.labels.append({label.key(), label.value().toString()});
    }
    return config;
}

bool apply(const image::EvaluatedInstruction &instruction, const QString &text, ImageConfig &config)
{
    const QStringList &words = instruction.arguments;
    switch (instruction.kind) {
    case InstructionKind::Arg:
    case InstructionKind::Env:
    case InstructionKind::Label:
        return true;
    case InstructionKind::Cmd:
        config.command = commandOf(instruction, text);
        return true;
    case InstructionKind::Entrypoint:
        config.entrypoint = commandOf(instruction, text);
        return true;
    case InstructionKind::Expose:
        for (const QString &port : words) {
            config.exposedPorts.insert(port.contains(u'/') ? port : port + "/tcp"_L1);
        }
        return true;
    case InstructionKind::HealthCheck:
        config.healthCheck = healthCheckOf(instruction);
        return true;
    case InstructionKind::OnBuild:
        config.onBuild.append(words);
        return true;
    case InstructionKind::Shell:
        config.shell = words;
        return true;
    case InstructionKind::Maintainer:
        config.author = text;
        return true;
    case InstructionKind::StopSignal:
        config.stopSignal = words.value(0);
        return true;
    case InstructionKind::User:
        config.user = words.value(0);
        return true;
    case InstructionKind::Volume:
        config.volumes.unite(QSet<QString>(words.begin(), words.end()));
        return true;
    case InstructionKind::WorkDir:
        config.workingDirectory = changedDirectory(config.workingDirectory, words.value(0));
        return true;
    default:
        return false;
    }
}

} // namespace sealyard::oci
