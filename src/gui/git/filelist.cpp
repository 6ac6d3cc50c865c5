#include "gui/git/filelist.h"

#include "gui/git/changesmodel.h"
#include "gui/git/historypane.h"

#include <QListWidget>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

QChar letterOf(const git::FileDiff &file)
{
    const git::Change change = file.isNew       ? git::Change::Added
                               : file.isDeleted ? git::Change::Deleted
                                                : git::Change::Modified;
    return changeLetter(change);
}

} // namespace

QString titleOf(const git::FileDiff &file)
{
    return file.oldPath.isEmpty() || file.oldPath == file.path
               ? git::shown(file.path)
               : HistoryPane::tr("%1 → %2", "old and new name of a file")
                     .arg(git::shown(file.oldPath), git::shown(file.path));
}

void listFiles(const QList<git::FileDiff> &files, QListWidget *list)
{
    list->clear();
    for (const git::FileDiff &file : files) {
        const QString title = titleOf(file);
        auto *item = new QListWidgetItem(letterOf(file) + u' ' + title, list);
        item->setToolTip(title);
    }
}

} // namespace sealyard::gui
