#include "github/signin.h"

#include "core/processrunner.h"
#include "github/tr.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QStandardPaths>
#include <QThread>

#include <future>
#include <memory>
#include <optional>

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

/// What a job of the keyring ended with.
struct KeyringOutcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QString problem{};
    QByteArray value{};
};

using MakeJob = std::function<QKeychain::Job *()>;

/// The job deletes itself.
void start(QKeychain::Job *job, const std::function<void(const KeyringOutcome &)> &done)
{
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [done](QKeychain::Job *ended) {
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
        done({ended->error(), ended->errorString(), reading ? reading->binaryData() : QByteArray()});
    });
    job->start();
}

KeyringOutcome runHere(const MakeJob &make)
{
    QEventLoop loop;
    std::optional<KeyringOutcome> outcome;
    start(make(), [&](const KeyringOutcome &ended) {
        outcome = ended;
        loop.quit();
    });
    if (!outcome) {
        loop.exec();
    }
    return *outcome;
}

/// qtkeychain queues its jobs in one object of the thread that used it first, so all run in that of the application;
/// other threads wait for them. The keyring may ask for its password meanwhile, which takes a person's time.
KeyringOutcome run(const MakeJob &make, const std::stop_token &stop)
{
    if (QThread::currentThread() == QCoreApplication::instance()->thread()) {
        return runHere(make);
    }
    auto promise = std::make_shared<std::promise<KeyringOutcome>>();
    std::future<KeyringOutcome> future = promise->get_future();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [make, promise = std::move(promise)] {
            start(make(), [promise](const KeyringOutcome &ended) { promise->set_value(ended); });
        },
        Qt::QueuedConnection);
    while (future.wait_for(50ms) != std::future_status::ready) {
        if (stop.stop_requested()) {
            return {.problem = Tr::tr("it was not waited for")};
        }
    }
    try {
        return future.get();
    } catch (const std::future_error &) { // the application has ended
        return {};
    }
}

Error keyringError(const KeyringOutcome &outcome)
{
    return {
        Tr::tr("The desktop's keyring cannot be used: %1. Without it, the sign-in is not kept.").arg(outcome.problem)};
}

} // namespace

QString scopeExplanation()
{
    return Tr::tr(
        "Sealyard needs the scope “public_repo” to write issues, comments and pull requests in public repositories of "
        "others and to push to your forks, and nothing else. git's servers get the token too, for addresses of the "
        "same website. A fine-grained token needs “Issues: write” and “Actions: read”, but covers only "
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

Token findToken(const QUrl &api, const std::stop_token &stop)
{
    if (const Token token = tokenOfEnvironment(api); !token.value.isEmpty()) {
        return token;
    }
    if (const Token token = tokenOfGh(api); !token.value.isEmpty()) {
        return token;
    }
    const KeyringOutcome found = run(
        [key = hostOf(api)] {
            auto *job = new QKeychain::ReadPasswordJob(service);
            job->setKey(key);
            return job;
        },
        stop);
    const QByteArray value = found.error == QKeychain::NoError ? cleanToken(found.value) : QByteArray();
    return value.isEmpty() ? Token{}
                           : Token{.value = value, .source = Tr::tr("the keyring"), .origin = Token::Origin::Keyring};
}

core::Result<void> keepToken(const QUrl &api, const QByteArray &token, const std::stop_token &stop)
{
    const KeyringOutcome kept = run(
        [key = hostOf(api), token] {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setKey(key);
            job->setBinaryData(token);
            return job;
        },
        stop);
    return kept.error == QKeychain::NoError ? core::Result<void>() : std::unexpected(keyringError(kept));
}

core::Result<void> forgetToken(const QUrl &api, const std::stop_token &stop)
{
    const KeyringOutcome forgotten = run(
        [key = hostOf(api)] {
            auto *job = new QKeychain::DeletePasswordJob(service);
            job->setKey(key);
            return job;
        },
        stop);
    return forgotten.error == QKeychain::NoError || forgotten.error == QKeychain::EntryNotFound
               ? core::Result<void>()
               : std::unexpected(keyringError(forgotten));
}

} // namespace sealyard::github
