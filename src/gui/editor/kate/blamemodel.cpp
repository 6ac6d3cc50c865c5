#include "gui/editor/kate/blamemodel.h"

#include "gui/editor/filechanges.h"

#include <QBrush>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int longestName = 14; ///< characters: the border must leave room for the text

QString shortened(const QString &name)
{
    return name.size() <= longestName ? name : name.first(longestName - 1) + u'…';
}

QString toolTipOf(const git::CommitInfo &commit)
{
    const QString time = QLocale().toString(commit.time.toLocalTime(), QLocale::ShortFormat);
    const QString text =
        u"%1 <%2>, %3\n%4\n\n%5"_s.arg(commit.author, commit.mail, time, commit.id, commit.message.trimmed());
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

BlameModel::BlameModel(const FileChanges &changes, QObject *parent)
    : m_changes(changes)
{
    setParent(parent);
    connect(&changes, &FileChanges::changed, this, &BlameModel::update);
}

void BlameModel::setBlame(const git::Blame &committed)
{
    m_committed = committed;
    update();
}

void BlameModel::update()
{
    m_blame = git::blameAfter(m_committed, m_changes.changes());
    Q_EMIT reset();
}

QVariant BlameModel::data(int line, Qt::ItemDataRole role) const
{
    const bool isLine = line >= 0 && line < m_blame.lines.size();
    const git::CommitInfo *commit = commitAt(line);
    switch (static_cast<int>(role)) {
    case Qt::DisplayRole:
        return !isLine ? QString()
               : commit
                   ? u"%1 %2"_s.arg(commit->time.toLocalTime().date().toString(Qt::ISODate), shortened(commit->author))
                   : tr("Not committed yet");
    case Qt::ToolTipRole:
        return !isLine ? QString() : commit ? toolTipOf(*commit) : tr("This line is not in the last commit.");
    case Qt::ForegroundRole:
        return QGuiApplication::palette().brush(commit ? QPalette::Text : QPalette::PlaceholderText);
    case GroupIdentifierRole:
        return !isLine ? QString() : commit ? commit->id : u"-"_s;
    default:
        return {};
    }
}

} // namespace sealyard::gui
