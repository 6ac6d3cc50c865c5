#pragma once

#include "imagelist/chartscan.h"
#include "template/containers.h"

#include <QHash>

namespace sealyard::imagelist {

/// Finds the values of a rendered chart that made a place of its text, and where they are set.
class ValueOrigins final
{
public:
    /// chart must have been rendered with pieces, and must outlive this.
    ValueOrigins(const RenderedChart &chart, const image::SourceTree &sources);

    /// The values that were read for a part of a rendered text and are a part of it.
    [[nodiscard]] QList<ValueSource> of(const RenderedImage &image);
    /// Where a value is set: in the values file beside the chart, else in the nearest chart's values.yaml.
    [[nodiscard]] ValueSource sourceOf(const QByteArrayList &path, const QString &value);

private:
    void index(const templates::Value &value, const QByteArrayList &path);
    void add(const templates::Access &access, const QByteArray &raw, QList<ValueSource> &sources);
    [[nodiscard]] const QByteArray &textOf(const QString &path);
    [[nodiscard]] QString fileOf(const chart::Chart &chart) const;

    const RenderedChart &m_chart;
    const image::SourceTree &m_sources;
    QHash<const templates::Map *, QByteArrayList> m_paths;
    QHash<QString, QByteArray> m_texts;
};

/// The line, from 0, of a key in YAML of block style, found by indentation; -1: not there. Keys are text or the number
/// of an item of a list.
[[nodiscard]] int lineOfKey(QByteArrayView yaml, const QByteArrayList &path);

} // namespace sealyard::imagelist
