#pragma once

#include "core/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::lint {

/// One ".a.b" of a template for sealos that looks at its data.
struct TemplateField
{
    QStringList names; ///< "a", "b"
    core::TextRange range;
    bool isGuarded = false; ///< in a condition or below one, in with or range, or given to default and the like
};

/// The fields of a template in order; none when it does not parse.
[[nodiscard]] QList<TemplateField> templateFields(const QString &text);

} // namespace sealyard::lint
