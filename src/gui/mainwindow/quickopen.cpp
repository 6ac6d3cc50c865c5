#include "gui/mainwindow/quickopen.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype shownLimit = 200;

QStringList filesOf(const image::Workspace &workspace)
{
    QStringList paths;
    for (const image::Application &application : workspace.applications) {
        for (const QString &file : application.looseFiles) {
            paths.append(application.path + u'/' + file);
        }
        for (const image::VersionDirectory &directory : application.versions) {
            for (const image::DirectoryEntry &entry : directory.entries) {
                if (!entry.isDirectory) {
                    paths.append(directory.path + u'/' + entry.path);
                }
            }
        }
    }
    return paths;
}

bool containsAll(QStringView text, const QStringList &words)
{
    return std::ranges::all_of(words, [text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QStringList quickOpenMatches(const QStringList &paths, const QString &words, qsizetype limit)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    QStringList matches;
    std::ranges::copy_if(paths, std::back_inserter(matches),
                         [&parts](const QString &path) { return containsAll(path, parts); });
    std::ranges::stable_partition(matches, [&parts](const QString &path) {
        const QStringView name = QStringView(path).sliced(path.lastIndexOf(u'/') + 1);
        return !parts.isEmpty() && name.contains(parts.last(), Qt::CaseInsensitive);
    });
    return matches.first(std::min(limit, matches.size()));
}

QuickOpen::QuickOpen(const image::Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_paths(filesOf(workspace))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStringListModel(this))
{
    setObjectName(u"quickOpen"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open File Quickly"));
    m_edit->setObjectName(u"quickOpenEdit"_s);
    m_edit->setPlaceholderText(tr("Words of the path, e.g. “helm kubefile”"));
    m_edit->setAccessibleName(tr("Words of the path"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"quickOpenList"_s);
    m_list->setAccessibleName(tr("Matching files"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    resize(parent->width() / 2, parent->height() / 2);
    connect(m_edit, &QLineEdit::textChanged, this, &QuickOpen::find);
    connect(m_edit, &QLineEdit::returnPressed, this, &QuickOpen::choose);
    connect(m_list, &QListView::activated, this, &QuickOpen::choose);
    find({});
}

void QuickOpen::find(const QString &words)
{
    m_model->setStringList(quickOpenMatches(m_paths, words, shownLimit));
    m_list->setCurrentIndex(m_model->index(0));
}

void QuickOpen::choose()
{
    const QModelIndex index = m_list->currentIndex();
    accept();
    if (index.isValid()) {
        Q_EMIT chosen(index.data().toString());
    }
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // The list is walked while the words are typed.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sealyard::gui
