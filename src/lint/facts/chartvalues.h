#pragma once

#include "lint/facts/charts.h"

#include <QSet>
#include <QString>

namespace sealyard::lint {

/// The keys of any level that a values file names, be it in a comment.
[[nodiscard]] QSet<QString> namedValues(QStringView values);

/// True when a template, helper, dependency or sub-chart of a chart may look at a value of this name.
[[nodiscard]] bool readsValue(const ChartFolder &chart, const QString &key, const DirectoryContext &context);

/// True when something else than values.yaml gives the value (other values files, commands), or some template of the
/// chart is written for the case that nothing does.
[[nodiscard]] bool isValueGivenOrGuarded(const ChartFolder &chart, const QString &key, const DirectoryContext &context);

/// True when init.sh changes a file, so that its committed text says little.
[[nodiscard]] bool isChangedByInit(const QString &file, const DirectoryContext &context);

} // namespace sealyard::lint
