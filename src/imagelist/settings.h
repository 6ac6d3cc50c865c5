#pragma once

#include "image/sourcetree.h"
#include "imagelist/chartscan.h"
#include "template/value.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sealyard::imagelist {

/// The text behind "--set" of `helm install`, or behind "--set-string".
struct Setting
{
    QString text;
    bool isText = false; ///< numbers and words as true stay text
};

/// The values that settings give, later ones first, as helm reads them: "a.b=1,c=x" with "\" before a dot, comma or
/// equals sign that belongs to a name or value. Nothing when one of them has a list or names an item of one, or is
/// wrong.
[[nodiscard]] std::optional<templates::MapPointer> valuesOf(const QList<Setting> &settings);

/// The images, normalized, that a chart has when settings are given besides the values file that sealos picks. Nothing
/// when they cannot be read or the chart does not render. Thread-safe.
[[nodiscard]] QStringList imagesWith(const QList<Setting> &settings, const RenderedChart &chart,
                                     const image::SourceTree &sources);

} // namespace sealyard::imagelist
