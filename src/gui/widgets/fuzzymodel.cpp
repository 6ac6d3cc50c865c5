#include "gui/widgets/fuzzymodel.h"

#include <KFuzzyMatcher>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype shownLimit = 200;

/// How well a text has all words; nothing: it has not.
std::optional<int> scoreOf(const QString &text, const QStringList &words)
{
    const QStringView name = QStringView(text).sliced(text.lastIndexOf(u'/') + 1);
    int score = 0;
    for (const QString &word : words) {
        const KFuzzyMatcher::Result whole = KFuzzyMatcher::match(word, text);
        if (!whole.matched) {
            return std::nullopt;
        }
        const KFuzzyMatcher::Result last = KFuzzyMatcher::match(word, name);
        score += whole.score + (last.matched ? last.score : 0);
    }
    return score;
}

QList<QTextLayout::FormatRange> boldRanges(const QString &text, const QString &pattern)
{
    QList<QTextLayout::FormatRange> formats;
    const QStringList words = pattern.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        for (const KFuzzyMatcher::Range &range : KFuzzyMatcher::matchedRanges(word, text)) {
            QTextLayout::FormatRange format;
            format.start = range.start;
            format.length = range.length;
            format.format.setFontWeight(QFont::Bold);
            formats.append(format);
        }
    }
    return formats;
}

} // namespace

QList<qsizetype> fuzzyMatches(const QList<FuzzyEntry> &entries, const QString &pattern, qsizetype limit)
{
    const QStringList words = pattern.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, qsizetype>> found; // with the score negated, so that equal ones keep their order
    for (qsizetype row = 0; row < entries.size(); ++row) {
        if (const auto score = scoreOf(entries.at(row).text, words)) {
            found.append({-*score, row});
        }
    }
    std::ranges::sort(found);
    QList<qsizetype> rows;
    std::ranges::transform(found.first(std::min(limit, found.size())), std::back_inserter(rows),
                           &std::pair<int, qsizetype>::second);
    return rows;
}

FuzzyModel::FuzzyModel(QList<FuzzyEntry> entries, QObject *parent)
    : QAbstractListModel(parent)
    , m_entries(std::move(entries))
{
}

void FuzzyModel::find(const QString &pattern)
{
    beginResetModel();
    m_pattern = pattern;
    m_shown = fuzzyMatches(m_entries, pattern, shownLimit);
    endResetModel();
}

int FuzzyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FuzzyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const FuzzyEntry &entry = m_entries.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case DetailRole:
        return entry.detail;
    case Qt::AccessibleTextRole:
        return entry.accessible.isEmpty() ? u"%1 %2"_s.arg(entry.text, entry.detail).trimmed() : entry.accessible;
    case EntryRole:
        return QVariant::fromValue(m_shown.at(index.row()));
    default:
        return {};
    }
}

void FuzzyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = std::exchange(option.text, {});
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    QTextLayout layout(text, option.font);
    layout.setFormats(boldRanges(text, static_cast<const FuzzyModel *>(index.model())->pattern()));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QRect area = option.rect.marginsRemoved({4, 0, 4, 0});
    painter->save();
    painter->setClipRect(area);
    painter->setPen(
        option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, area.topLeft() + QPointF(0, (area.height() - layout.boundingRect().height()) / 2));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data(FuzzyModel::DetailRole).toString());
    painter->restore();
}

} // namespace sealyard::gui
