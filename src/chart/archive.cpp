#include "chart/archive.h"

#include "chart/tr.h"
#include "template/go/gopath.h"
#include "template/go/goquote.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::chart {

namespace {

struct Closer
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};

using Reader = std::unique_ptr<archive, Closer>;

std::unexpected<Failure> broken(const QByteArray &name, const QString &reason)
{
    return failed(Stage::Load, Tr::tr("Cannot unpack the chart “%1”: %2.").arg(QString::fromUtf8(name), reason));
}

bool isDrivePath(const QByteArray &path)
{
    return path.size() > 2 && QChar::fromLatin1(path[0]).isLetter() && path[1] == ':' && path[2] == '/';
}

/// The path below the archive's own folder.
Outcome<QByteArray> pathInChart(const QByteArray &raw)
{
    const char delimiter = raw.contains('\\') ? '\\' : '/';
    QByteArrayList parts = raw.split(delimiter);
    const QByteArray folder = parts.takeFirst();
    QByteArray path = parts.join('/');
    if (path.startsWith('/')) {
        return failed(Stage::Load, u"chart illegally contains absolute paths"_s);
    }
    path = templates::pathClean(path);
    if (path == ".") {
        return failed(Stage::Load, u"chart illegally contains content outside the base directory: "_s +
                                       QString::fromUtf8(templates::quoted(raw)));
    }
    if (path.startsWith("..")) {
        return failed(Stage::Load, u"chart illegally references parent directory"_s);
    }
    if (isDrivePath(path)) {
        return failed(Stage::Load, u"chart contains illegally named files"_s);
    }
    if (folder == "Chart.yaml") {
        return failed(Stage::Load, u"chart yaml not in base directory"_s);
    }
    return path;
}

Outcome<QByteArray> contentOf(archive *reader, const QByteArray &name, qint64 limit)
{
    QByteArray data;
    std::array<char, 65536> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init)
    for (;;) {
        const la_ssize_t read = archive_read_data(reader, buffer.data(), buffer.size());
        if (read == 0) {
            return data;
        }
        if (read < 0) {
            return broken(name, QString::fromUtf8(archive_error_string(reader)));
        }
        if (data.size() + read > limit) {
            return refused(exceededBudget(name));
        }
        data.append(buffer.data(), read);
    }
}

QByteArray nameOf(archive_entry *entry)
{
    const char *path = archive_entry_pathname(entry);
    return path ? QByteArray(path) : QByteArray(archive_entry_pathname_utf8(entry));
}

Outcome<std::vector<File>> readEntries(archive *reader, const QByteArray &name, Budget &budget)
{
    std::vector<File> files;
    archive_entry *entry = nullptr;
    for (;;) {
        const int status = archive_read_next_header(reader, &entry);
        if (status == ARCHIVE_EOF) {
            return files;
        }
        if (status < ARCHIVE_WARN) {
            return broken(name, QString::fromUtf8(archive_error_string(reader)));
        }
        const QByteArray raw = nameOf(entry);
        if (archive_entry_filetype(entry) == AE_IFDIR || (raw.endsWith('/') && archive_entry_size(entry) == 0)) {
            continue;
        }
        const Outcome<QByteArray> path = pathInChart(raw);
        if (!path) {
            return std::unexpected(path.error());
        }
        Outcome<QByteArray> data = contentOf(reader, name, budget.bytes);
        if (!data) {
            return std::unexpected(data.error());
        }
        if (!budget.take(data->size() + path->size())) {
            return refused(exceededBudget(name));
        }
        files.push_back({*path, withoutMark(*std::move(data))});
    }
}

} // namespace

QString exceededBudget(const QByteArray &name)
{
    return Tr::tr(
               "The chart “%1” has too many files, takes more than 256 MB, or nests charts too deep; it is not read.")
        .arg(QString::fromUtf8(name));
}

QByteArray withoutMark(QByteArray data)
{
    return data.startsWith("\xef\xbb\xbf") ? data.sliced(3) : data;
}

Outcome<std::vector<File>> readArchive(const QByteArray &bytes, const QByteArray &name, Budget &budget)
{
    if (!bytes.startsWith("\x1f\x8b\x08")) {
        return failed(Stage::Load, u"gzip: invalid header"_s, name);
    }
    const Reader reader(archive_read_new());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_tar(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.constData(), static_cast<std::size_t>(bytes.size())) !=
        ARCHIVE_OK) {
        return broken(name, QString::fromUtf8(archive_error_string(reader.get())));
    }
    Outcome<std::vector<File>> files = readEntries(reader.get(), name, budget);
    if (files && files->empty()) {
        return failed(Stage::Load, u"no files in chart archive"_s);
    }
    return files;
}

} // namespace sealyard::chart
