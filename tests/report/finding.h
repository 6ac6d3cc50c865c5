#pragma once

#include "core/diagnostic.h"

namespace sealyard::test {

/// A finding with a related place and a fix, in line 3 of applications/demo/1.0/Kubefile.
[[nodiscard]] inline core::Diagnostic sampleFinding()
{
    const core::TextRange range{{2, 4}, {2, 9}};
    const QString path = QStringLiteral("applications/demo/1.0/Kubefile");
    return {.code = QStringLiteral("SY109"),
            .name = QStringLiteral("missing-copy-source"),
            .severity = core::Severity::Error,
            .message = QStringLiteral("There is no “a.sh”."),
            .path = path,
            .range = range,
            .related = {{QStringLiteral("applications/demo/1.0/A.sh"), {}, QStringLiteral("here")}},
            .fixes = {{QStringLiteral("Write “A.sh”"), true, {{path, {range, QStringLiteral("A.sh")}}}}}};
}

} // namespace sealyard::test
