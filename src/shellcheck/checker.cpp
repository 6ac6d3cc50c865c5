#include "shellcheck/checker.h"

#include "core/contenthash.h"
#include "core/diagnosticbytes.h"
#include "core/programoutput.h"
#include "shellcheck/output.h"
#include "shellcheck/tr.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtConcurrentMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sealyard::core::Diagnostic;

namespace sealyard::shellcheck {

namespace {

constexpr qsizetype batchSize = 12; ///< a start costs as much as a script; more would make the last batches long
constexpr qsizetype keptInMemory = 2000;
constexpr auto timeout = 120s;
/// A new number here forgets what was computed by earlier versions of this folder.
constexpr auto formVersion = "1";

using Batch = QList<Script>;

/// Scripts of one shell together, large ones first, so that no processor is left with one at the end.
QList<Batch> batchesOf(QList<Script> scripts)
{
    std::ranges::stable_sort(scripts, [](const Script &left, const Script &right) {
        return left.shell != right.shell ? left.shell < right.shell : left.text.size() > right.text.size();
    });
    QList<Batch> batches;
    qsizetype characters = 0;
    for (const Script &script : std::as_const(scripts)) {
        characters += script.text.size();
        if (batches.isEmpty() || batches.last().size() == batchSize || characters > scriptLimit ||
            batches.last().first().shell != script.shell) {
            batches.append(Batch());
            characters = script.text.size();
        }
        batches.last().append(script);
    }
    return batches;
}

QStringList textsOf(const Batch &batch)
{
    QStringList texts;
    std::ranges::transform(batch, std::back_inserter(texts), &Script::text);
    return texts;
}

/// The user's options could name files to read, or hide findings.
QProcessEnvironment ownEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"SHELLCHECK_OPTS"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

core::Result<QList<QList<Diagnostic>>> run(const QString &program, const Batch &batch)
{
    const QTemporaryDir folder;
    QStringList arguments{u"--norc"_s, u"--format=json1"_s, u"--severity=warning"_s, u"--color=never"_s,
                          u"--shell=%1"_s.arg(batch.first().shell)};
    for (qsizetype number = 0; number < batch.size(); ++number) {
        const QString name = u"%1.sh"_s.arg(number);
        QFile file(folder.filePath(name));
        const QByteArray bytes = batch.at(number).text.toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return core::failure(
                Tr::tr("Cannot write “%1” for shellcheck: %2").arg(file.fileName(), file.errorString()));
        }
        arguments.append(name);
    }
    const auto output = core::outputOf({.program = program,
                                        .arguments = arguments,
                                        .workingDirectory = folder.path(),
                                        .environment = ownEnvironment(),
                                        .standardInput = {},
                                        .timeout = timeout});
    if (!output) {
        return std::unexpected(output.error());
    }
    if (auto findings = findingsIn(output->bytes, textsOf(batch))) {
        return *std::move(findings);
    }
    return core::failure(Tr::tr("“%1” ended with exit code %2 and no report; it is too old or no shellcheck.")
                             .arg(program)
                             .arg(output->exitCode));
}

} // namespace

QString shellOf(QStringView text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView line = (end < 0 ? text : text.first(end)).trimmed();
    if (!line.startsWith("#!"_L1)) {
        return u"bash"_s;
    }
    QList<QStringView> words = line.sliced(2).split(u' ', Qt::SkipEmptyParts);
    const auto nameOf = [](QStringView path) {
        return path.sliced(path.lastIndexOf(u'/') + 1);
    };
    const bool isEnv = !words.isEmpty() && nameOf(words.first()) == "env"_L1;
    words.removeIf([](QStringView word) { return word.startsWith(u'-'); });
    const QStringView name = nameOf(words.value(isEnv ? 1 : 0));
    static const QStringList shells{u"bash"_s, u"sh"_s, u"dash"_s, u"ksh"_s};
    return shells.contains(name) ? name.toString() : QString();
}

QString installedProgram()
{
    return QStandardPaths::findExecutable(u"shellcheck"_s);
}

Checker::Checker(QString program, const QString &cacheFolder)
    : m_program(std::move(program))
    , m_disk(cacheFolder.isEmpty() ? QString() : cacheFolder + "/shellcheck"_L1)
{
    const QFileInfo file(QFileInfo(m_program).canonicalFilePath());
    core::ContentHash hash;
    hash.add(QByteArrayView(formVersion));
    hash.add(file.filePath());
    hash.add(file.size());
    hash.add(file.lastModified(QTimeZone::UTC).toMSecsSinceEpoch());
    hash.add(Tr::tr("Change it as shellcheck proposes")); // the language
    m_identity = hash.result();
}

QByteArray Checker::keyOf(const Script &script) const
{
    core::ContentHash hash;
    hash.add(m_identity);
    hash.add(script.shell);
    hash.add(script.text);
    return hash.result();
}

std::optional<QList<Diagnostic>> Checker::known(const Script &script) const
{
    if (script.text.size() > scriptLimit) {
        return QList<Diagnostic>();
    }
    const QByteArray key = keyOf(script);
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto found = m_known.constFind(key); found != m_known.cend()) {
            return *found;
        }
    }
    const auto bytes = m_disk.find(key);
    auto findings = bytes ? core::diagnosticsFromBytes(*bytes) : std::nullopt;
    if (findings) {
        keep(key, *findings);
    }
    return findings;
}

void Checker::keep(const QByteArray &key, const QList<Diagnostic> &findings) const
{
    const QMutexLocker lock(&m_mutex);
    if (m_known.size() >= keptInMemory) {
        m_known.clear();
    }
    m_known.insert(key, findings);
}

QStringList Checker::check(const QList<Script> &scripts, const Progress &progress, const std::stop_token &stop) const
{
    QList<Script> unknown;
    QSet<QByteArray> seen;
    for (const Script &script : scripts) {
        if (!known(script) && !seen.contains(keyOf(script))) {
            seen.insert(keyOf(script));
            unknown.append(script);
        }
    }
    if (unknown.isEmpty()) {
        return {};
    }
    QMutex mutex;
    qsizetype done = 0;
    QStringList problems;
    const auto checkBatch = [&](const Batch &batch) {
        if (stop.stop_requested()) {
            return;
        }
        const auto findings = run(m_program, batch);
        for (qsizetype i = 0; findings && i < batch.size(); ++i) {
            const QByteArray key = keyOf(batch.at(i));
            keep(key, findings->at(i));
            m_disk.store(key, core::toBytes(findings->at(i)));
        }
        const QMutexLocker lock(&mutex);
        if (!findings) {
            problems.append(findings.error().message);
        }
        done += batch.size();
        if (progress) {
            progress(done, unknown.size());
        }
    };
    QtConcurrent::blockingMap(&m_pool, batchesOf(unknown), checkBatch);
    m_disk.trim();
    problems.removeDuplicates();
    return problems;
}

} // namespace sealyard::shellcheck
