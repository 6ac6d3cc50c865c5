#include "gui/widgets/unsavedtexts.h"

#include "core/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr auto lockName = "lock"_L1;
/// The JSON of the largest text that the editor opens, every character escaped.
constexpr qint64 recordLimit = 8 * core::textFileLimit;

struct Record
{
    QString path;
    QString text;
};

std::optional<Record> readRecord(const QString &file)
{
    const auto json = core::readFile(file, recordLimit);
    const QJsonObject object = QJsonDocument::fromJson(json.value_or(QByteArray())).object();
    const Record record{object.value("path"_L1).toString(), object.value("text"_L1).toString()};
    return record.path.isEmpty() ? std::nullopt : std::optional(record);
}

void write(const QString &file, const Record &record)
{
    const QJsonObject object{{u"path"_s, record.path}, {u"text"_s, record.text}};
    const auto written = core::writeFile(file, QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (!written) {
        qWarning("%s", qUtf8Printable(written.error().message));
    }
}

/// True when the program that keeps its texts there is gone.
bool isAbandoned(const QString &folder)
{
    QLockFile lock(folder + u'/' + lockName);
    lock.setStaleLockTime(0);
    return lock.tryLock();
}

} // namespace

UnsavedTexts::UnsavedTexts(QString folder)
    : m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
    findLost();
}

UnsavedTexts::~UnsavedTexts()
{
    m_writer.waitForDone();
    m_lock.reset();
    if (!m_own.isEmpty()) {
        QDir().rmdir(m_own); // stays when a text is in it
    }
}

void UnsavedTexts::findLost()
{
    const QStringList folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : folders) {
        const QDir folder(m_folder + u'/' + name);
        if (!isAbandoned(folder.path())) {
            continue;
        }
        const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files | QDir::NoSymLinks, QDir::Time);
        for (const QString &file : files) {
            if (const auto record = readRecord(folder.filePath(file)); record && !m_lost.contains(record->path)) {
                m_lost.insert(record->path, folder.filePath(file));
            }
        }
        QDir().rmdir(folder.path());
    }
}

QString UnsavedTexts::recordOf(const QString &path) const
{
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_own + u'/' + QString::fromLatin1(name.first(32)) + ".json"_L1;
}

void UnsavedTexts::keep(const QString &path, const QString &text)
{
    if (m_own.isEmpty()) {
        m_own = m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (const auto made = core::makeFolder(m_own); !made) {
            qWarning("%s", qUtf8Printable(made.error().message));
        }
        m_lock = std::make_unique<QLockFile>(m_own + u'/' + lockName);
        m_lock->setStaleLockTime(0);
        m_lock->tryLock();
    }
    m_kept.insert(path);
    m_writer.start([file = recordOf(path), record = Record{path, text}] { write(file, record); });
}

void UnsavedTexts::forget(const QString &path)
{
    if (m_kept.remove(path)) {
        m_writer.start([file = recordOf(path)] { QFile::remove(file); });
    }
}

void UnsavedTexts::dropLost(const QString &path)
{
    if (const QString lost = m_lost.take(path); !lost.isEmpty()) {
        m_writer.start([lost] {
            QFile::remove(lost);
            QDir().rmdir(QFileInfo(lost).path());
        });
    }
}

QStringList UnsavedTexts::lostPaths() const
{
    QStringList paths = m_lost.keys();
    paths.sort();
    return paths;
}

std::optional<QString> UnsavedTexts::lostText(const QString &path) const
{
    const QString file = m_lost.value(path);
    const auto record = file.isEmpty() ? std::nullopt : readRecord(file);
    return record ? std::optional(record->text) : std::nullopt;
}

} // namespace sealyard::gui
