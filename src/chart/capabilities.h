#pragma once

#include "template/value.h"

#include <QByteArrayList>

namespace sealyard::chart {

/// What .Capabilities says of the cluster.
struct Capabilities
{
    QByteArray kubeVersion = "v1.20.0"; ///< Helm's as a library, and so sealos'
    QByteArrayList apiVersions = defaultApiVersions();
    QByteArray helmVersion = "v3.15";

    /// The group/versions that client-go 0.30 knows, and those of apiextensions: what sealos has.
    [[nodiscard]] static QByteArrayList defaultApiVersions();
};

/// .Capabilities with KubeVersion, APIVersions and HelmVersion.
[[nodiscard]] templates::Value capabilitiesObject(const Capabilities &capabilities);

} // namespace sealyard::chart
