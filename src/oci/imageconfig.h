#pragma once

#include "image/evaluation.h"
#include "image/platform.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace sealyard::oci {

/// One instruction in the image's history.
struct HistoryEntry
{
    QString createdBy;
    bool isEmptyLayer = true;
};

/// What the image's configuration says, as buildah fills it.
struct ImageConfig
{
    /// The PATH of every image that starts from scratch.
    static constexpr QLatin1StringView defaultPath{"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"};

    image::Platform platform;
    QString author;
    QString user;
    QString workingDirectory = QStringLiteral("/");
    QString stopSignal;
    image::NamedValues environment;
    image::NamedValues labels;
    QStringList entrypoint;
    QStringList command;
    QStringList shell;
    QStringList onBuild;     ///< instructions for images that are built on this one
    QJsonObject healthCheck; ///< as Docker writes it
    QSet<QString> exposedPorts;
    QSet<QString> volumes;
    QJsonArray baseHistory; ///< of the base image
    QStringList diffIds;    ///< of all layers, the lowest first
    QList<HistoryEntry> history;
    qint64 created = 0; ///< seconds since 1970
};

/// The configuration blob of the OCI image specification (config.md), with Docker's OnBuild, Healthcheck and Shell as
/// BuildKit writes them.
[[nodiscard]] QByteArray toJson(const ImageConfig &config);

/// What an image that is built on this one begins with; the platform is not taken.
[[nodiscard]] ImageConfig configFromJson(const QJsonObject &json);

/// Applies one instruction other than COPY and ADD; ENV and LABEL are taken from the whole stage instead. False when
/// the instruction is none that a configuration keeps.
[[nodiscard]] bool apply(const image::EvaluatedInstruction &instruction, const QString &text, ImageConfig &config);

} // namespace sealyard::oci
