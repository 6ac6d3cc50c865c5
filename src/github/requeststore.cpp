#include "github/requeststore.h"

#include "core/files.h"
#include "github/tr.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

constexpr qint64 largestRequest = 1024 * 1024;
constexpr qsizetype mostRequests = 5000;

} // namespace

RequestStore::RequestStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString RequestStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/sealyard/issues"_L1;
}

QString RequestStore::pathOf(const QString &id) const
{
    return u"%1/%2.json"_s.arg(m_folder, id);
}

core::Result<void> RequestStore::write(const BuildRequest &request) const
{
    if (const auto made = core::makeFolder(m_folder); !made) {
        return made;
    }
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return core::writeFile(pathOf(request.id), toJson(request));
}

core::Result<BuildRequest> RequestStore::read(const QString &id) const
{
    if (id.isEmpty() || id.contains(u'/') || !core::isInside(id)) {
        return core::failure(Tr::tr("“%1” is no build request.").arg(id), core::ErrorKind::NotFound);
    }
    return core::readFile(pathOf(id), largestRequest).and_then(requestFromJson);
}

QList<BuildRequest> RequestStore::list() const
{
    QList<BuildRequest> requests;
    const QStringList files =
        QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name | QDir::Reversed).mid(0, mostRequests);
    for (const QString &file : files) {
        if (const auto request = read(file.chopped(int{sizeof ".json"} - 1))) {
            requests.append(*request);
        }
    }
    return requests;
}

core::Result<std::unique_ptr<QLockFile>> RequestStore::lock(const QString &id) const
{
    if (const auto made = core::makeFolder(m_folder); !made) {
        return std::unexpected(made.error());
    }
    auto lock = std::make_unique<QLockFile>(pathOf(id) + ".lock"_L1);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        return core::failure(Tr::tr("Another Sealyard is at work on “%1” already.").arg(id), core::ErrorKind::Exists);
    }
    return lock;
}

} // namespace sealyard::github
