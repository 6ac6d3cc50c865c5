#include "scaffold/copying.h"

#include "core/files.h"
#include "scaffold/tr.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::failure;
using core::Result;

namespace {

constexpr qsizetype fileLimit = 5000;
constexpr qint64 byteLimit = 200LL * 1024 * 1024;
constexpr qint64 textLimit = 1024LL * 1024; ///< larger texts are copied without being shown

std::unexpected<core::Error> cannotCopy(const QString &path, const QString &reason)
{
    return failure(Tr::tr("Cannot copy “%1”: %2").arg(QDir::toNativeSeparators(path), reason));
}

PlannedFile plannedFile(const QFileInfo &file, const QString &target)
{
    PlannedFile planned{.path = target, .contents = {}, .isExecutable = file.isExecutable(), .source = {}};
    const auto text = core::readText(file.filePath(), textLimit);
    if (text) {
        planned.contents = *text;
    } else {
        planned.source = file.absoluteFilePath();
    }
    return planned;
}

/// Why a file below root, a canonical path, is not copied; empty when it is.
QString reasonAgainst(const QFileInfo &file, const QString &root)
{
    if (file.isSymLink() && !file.exists()) {
        return Tr::tr("it is a symbolic link that leads nowhere. Remove it, or put a file in its place.");
    }
    if (!file.canonicalFilePath().startsWith(root + u'/')) {
        return Tr::tr("it is a symbolic link that leads out of “%1”. Remove it, or put a file in its place.").arg(root);
    }
    if (file.isDir()) {
        return Tr::tr("it is a symbolic link to a folder. Remove it, or put a folder in its place.");
    }
    return file.isFile() ? QString() : Tr::tr("it is a pipe, a socket or a device. Remove it.");
}

/// The regular files below a folder by their path in it; links to such files count.
Result<QStringList> filesBelow(const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    QStringList files;
    qint64 bytes = 0;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo file = entries.nextFileInfo();
        const QString path = QDir(folder).relativeFilePath(file.filePath());
        if (path.startsWith(".git/"_L1) || path.contains("/.git/"_L1)) {
            continue;
        }
        if (file.isDir() && !file.isSymLink()) {
            continue;
        }
        if (const QString reason = reasonAgainst(file, root); !reason.isEmpty()) {
            return cannotCopy(file.filePath(), reason);
        }
        bytes += file.size();
        files.append(path);
        if (files.size() > fileLimit || bytes > byteLimit) {
            return cannotCopy(
                folder, Tr::tr("it holds more than %1 files or %2 MiB.").arg(fileLimit).arg(byteLimit / 1024 / 1024));
        }
    }
    files.sort();
    return files;
}

} // namespace

Result<QList<PlannedFile>> plannedCopy(const QString &source, const QString &target, const QString &name)
{
    const QFileInfo info(source);
    const QString to = target + u'/' + (name.isEmpty() ? info.fileName() : name);
    if (!info.isReadable()) {
        return cannotCopy(source, Tr::tr("it does not exist or cannot be read."));
    }
    if (info.isFile()) {
        return info.size() > byteLimit ? cannotCopy(source, Tr::tr("it is too large."))
                                       : Result<QList<PlannedFile>>({plannedFile(info, to)});
    }
    return filesBelow(source).transform([&](const QStringList &files) {
        QList<PlannedFile> planned;
        std::ranges::transform(files, std::back_inserter(planned), [&](const QString &file) {
            return plannedFile(QFileInfo(source + u'/' + file), to + u'/' + file);
        });
        return planned;
    });
}

} // namespace sealyard::scaffold
