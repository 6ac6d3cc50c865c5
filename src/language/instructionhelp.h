#pragma once

#include "image/kubefile.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::language {

/// What an instruction does, and what sealos makes of it.
struct InstructionHelp
{
    QString usage;  ///< its form: "COPY [--from=STAGE] SOURCE... TARGET"; not translated
    QString does;   ///< translated, in Markdown
    QString sealos; ///< the same; empty when there is nothing to say
};

/// Help for a known instruction.
[[nodiscard]] InstructionHelp helpFor(image::InstructionKind kind);

/// All known kinds, in the order of the alphabet.
[[nodiscard]] const QList<image::InstructionKind> &instructionKinds();

/// A label that sealos reads (upstream.md section 4.5).
struct LabelHelp
{
    QString name;
    QStringList values; ///< those that sealos knows; empty: any
    QString does;       ///< translated
};

[[nodiscard]] QList<LabelHelp> sealosLabels();

} // namespace sealyard::language
