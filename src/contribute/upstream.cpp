#include "contribute/upstream.h"

using namespace Qt::StringLiterals;

namespace sealyard::contribute {

using core::Result;

QString remoteAt(const QList<git::Remote> &remotes, const Place &place)
{
    for (const git::Remote &remote : remotes) {
        const auto name = github::repositoryAt(remote.url, place.api);
        if (name && name->toString().compare(place.repository.toString(), Qt::CaseInsensitive) == 0) {
            return remote.name;
        }
    }
    return {};
}

Result<QString> remoteFor(const QString &folder, const Place &place, const QString &wanted)
{
    const auto remotes = git::remotesOf(folder);
    if (!remotes) {
        return std::unexpected(remotes.error());
    }
    if (QString there = remoteAt(*remotes, place); !there.isEmpty()) {
        return there;
    }
    QStringList names;
    for (const git::Remote &remote : *remotes) {
        names.append(remote.name);
    }
    QString name = wanted;
    for (int number = 2; names.contains(name, Qt::CaseInsensitive); ++number) {
        name = wanted + u'-' + QString::number(number);
    }
    return git::addRemote(folder, {name, github::gitAddress(place.repository, place.api)}).transform([&] {
        return name;
    });
}

Result<QString> fetchUpstream(const QString &folder, const Place &upstream, const git::Transfer &transfer)
{
    const auto before = git::remotesOf(folder);
    const bool isNew = before && remoteAt(*before, upstream).isEmpty();
    return remoteFor(folder, upstream, u"upstream"_s).and_then([&](const QString &name) {
        const auto fetched = git::fetch(folder, name, transfer);
        if (!fetched && isNew) {
            std::ignore = git::removeRemote(folder, name);
        }
        return fetched.transform([&] { return name; });
    });
}

} // namespace sealyard::contribute
