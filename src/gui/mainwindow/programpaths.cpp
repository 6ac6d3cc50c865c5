#include "gui/mainwindow/programpaths.h"

#include "core/diskcache.h"
#include "github/requeststore.h"
#include "jobs/job.h"
#include "shellcheck/checker.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// As installed, else as it lies in the source tree above build/PRESET/bin.
QString findExample()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString &place :
         {u"../share/sealyard/examples/workspace"_s, u"../../../resources/examples/workspace"_s}) {
        const QString folder = QDir::cleanPath(programs.filePath(place));
        if (QDir(folder).exists()) {
            return folder;
        }
    }
    return {};
}

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    if (!QDir().mkpath(to)) {
        return false;
    }
    QDirIterator entries(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString target = to + u'/' + source.relativeFilePath(entry.filePath());
        if (entry.isDir() ? !QDir().mkpath(target) : !QFile::copy(entry.filePath(), target)) {
            return false;
        }
    }
    return true;
}

} // namespace

ProgramPaths defaultPaths()
{
    const QString state = QStandardPaths::writableLocation(QStandardPaths::StateLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {state + "/unsaved"_L1,
            jobs::defaultJobsFolder(),
            QCoreApplication::applicationDirPath() + "/sealyard-cli"_L1,
            findExample(),
            data + "/sealyard/example"_L1,
            core::userCacheFolder(),
            shellcheck::installedProgram(),
            github::RequestStore::defaultFolder()};
}

QString ensureExample(const ProgramPaths &paths)
{
    if (QDir(paths.exampleCopy).exists()) {
        return paths.exampleCopy;
    }
    // A copy that was broken off must not pass for a whole one.
    const QString partial = u"%1.partial.%2"_s.arg(paths.exampleCopy).arg(QCoreApplication::applicationPid());
    if (!copyFolder(paths.exampleWorkspace, partial) || !QDir().rename(partial, paths.exampleCopy)) {
        QDir(partial).removeRecursively();
        return {};
    }
    return paths.exampleCopy;
}

} // namespace sealyard::gui
