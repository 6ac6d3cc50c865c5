#include "core/diagnosticbytes.h"

#include <QDataStream>
#include <QIODevice>

namespace sealyard::core {

// QDataStream finds operators for elements of lists by argument-dependent lookup, so they stand in the namespace.

static QDataStream &operator<<(QDataStream &stream, const TextRange &range)
{
    return stream << range.start.line << range.start.column << range.end.line << range.end.column;
}

static QDataStream &operator>>(QDataStream &stream, TextRange &range)
{
    return stream >> range.start.line >> range.start.column >> range.end.line >> range.end.column;
}

static QDataStream &operator<<(QDataStream &stream, const RelatedLocation &location)
{
    return stream << location.path << location.range << location.message;
}

static QDataStream &operator>>(QDataStream &stream, RelatedLocation &location)
{
    return stream >> location.path >> location.range >> location.message;
}

static QDataStream &operator<<(QDataStream &stream, const FileEdit &edit)
{
    return stream << edit.path << edit.edit.range << edit.edit.newText;
}

static QDataStream &operator>>(QDataStream &stream, FileEdit &edit)
{
    return stream >> edit.path >> edit.edit.range >> edit.edit.newText;
}

static QDataStream &operator<<(QDataStream &stream, const Fix &fix)
{
    return stream << fix.title << fix.isSafe << fix.edits;
}

static QDataStream &operator>>(QDataStream &stream, Fix &fix)
{
    return stream >> fix.title >> fix.isSafe >> fix.edits;
}

static QDataStream &operator<<(QDataStream &stream, const Diagnostic &each)
{
    return stream << each.code << each.name << each.severity << each.message << each.path << each.range << each.related
                  << each.fixes;
}

static QDataStream &operator>>(QDataStream &stream, Diagnostic &each)
{
    return stream >> each.code >> each.name >> each.severity >> each.message >> each.path >> each.range >>
           each.related >> each.fixes;
}

QByteArray toBytes(const QList<Diagnostic> &diagnostics)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << diagnostics;
    return bytes;
}

std::optional<QList<Diagnostic>> diagnosticsFromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    QList<Diagnostic> diagnostics;
    stream >> diagnostics;
    return stream.status() == QDataStream::Ok && stream.atEnd() ? std::optional(diagnostics) : std::nullopt;
}

} // namespace sealyard::core
