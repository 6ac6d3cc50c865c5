#include "registry/credentials.h"

#include "core/files.h"
#include "registry/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::registry {

namespace {

constexpr int helperTime = 30'000;

QStringList files()
{
    const auto variable = [](const char *name) {
        return qEnvironmentVariable(name);
    };
    QStringList paths;
    if (const QString named = variable("REGISTRY_AUTH_FILE"); !named.isEmpty()) {
        paths.append(named);
    }
    if (const QString runtime = variable("XDG_RUNTIME_DIR"); !runtime.isEmpty()) {
        paths.append(runtime + "/containers/auth.json"_L1);
    }
    const QString docker = variable("DOCKER_CONFIG");
    paths.append(QDir::homePath() + "/.config/containers/auth.json"_L1);
    paths.append((docker.isEmpty() ? QDir::homePath() + "/.docker"_L1 : docker) + "/config.json"_L1);
    return paths;
}

/// The names under which one host is kept.
QStringList keysOf(const QString &host)
{
    QStringList keys{host, "https://"_L1 + host, "https://"_L1 + host + u'/', "http://"_L1 + host};
    if (host == "docker.io"_L1) {
        keys += {u"https://index.docker.io/v1/"_s, u"index.docker.io"_s, u"registry-1.docker.io"_s};
    }
    return keys;
}

core::Result<std::optional<Credentials>> askHelper(const QString &helper, const QString &host)
{
    static const QRegularExpression name(uR"(\A[A-Za-z0-9_.-]+\z)"_s);
    if (!name.match(helper).hasMatch()) {
        return core::failure(Tr::tr("“%1” cannot be the name of a credential helper.").arg(helper));
    }
    QProcess process;
    process.start("docker-credential-"_L1 + helper, {u"get"_s});
    process.write((host == "docker.io"_L1 ? u"https://index.docker.io/v1/"_s : host).toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(helperTime) || process.exitCode() != 0) {
        return std::nullopt; // it knows nothing of this host
    }
    const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const Credentials found{.user = answer.value("Username"_L1).toString(),
                            .secret = answer.value("Secret"_L1).toString()};
    return found.secret.isEmpty() ? std::nullopt : std::optional(found);
}

std::optional<Credentials> decoded(const QString &auth)
{
    const QString text = QString::fromUtf8(QByteArray::fromBase64(auth.toLatin1()));
    const qsizetype colon = text.indexOf(u':');
    return colon < 1 ? std::nullopt
                     : std::optional(Credentials{.user = text.first(colon), .secret = text.sliced(colon + 1)});
}

core::Result<std::optional<Credentials>> searchFile(const QJsonObject &file, const QString &host)
{
    const QJsonObject auths = file.value("auths"_L1).toObject();
    for (const QString &key : keysOf(host)) {
        if (const auto found = decoded(auths.value(key).toObject().value("auth"_L1).toString())) {
            return found;
        }
    }
    const QString helper = file.value("credHelpers"_L1).toObject().value(host).toString();
    const QString store = helper.isEmpty() ? file.value("credsStore"_L1).toString() : helper;
    return store.isEmpty() ? core::Result<std::optional<Credentials>>(std::nullopt) : askHelper(store, host);
}

} // namespace

core::Result<std::optional<Credentials>> credentialsFor(const QString &host)
{
    for (const QString &path : files()) {
        if (!QFileInfo(path).isFile()) {
            continue;
        }
        const auto bytes = core::readFile(path);
        const QJsonDocument document = QJsonDocument::fromJson(bytes.value_or(QByteArray()));
        if (!document.isObject()) {
            return core::failure(Tr::tr("Cannot read the credentials in “%1”.").arg(QDir::toNativeSeparators(path)));
        }
        auto found = searchFile(document.object(), host);
        if (!found || *found) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace sealyard::registry
