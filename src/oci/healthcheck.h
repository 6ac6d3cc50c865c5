#pragma once

#include "image/evaluation.h"

#include <QJsonObject>

namespace sealyard::oci {

/// HEALTHCHECK as Docker writes it into an image's configuration: the test, and in nanoseconds its times.
[[nodiscard]] QJsonObject healthCheckOf(const image::EvaluatedInstruction &instruction);

} // namespace sealyard::oci
