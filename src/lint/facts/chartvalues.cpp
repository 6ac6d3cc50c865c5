#include "lint/facts/chartvalues.h"

#include "lint/facts/scripts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

constexpr auto guardPattern =
    R"(\{\{-?\s*(?:else\s+)?(?:if|with|range)\b[^}]*\.Values\.%1\b|\.Values\.%1\s*\||(?:default|hasKey|coalesce|required|ternary)[^}]*%1)"_L1;

} // namespace

QSet<QString> namedValues(QStringView values)
{
    QSet<QString> names;
    for (const QStringView line : values.tokenize(u'\n')) {
        const auto start = std::ranges::find_if_not(line, [](QChar c) { return QStringView(u" \t#-").contains(c); });
        const QStringView rest = line.sliced(start - line.begin());
        if (const qsizetype colon = rest.indexOf(u':'); colon > 0) {
            names.insert(rest.first(colon).trimmed().toString());
        }
    }
    return names;
}

bool readsValue(const ChartFolder &chart, const QString &key, const DirectoryContext &context)
{
    const QString templates = chart.fileOf(u"templates/"_s);
    const QString chartFile = chart.fileOf(u"Chart.yaml"_s);
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isText = !entry.isDirectory && (entry.path.startsWith(templates) || entry.path == chartFile);
        const QString *text = isText ? context.textOf(entry.path) : nullptr;
        if (text && (text->contains(u".Values."_s + key) || text->contains(u'"' + key + u'"') ||
                     (entry.path == chartFile && text->contains(key)))) {
            return true;
        }
    }
    return context.directory.has(chart.fileOf(u"charts/"_s + key)) || key == "global"_L1;
}

bool isValueGivenOrGuarded(const ChartFolder &chart, const QString &key, const DirectoryContext &context)
{
    const QRegularExpression guard(QString(guardPattern).arg(key));
    const QString templates = chart.fileOf(u"templates/"_s);
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isValues = entry.path.contains("values"_L1) && entry.path.endsWith(".yaml"_L1);
        const bool isTemplate = entry.path.startsWith(templates);
        const bool isText = isValues || isTemplate || entry.path == chart.fileOf(u"values.schema.json"_s);
        const QString *text = isText && !entry.isDirectory ? context.textOf(entry.path) : nullptr;
        if (text && text->contains(key) &&
            (isTemplate ? text->contains(guard) : !isValues || namedValues(*text).contains(key))) {
            return true;
        }
    }
    return std::ranges::any_of(context.scripts().texts(),
                               [&key](const ShellText &text) { return text.text.contains(QString(key + u'=')); });
}

bool isChangedByInit(const QString &file, const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    return init && std::ranges::any_of(init->facts.fileUses, [&file](const shell::FileUse &use) {
               const bool isChange = use.access == shell::Access::Write || use.access == shell::Access::Edit ||
                                     use.access == shell::Access::Append || use.access == shell::Access::Remove;
               return isChange && use.path == file;
           });
}

} // namespace sealyard::lint
