#include "git/signing.h"

#include "core/files.h"
#include "core/programoutput.h"
#include "git/program.h"
#include "git/tr.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::git {

namespace {

using core::Result;

constexpr auto timeLimit = 5min; ///< a person may have to type a passphrase

std::unexpected<core::Error> cannotSign(const QString &reason)
{
    return core::failure(Tr::tr("The commit cannot be signed: %1").arg(reason));
}

Result<QByteArray> run(const QString &program, const QStringList &arguments, const QByteArray &input,
                       const std::stop_token &stop)
{
    const auto output = core::outputOf({.program = program,
                                        .arguments = arguments,
                                        .workingDirectory = {},
                                        .environment = QProcessEnvironment::systemEnvironment(),
                                        .standardInput = input,
                                        .timeout = timeLimit},
                                       stop);
    if (!output) {
        return cannotSign(output.error().message);
    }
    if (output->exitCode != 0) {
        return cannotSign(QString::fromLocal8Bit(output->errors.trimmed()));
    }
    return output->bytes;
}

/// The key that the settings name, else the one that a command of the settings gives.
Result<QString> sshKey(const Repository &repository, const std::stop_token &stop)
{
    if (const QString key = setting(repository, "user.signingkey"); !key.isEmpty()) {
        return key;
    }
    const QString command = setting(repository, "gpg.ssh.defaultkeycommand");
    if (command.isEmpty()) {
        return cannotSign(Tr::tr("“user.signingkey” of git's settings does not name an SSH key."));
    }
    // git runs it by the shell too; it is the user's own setting.
    return run(u"/bin/sh"_s, {u"-c"_s, command}, {}, stop).transform([](const QByteArray &lines) {
        return QString::fromUtf8(lines).section(u'\n', 0, 0);
    });
}

Result<QByteArray> signBySsh(const Repository &repository, const QByteArray &commit, const std::stop_token &stop)
{
    auto key = sshKey(repository, stop);
    const QTemporaryDir folder;
    if (!key) {
        return std::unexpected(key.error());
    }
    QStringList arguments{u"-Y"_s, u"sign"_s, u"-n"_s, u"git"_s, u"-f"_s};
    if (key->startsWith("ssh-"_L1) || key->startsWith("key::"_L1)) {
        const QString file = folder.filePath(u"key.pub"_s);
        const QString literal = key->startsWith("key::"_L1) ? key->sliced(5) : *key;
        if (auto written = core::writeFile(file, literal.toUtf8() + '\n'); !written) {
            return std::unexpected(written.error());
        }
        arguments += {file, u"-U"_s}; // the agent has the other half
    } else {
        arguments += key->startsWith("~/"_L1) ? QDir::homePath() + key->sliced(1) : *key;
    }
    const QString named = setting(repository, "gpg.ssh.program");
    return run(named.isEmpty() ? u"ssh-keygen"_s : named, arguments, commit, stop);
}

Result<QByteArray> signByGpg(const Repository &repository, const QByteArray &commit, bool isX509,
                             const std::stop_token &stop)
{
    QString program = setting(repository, isX509 ? "gpg.x509.program" : "gpg.openpgp.program");
    if (program.isEmpty() && !isX509) {
        program = setting(repository, "gpg.program");
    }
    if (program.isEmpty()) {
        program = isX509 ? u"gpgsm"_s : u"gpg"_s;
    }
    QString key = setting(repository, "user.signingkey");
    if (key.isEmpty()) {
        key = u"%1 <%2>"_s.arg(setting(repository, "user.name"), setting(repository, "user.email"));
    }
    return run(program, {u"--status-fd=2"_s, u"-bsau"_s, key}, commit, stop);
}

} // namespace

Result<std::optional<QByteArray>> signatureOf(const Repository &repository, const QByteArray &commit,
                                              const std::stop_token &stop)
{
    if (!isSet(repository, "commit.gpgsign")) {
        return std::nullopt;
    }
    const QString format = setting(repository, "gpg.format");
    const auto made = format == "ssh"_L1 ? signBySsh(repository, commit, stop)
                                         : signByGpg(repository, commit, format == "x509"_L1, stop);
    return made.and_then([](const QByteArray &signature) -> Result<std::optional<QByteArray>> {
        if (signature.trimmed().isEmpty()) {
            return cannotSign(Tr::tr("the program gave no signature."));
        }
        return std::optional(QByteArray(signature).replace('\r', ""));
    });
}

} // namespace sealyard::git
