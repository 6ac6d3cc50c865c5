#include "imagelist/settings.h"

#include "imagelist/chartscan.h"
#include "template/containers.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::imagelist {

namespace {

/// Splits at a character that has no "\" in front of it; the parts keep theirs.
QStringList splitAt(const QString &text, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            parts.last() += text.sliced(at++, 2);
        } else if (text[at] == separator) {
            parts.append(QString());
        } else {
            parts.last() += text[at];
        }
    }
    return parts;
}

QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        at += text[at] == u'\\' && at + 1 < text.size() ? 1 : 0;
        plain += text[at];
    }
    return plain;
}

/// strvals' typedVal.
templates::Value typedValue(const QString &text, bool isText)
{
    if (isText) {
        return templates::Value(text.toUtf8());
    }
    if (text.compare("true"_L1, Qt::CaseInsensitive) == 0 || text.compare("false"_L1, Qt::CaseInsensitive) == 0) {
        return templates::Value(text.compare("true"_L1, Qt::CaseInsensitive) == 0);
    }
    if (text.compare("null"_L1, Qt::CaseInsensitive) == 0) {
        return {};
    }
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    const bool isPlain = isNumber && (text == "0"_L1 || !text.startsWith(u'0'));
    return isPlain ? templates::Value::int64(number) : templates::Value(text.toUtf8());
}

/// The map below a key, made when there is none yet; nullptr: something else is there.
templates::Map *below(templates::Map &map, const QByteArray &key)
{
    const auto found = map.entries.find(key);
    if (found != map.entries.end()) {
        return found->second.isMap() ? found->second.mapPointer().get() : nullptr;
    }
    const auto made = std::make_shared<templates::Map>();
    templates::insert(map, key, templates::Value(made));
    return made.get();
}

/// One "a.b=c"; false: it is not of that kind.
bool add(templates::Map &values, const QString &assignment, bool isText)
{
    const QStringList sides = splitAt(assignment, u'=');
    const QStringList names = splitAt(sides.first(), u'.');
    const QString value = sides.mid(1).join(u'=');
    const auto isOdd = [](const QString &name) {
        return name.isEmpty() || name.contains(u'[');
    };
    if (sides.size() < 2 || std::ranges::any_of(names, isOdd) || value.startsWith(u'{')) {
        return false;
    }
    templates::Map *map = &values;
    for (const QString &name : names.first(names.size() - 1)) {
        map = below(*map, unescaped(name).toUtf8());
        if (!map) {
            return false;
        }
    }
    templates::insert(*map, unescaped(names.last()).toUtf8(), typedValue(unescaped(value), isText));
    return true;
}

} // namespace

std::optional<templates::MapPointer> valuesOf(const QList<Setting> &settings)
{
    auto values = std::make_shared<templates::Map>();
    for (const Setting &setting : settings) {
        const QStringList assignments = splitAt(setting.text, u',');
        if (!std::ranges::all_of(assignments,
                                 [&](const QString &each) { return add(*values, each, setting.isText); })) {
            return std::nullopt;
        }
    }
    return values;
}

QStringList imagesWith(const QList<Setting> &settings, const RenderedChart &chart, const image::SourceTree &sources)
{
    QStringList images;
    const auto values = valuesOf(settings);
    if (!values) {
        return images;
    }
    chart::RenderOptions options;
    options.engine.hasQuickCrypto = true;
    const RenderedChart changed = renderAgain(chart, sources, options, *values);
    if (changed.rendering.failure) {
        return images;
    }
    readRendered(changed.rendering, false, [&](const RenderedImage &image) { images.append(image.reference); });
    images.sort();
    images.removeDuplicates();
    return images;
}

} // namespace sealyard::imagelist
