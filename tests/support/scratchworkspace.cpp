#include "support/scratchworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace sealyard::test {

void ScratchWorkspace::makeFolder(const QString &relativePath) const
{
    if (!QDir(root()).mkpath(relativePath)) {
        qFatal("cannot make %ls", qUtf16Printable(at(relativePath)));
    }
}

void ScratchWorkspace::write(const QString &relativePath, const QByteArray &bytes) const
{
    makeFolder(QFileInfo(relativePath).path());
    QFile file(at(relativePath));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %ls", qUtf16Printable(file.fileName()));
    }
}

void ScratchWorkspace::link(const QString &target, const QString &relativePath) const
{
    makeFolder(QFileInfo(relativePath).path());
    if (::symlink(QFile::encodeName(target).constData(), QFile::encodeName(at(relativePath)).constData()) != 0) {
        qFatal("cannot link %ls", qUtf16Printable(at(relativePath)));
    }
}

} // namespace sealyard::test
