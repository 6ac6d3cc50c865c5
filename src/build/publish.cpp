#include "build/publish.h"

#include "build/tr.h"
#include "core/files.h"
#include "jobs/plan.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

constexpr qint64 pieceSize = 1024LL * 1024;

std::unexpected<core::Error> cannotWrite(const QString &path, const QString &reason)
{
    return core::failure(Tr::tr("Cannot write the image “%1”: %2").arg(QDir::toNativeSeparators(path), reason));
}

core::Result<void> copyOver(const QString &from, const QString &to)
{
    const QString partial = jobs::partialPath(to);
    QFile source(from);
    QFile target(partial);
    if (!source.open(QIODevice::ReadOnly)) {
        return core::failure(Tr::tr("Cannot read “%1”: %2").arg(from, source.errorString()));
    }
    if (!target.open(QIODevice::WriteOnly)) {
        return cannotWrite(to, target.errorString());
    }
    for (QByteArray piece = source.read(pieceSize); !piece.isEmpty(); piece = source.read(pieceSize)) {
        if (target.write(piece) != piece.size()) {
            return cannotWrite(to, core::reasonOfFailedWrite(target, QFileInfo(to).path()));
        }
    }
    if (source.error() != QFileDevice::NoError) {
        return core::failure(Tr::tr("Cannot read “%1”: %2").arg(from, source.errorString()));
    }
    if (!target.flush()) {
        return cannotWrite(to, core::reasonOfFailedWrite(target, QFileInfo(to).path()));
    }
    target.close();
    return putInPlace(partial, to).transform([&] { QFile::remove(from); });
}

} // namespace

core::Result<void> makeOutputFolder(const QString &outputPath)
{
    return core::makeFolder(QFileInfo(outputPath).path());
}

core::Result<void> putInPlace(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (std::rename(source.constData(), target.constData()) == 0) {
        return {};
    }
    // A folder that is not empty cannot be replaced, but exchanged.
    const bool isFolder = QFileInfo(from).isDir() && QFileInfo(to).isDir();
    const bool isLayout = QFileInfo(to + "/oci-layout"_L1).isFile();
    if (isFolder && isLayout &&
        ::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_EXCHANGE) == 0) {
        QDir(from).removeRecursively();
        return {};
    }
    return cannotWrite(to, isFolder && !isLayout ? Tr::tr("there is a folder that holds something else.")
                                                 : qt_error_string(errno));
}

core::Result<void> publish(const QString &from, const QString &to)
{
    return makeOutputFolder(to).and_then([&]() -> core::Result<void> {
        const bool isRenamed = std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
        if (isRenamed) {
            return {};
        }
        return QFileInfo(from).isDir() ? putInPlace(from, to) : copyOver(from, to);
    });
}

} // namespace sealyard::build
