#pragma once

#include <QString>

namespace sealyard::chartsource {

/// What an application could be called; empty: nothing is known that would do.
struct ImportName
{
    QString name;
    QString version;
};

/// A name for what scaffold::planImport() is to import: a chart's own with the version of the application in it, else
/// that of the chart; of anything else the name of its folder or file. source: absolute. Reads a chart whole, within
/// the limits of chart::loadChart(); thread-safe.
[[nodiscard]] ImportName importNameOf(const QString &source);

} // namespace sealyard::chartsource
