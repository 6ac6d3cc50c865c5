#include "imagelist/valueorigin.h"
#include "template/containers.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using sealyard::templates::Value;

namespace sealyard::imagelist {

namespace {

/// Shorter texts are in too many images to say anything.
constexpr qsizetype shortestTelling = 3;

/// ".Values.images[0].tag"
QString shown(const QByteArrayList &path)
{
    QString text = u".Values"_s;
    for (const QByteArray &part : path) {
        bool isNumber = false;
        part.toLongLong(&isNumber);
        text += isNumber ? u'[' + QString::fromUtf8(part) + u']' : u'.' + QString::fromUtf8(part);
    }
    return text;
}

core::TextRange lineRange(QByteArrayView text, int line)
{
    qsizetype at = 0;
    for (int i = 0; i < line; ++i) {
        at = text.indexOf('\n', at) + 1;
    }
    const qsizetype end = text.indexOf('\n', at);
    const QString content = QString::fromUtf8(text.sliced(at, (end < 0 ? text.size() : end) - at));
    const auto first = std::ranges::find_if(content, [](QChar c) { return !c.isSpace(); });
    return {{line, static_cast<int>(first - content.begin())}, {line, static_cast<int>(content.size())}};
}

} // namespace

ValueOrigins::ValueOrigins(const RenderedChart &chart, const image::SourceTree &sources)
    : m_chart(chart)
    , m_sources(sources)
{
    if (chart.rendering.values) {
        index(Value(chart.rendering.values), {});
    }
}

void ValueOrigins::index(const Value &value, const QByteArrayList &path)
{
    constexpr qsizetype deepest = 64;
    if (path.size() > deepest) {
        return;
    }
    if (value.isMap() && value.mapPointer() && !m_paths.contains(value.mapPointer().get())) {
        m_paths.insert(value.mapPointer().get(), path);
        for (const auto &[key, item] : value.entries()) {
            if (item.isMap() || item.isList()) {
                index(item, path + QByteArrayList{key});
            }
        }
    } else if (value.isList()) {
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            index(value.items()[i], path + QByteArrayList{QByteArray::number(qint64(i))});
        }
    }
}

/// A text that was read and is a part of the image is a part of its origin, and so is such an item of a list.
void ValueOrigins::add(const templates::Access &access, const QByteArray &raw, QList<ValueSource> &sources)
{
    const auto path = m_paths.constFind(access.map);
    if (path == m_paths.cend()) {
        return;
    }
    const auto found = access.map->entries.find(access.key);
    if (found == access.map->entries.end()) {
        return;
    }
    const auto take = [&](const Value &value, const QByteArrayList &where) {
        const bool isTelling = value.isString() && !value.text().isEmpty() && raw.contains(value.text()) &&
                               (value.text().size() >= shortestTelling || raw.endsWith(':' + value.text()));
        const QString name = shown(where);
        if (isTelling && std::ranges::none_of(sources, [&](const ValueSource &each) { return each.path == name; })) {
            sources.append(sourceOf(where, QString::fromUtf8(value.text())));
        }
    };
    take(found->second, *path + QByteArrayList{access.key});
    if (found->second.isList()) {
        for (std::size_t i = 0; i < found->second.items().size(); ++i) {
            take(found->second.items()[i], *path + QByteArrayList{access.key, QByteArray::number(qint64(i))});
        }
    }
}

QList<ValueSource> ValueOrigins::of(const RenderedImage &image)
{
    QList<ValueSource> sources;
    const QByteArray raw = image.raw.toUtf8();
    const auto &pieces = image.file->output.pieces;
    const auto &accesses = m_chart.rendering.accesses;
    const auto end = std::ranges::lower_bound(pieces, image.end, {}, &templates::Piece::offset);
    auto begin = std::ranges::upper_bound(pieces, image.start, {}, &templates::Piece::offset);
    begin = begin == pieces.begin() ? begin : std::prev(begin);
    std::size_t before = 0;
    for (auto piece = begin; piece < end; ++piece) {
        before = std::max(before, piece->endAccess);
        for (std::size_t i = piece->firstAccess; i < std::min(piece->endAccess, accesses.size()); ++i) {
            add(accesses[i], raw, sources);
        }
    }
    // A variable was set before: look back through what the template has read.
    constexpr std::size_t farthest = 4096;
    for (std::size_t i = std::min(before, accesses.size()), seen = 0; sources.isEmpty() && i > 0 && seen < farthest;
         --i, ++seen) {
        add(accesses[i - 1], raw, sources);
    }
    return sources;
}

const QByteArray &ValueOrigins::textOf(const QString &path)
{
    auto found = m_texts.find(path);
    if (found == m_texts.end()) {
        const auto text = m_sources.text(path);
        found = m_texts.insert(path, text ? text->toUtf8() : QByteArray());
    }
    return *found;
}

QString ValueOrigins::fileOf(const chart::Chart &chart) const
{
    return chart.isArchived ? QString() : m_chart.pathOf(chart.pathOf("values.yaml"));
}

ValueSource ValueOrigins::sourceOf(const QByteArrayList &path, const QString &value)
{
    ValueSource source{.path = shown(path), .value = value, .file = {}, .range = {}};
    struct Place
    {
        QString file;
        QByteArrayList path;
    };
    QList<Place> places{{m_chart.valuesPath, path}};
    const chart::Chart *chart = m_chart.rendering.chart.get();
    QByteArrayList rest = path;
    while (chart) {
        places.append({fileOf(*chart), rest});
        const auto next = std::ranges::find_if(chart->dependencies, [&](const chart::ChartPointer &each) {
            return !rest.isEmpty() && each->metadata.name == rest.first();
        });
        chart = next == chart->dependencies.end() ? nullptr : next->get();
        rest = rest.mid(1);
        if (chart && rest.value(0) == "global") {
            places.append({m_chart.valuesPath, rest});
            places.append({fileOf(*m_chart.rendering.chart), rest});
        }
    }
    const auto set = [&](const Place &place, const QByteArrayList &where) {
        const int line = place.file.isEmpty() ? -1 : lineOfKey(textOf(place.file), where);
        if (line >= 0) {
            source.file = place.file;
            source.range = lineRange(textOf(place.file), line);
        }
        return line >= 0;
    };
    if (std::ranges::none_of(places, [&](const Place &place) { return set(place, place.path); })) {
        // In a flow collection only the key before it is found.
        std::ignore = std::ranges::any_of(places, [&](const Place &place) {
            return set(place, place.path.first(std::max<qsizetype>(place.path.size() - 1, 0)));
        });
    }
    return source;
}

} // namespace sealyard::imagelist
