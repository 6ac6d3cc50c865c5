#pragma once

#include "chart/failure.h"
#include "template/containers.h"

namespace sealyard::chart {

/// A YAML file's first document. The failure says the line where the YAML reader names one.
[[nodiscard]] Outcome<templates::Value> readYaml(const QByteArray &text, const QByteArray &file, Stage stage,
                                                 const QString &prefix = {});

/// The same for a map[string]interface {}; nothing and null are nullptr, as a nil map.
[[nodiscard]] Outcome<templates::MapPointer> readYamlMap(const QByteArray &text, const QByteArray &file, Stage stage,
                                                         const QString &prefix = {});

} // namespace sealyard::chart
