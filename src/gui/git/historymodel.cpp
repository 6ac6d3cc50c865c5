#include "gui/git/historymodel.h"

#include <QLocale>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

using core::Result;

constexpr int pageSize = 50; ///< commits

} // namespace

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

HistoryModel::~HistoryModel()
{
    m_stop.request_stop();
}

void HistoryModel::clear()
{
    m_stop.request_stop();
    ++m_generation;
    m_isReading = false;
    beginResetModel();
    m_place = {};
    m_entries.clear();
    m_rest = {};
    endResetModel();
}

void HistoryModel::read(const QString &path)
{
    clear();
    start([path](const std::stop_token &stop) {
        return git::placeOf(path).and_then([&](const git::FilePlace &place) {
            return git::historyOf(place.top, place.path, pageSize, stop).transform([&](const git::HistoryPage &page) {
                return Page{place, page};
            });
        });
    });
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isReading && !m_rest.isEnd();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        start([place = m_place, rest = m_rest](const std::stop_token &stop) {
            return git::moreHistory(place.top, rest, pageSize, stop).transform([&](const git::HistoryPage &page) {
                return Page{place, page};
            });
        });
    }
}

void HistoryModel::start(const std::function<Result<Page>(const std::stop_token &)> &read)
{
    m_isReading = true;
    m_stop = std::stop_source();
    QtConcurrent::run([read, stop = m_stop.get_token()] {
        return read(stop);
    }).then(this, [this, generation = ++m_generation](const Result<Page> &page) {
        if (generation != m_generation) {
            return;
        }
        m_isReading = false;
        if (page) {
            append(*page);
        } else {
            m_rest = {};
            Q_EMIT failed(page.error());
        }
    });
}

void HistoryModel::append(const Page &page)
{
    m_place = page.place;
    m_rest = page.page.rest;
    if (!page.page.entries.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page.page.entries.size()) - 1);
        m_entries += page.page.entries;
        endInsertRows();
    }
    Q_EMIT pageRead();
}

int HistoryModel::rowOf(const QString &commit) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&](const git::HistoryEntry &entry) { return entry.commit.id == commit; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const git::CommitInfo &commit = m_entries.at(index.row()).commit;
    if (role == Qt::ToolTipRole) {
        return commitText(commit).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case SubjectColumn:
        return commit.subject;
    case AuthorColumn:
        return commit.author;
    case TimeColumn:
        return QLocale().toString(commit.time.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SubjectColumn:
        return tr("Commit");
    case AuthorColumn:
        return tr("Author");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

QString commitText(const git::CommitInfo &commit)
{
    const QString time = QLocale().toString(commit.time.toLocalTime(), QLocale::ShortFormat);
    return u"%1\n%2 <%3>, %4\n\n%5"_s.arg(commit.id, commit.author, commit.mail, time, commit.message.trimmed());
}

} // namespace sealyard::gui
