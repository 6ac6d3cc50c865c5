#include "template/go/gopath.h"

#include <QList>

namespace sealyard::templates {

QByteArray pathBase(QByteArray path)
{
    if (path.isEmpty()) {
        return ".";
    }
    while (path.endsWith('/')) {
        path.chop(1);
    }
    const QByteArray name = path.sliced(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? QByteArray("/") : name;
}

QByteArray pathClean(const QByteArray &path)
{
    const bool isRooted = path.startsWith('/');
    QList<QByteArray> kept;
    for (const QByteArray &part : path.split('/')) {
        if (part.isEmpty() || part == ".") {
            continue;
        }
        if (part != "..") {
            kept.append(part);
        } else if (!kept.isEmpty() && kept.last() != "..") {
            kept.removeLast();
        } else if (!isRooted) {
            kept.append(part);
        }
    }
    const QByteArray cleaned = (isRooted ? "/" : "") + kept.join('/');
    return cleaned.isEmpty() ? QByteArray(".") : cleaned;
}

QByteArray pathDirectory(const QByteArray &path)
{
    return pathClean(path.first(path.lastIndexOf('/') + 1));
}

QByteArray pathExtension(const QByteArray &path)
{
    const qsizetype dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.sliced(dot) : QByteArray();
}

} // namespace sealyard::templates
