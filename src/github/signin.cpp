#include "github/signin.h"

#include "core/processrunner.h"
#include "github/tr.h"

#include <QEventLoop>
#include <QStandardPaths>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace sealyard::github {

using core::Error;

namespace {

using namespace std::chrono_literals;

const QString service = u"sealyard"_s;

/// "github.com" for api.github.com, else the host itself.
QString hostOf(const QUrl &api)
{
    return api.host() == "api.github.com"_L1 ? u"github.com"_s : api.host();
}

Token tokenOfEnvironment(const QUrl &api)
{
    for (const QString &name : tokenVariables(api)) {
        if (const QByteArray value = cleanToken(qgetenv(qPrintable(name))); !value.isEmpty()) {
            return {.value = value, .source = Tr::tr("the variable %1").arg(name), .origin = Token::Origin::Variable};
        }
    }
    return {};
}

Token tokenOfGh(const QUrl &api)
{
    if (QStandardPaths::findExecutable(u"gh"_s).isEmpty()) {
        return {};
    }
    core::ProcessRunner runner;
    QEventLoop loop;
    QByteArray output;
    bool isGood = false;
    QObject::connect(&runner, &core::ProcessRunner::output, &loop,
                     [&](core::ProcessRunner::Stream stream, const QByteArray &bytes) {
                         if (stream == core::ProcessRunner::Stream::Output && output.size() < 4096) {
                             output += bytes;
                         }
                     });
    QObject::connect(&runner, &core::ProcessRunner::done, &loop, [&](const core::ProcessOutcome &outcome) {
        isGood = outcome.isSuccess();
        loop.quit();
    });
    runner.start({.program = u"gh"_s,
                  .arguments = {u"auth"_s, u"token"_s, u"--hostname"_s, hostOf(api)},
                  .workingDirectory = {},
                  .environment = QProcessEnvironment::systemEnvironment(),
                  .standardInput = {},
                  .timeout = 5s});
    loop.exec();
    return isGood ? Token{.value = cleanToken(output), .source = u"gh"_s, .origin = Token::Origin::Gh} : Token{};
}

/// Runs a job of the keyring to its end; the job must not delete itself.
void finish(QKeychain::Job &job)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QEventLoop loop;
    bool hasEnded = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        hasEnded = true;
        loop.quit();
    });
    job.start();
    if (!hasEnded) {
        loop.exec();
    }
}

Error keyringError(const QKeychain::Job &job)
{
    return {Tr::tr("The desktop's keyring cannot be used: %1. Without it, the sign-in is not kept.")
                .arg(job.errorString())};
}

} // namespace

QString scopeExplanation()
{
    return Tr::tr(
        "Sealyard needs the scope “public_repo” to write issues and comments in public repositories of others, "
        "and nothing else. A fine-grained token needs “Issues: write” and “Actions: read”, but covers only "
        "repositories of its owner. Reading needs no sign-in, except for the logs of failed builds.");
}

/// A token has no blanks and no line breaks; anything else did not come from GitHub.
QByteArray cleanToken(QByteArray text)
{
    text = text.trimmed();
    return text.size() > 1000 || text.contains(' ') || text.contains('\n') || text.contains('\r') ? QByteArray() : text;
}

QUrl signInHost(const QUrl &api)
{
    QUrl host = api;
    host.setHost(api.host() == "api.github.com"_L1 ? u"github.com"_s : api.host());
    host.setPath({});
    return host;
}

QStringList tokenVariables(const QUrl &api)
{
    const QString own = u"SEALYARD_GITHUB_TOKEN"_s;
    return hostOf(api) == "github.com"_L1 ? QStringList{own, u"GH_TOKEN"_s, u"GITHUB_TOKEN"_s} : QStringList{own};
}

Token findToken(const QUrl &api)
{
    if (const Token token = tokenOfEnvironment(api); !token.value.isEmpty()) {
        return token;
    }
    if (const Token token = tokenOfGh(api); !token.value.isEmpty()) {
        return token;
    }
    QKeychain::ReadPasswordJob job(service);
    job.setKey(hostOf(api));
    finish(job);
    const QByteArray value = job.error() == QKeychain::NoError ? cleanToken(job.binaryData()) : QByteArray();
    return value.isEmpty() ? Token{}
                           : Token{.value = value, .source = Tr::tr("the keyring"), .origin = Token::Origin::Keyring};
}

core::Result<void> keepToken(const QUrl &api, const QByteArray &token)
{
    QKeychain::WritePasswordJob job(service);
    job.setKey(hostOf(api));
    job.setBinaryData(token);
    finish(job);
    return job.error() == QKeychain::NoError ? core::Result<void>() : std::unexpected(keyringError(job));
}

core::Result<void> forgetToken(const QUrl &api)
{
    QKeychain::DeletePasswordJob job(service);
    job.setKey(hostOf(api));
    finish(job);
    return job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound
               ? core::Result<void>()
               : std::unexpected(keyringError(job));
}

} // namespace sealyard::github
