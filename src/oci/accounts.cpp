#include "oci/accounts.h"

#include "oci/tr.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr qint64 fileLimit = 1024LL * 1024;

/// The fields of the line of a name in a file such as /etc/passwd; empty when there is none.
QStringList lineOf(const QString &name, const std::string &path, const FileTree &tree)
{
    const auto place = tree.resolve(path, LastLink::Follow);
    const InodePointer inode = place ? tree.find(*place) : nullptr;
    QFile file(inode ? QString::fromStdString(inode->source) : QString());
    if (!inode || inode->kind != Inode::Kind::File || inode->size > fileLimit || !file.open(QIODevice::ReadOnly) ||
        !file.seek(std::max<qint64>(0, inode->offset))) {
        return {};
    }
    const QStringList lines = QString::fromUtf8(file.read(inode->size)).split(u'\n');
    const auto found = std::ranges::find_if(lines, [&](const QString &line) { return line.startsWith(name + u':'); });
    return found == lines.end() ? QStringList() : found->split(u':');
}

core::Result<unsigned> numberOf(const QString &name, const QStringList &line)
{
    bool isNumber = false;
    const unsigned number = name.toUInt(&isNumber);
    const unsigned known = isNumber ? number : line.value(2).toUInt(&isNumber);
    if (!isNumber) {
        return core::failure(
            Tr::tr("“%1” names a user or group that the image does not know; an image that starts from "
                   "scratch knows none, so give numbers as in 1000:1000.")
                .arg(name));
    }
    return known;
}

} // namespace

core::Result<Owner> ownerNamed(const QString &text, const FileTree &tree)
{
    const QString user = text.section(u':', 0, 0);
    const QString group = text.contains(u':') ? text.section(u':', 1) : QString();
    if (text.isEmpty()) {
        return core::failure(Tr::tr("--chown names nobody."));
    }
    const QStringList userLine = lineOf(user, "etc/passwd", tree);
    const auto userNumber = user.isEmpty() ? core::Result<unsigned>(0U) : numberOf(user, userLine);
    if (!userNumber) {
        return std::unexpected(userNumber.error());
    }
    if (group.isEmpty()) {
        const unsigned own = userLine.size() > 3 ? userLine.at(3).toUInt() : *userNumber;
        return Owner{.user = *userNumber, .group = own};
    }
    return numberOf(group, lineOf(group, "etc/group", tree)).transform([&](unsigned number) {
        return Owner{.user = *userNumber, .group = number};
    });
}

} // namespace sealyard::oci
