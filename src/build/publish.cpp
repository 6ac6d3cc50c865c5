#include "build/publish.h"

#include "build/tr.h"
#include "core/files.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

namespace sealyard::build {

namespace {

constexpr qint64 pieceSize = 1024LL * 1024;

std::unexpected<core::Error> cannotWrite(const QString &path, const QString &reason)
{
    return core::failure(Tr::tr("Cannot write the image “%1”: %2").arg(QDir::toNativeSeparators(path), reason));
}

core::Result<void> copyOver(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile target(to);
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
    if (!target.commit()) {
        return cannotWrite(to, core::reasonOfFailedWrite(target, QFileInfo(to).path()));
    }
    QFile::remove(from);
    return {};
}

} // namespace

core::Result<void> makeOutputFolder(const QString &outputPath)
{
    return core::makeFolder(QFileInfo(outputPath).path());
}

core::Result<void> publish(const QString &from, const QString &to)
{
    return makeOutputFolder(to).and_then([&]() -> core::Result<void> {
        const bool isRenamed = std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
        return isRenamed ? core::Result<void>() : copyOver(from, to);
    });
}

} // namespace sealyard::build
