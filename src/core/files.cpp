#include "core/files.h"
#include "core/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStorageInfo>
#include <QStringDecoder>

#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sealyard::core {

namespace {

constexpr qint64 fullDiskLimit = 64LL * 1024;

std::unexpected<Error> cannotRead(const QString &path, const QString &reason, ErrorKind kind)
{
    return failure(Tr::tr("Cannot read “%1”: %2").arg(QDir::toNativeSeparators(path), reason), kind);
}

std::unexpected<Error> tooLarge(const QString &path, qint64 size, qint64 limit)
{
    const QLocale locale;
    return cannotRead(
        path,
        Tr::tr("it has %1, and the limit is %2.").arg(locale.formattedDataSize(size), locale.formattedDataSize(limit)),
        ErrorKind::TooLarge);
}

std::unexpected<Error> cannotWrite(const QString &path, const QString &reason)
{
    return failure(Tr::tr("Cannot write “%1”: %2").arg(QDir::toNativeSeparators(path), reason));
}

qsizetype firstInvalidByte(const QByteArray &bytes)
{
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (good < bad) {
        const qsizetype middle = (good + bad) / 2;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder(QByteArrayView(bytes).first(middle + 1));
        (decoder.hasError() ? bad : good) = decoder.hasError() ? middle : middle + 1;
    }
    return good;
}

/// What is compiled into the program is in no file system.
Result<QByteArray> readResource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll())
                                          : cannotRead(path, file.errorString(), ErrorKind::NotFound);
}

} // namespace

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    if (path.startsWith(":/"_L1)) {
        return readResource(path);
    }
    QFile file;
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno == ENOENT || errno == ENOTDIR || errno == ELOOP
                   ? cannotRead(path, Tr::tr("there is no such file."), ErrorKind::NotFound)
                   : cannotRead(path, qt_error_string(errno), ErrorKind::Denied);
    }
    file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        return cannotRead(path, Tr::tr("it is not a regular file."), ErrorKind::Invalid);
    }
    if (status.st_size > limit) {
        return tooLarge(path, status.st_size, limit);
    }
    QByteArray bytes = file.read(status.st_size + 1);
    if (bytes.size() > status.st_size) { // it has grown, or is one of the kernel's, which have no size
        bytes += file.read(limit - status.st_size);
    }
    if (file.error() != QFileDevice::NoError) {
        return cannotRead(path, file.errorString(), ErrorKind::Failed);
    }
    return bytes;
}

Result<QString> decodeText(const QByteArray &bytes, const QString &path)
{
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        return cannotRead(path, Tr::tr("it is binary, not text (zero byte at offset %1).").arg(nul),
                          ErrorKind::Invalid);
    }
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::ConvertInitialBom | Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        return cannotRead(path, Tr::tr("it is not UTF-8 text (offset %1).").arg(firstInvalidByte(bytes)),
                          ErrorKind::Invalid);
    }
    return text;
}

Result<QString> readText(const QString &path, qint64 limit)
{
    return readFile(path, limit).and_then([&](const QByteArray &bytes) { return decodeText(bytes, path); });
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    QSaveFile file(info.exists() ? info.canonicalFilePath() : path);
    if (!file.open(QIODevice::WriteOnly)) {
        return cannotWrite(path, file.errorString());
    }
    if (info.exists() && !file.setPermissions(info.permissions())) {
        return cannotWrite(path, file.errorString());
    }
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return cannotWrite(path, reasonOfFailedWrite(file, info.path()));
    }
    return {};
}

QString reasonOfFailedWrite(const QFileDevice &file, const QString &folder)
{
    const QStorageInfo storage(folder);
    const bool isFull = storage.isValid() && storage.bytesAvailable() < fullDiskLimit;
    return isFull ? qt_error_string(ENOSPC) : file.errorString();
}

Result<void> makeFolder(const QString &path)
{
    std::error_code code;
    std::filesystem::create_directories(QFileInfo(path).absoluteFilePath().toStdU16String(), code);
    if (code) {
        return failure(Tr::tr("Cannot make the folder “%1”: %2")
                           .arg(QDir::toNativeSeparators(path), qt_error_string(code.value())),
                       code.value() == EACCES ? ErrorKind::Denied : ErrorKind::Failed);
    }
    return {};
}

bool isInside(const QString &relativePath)
{
    const QString clean = QDir::cleanPath(relativePath);
    return !relativePath.isEmpty() && !QDir::isAbsolutePath(clean) && clean != ".."_L1 && !clean.startsWith("../"_L1);
}

} // namespace sealyard::core
