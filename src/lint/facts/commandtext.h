#pragma once

#include "lint/context.h"

#include <QList>
#include <QString>

#include <functional>

namespace sealyard::lint {

/// The shell text of one instruction or entry of a build file.
struct CommandText
{
    QString text;
    std::function<core::TextRange(const core::TextRange &)> map; ///< from the text to the build file
    bool isBuild = false;                                        ///< a RUN
};

/// What sealos runs: each entry of ENTRYPOINT and CMD as the shell gets it, "$(NAME)" of an ENV as "${NAME}" and "$$"
/// as an escaped dollar (upstream.md section 4.4).
[[nodiscard]] QList<CommandText> commandTexts(const KubefileContext &context);

/// The RUN instructions in shell form, without continued comments.
[[nodiscard]] QList<CommandText> buildTexts(const KubefileContext &context);

} // namespace sealyard::lint
