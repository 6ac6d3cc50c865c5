#include "language/server/messagereader.h"

#include "language/tr.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

constexpr QByteArrayView lengthField = "content-length:";

MessageReader::Message broken(ErrorCode code, const QString &message)
{
    return std::unexpected(ResponseError{code, message});
}

/// Where the blank line behind a header ends, and where it begins; both -1 when it has not come. Lines end with CR LF;
/// a bare LF is taken too, since it cannot be anything else.
struct HeaderEnd
{
    qsizetype start = -1;
    qsizetype end = -1;
};

HeaderEnd findHeaderEnd(const QByteArray &bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0 && at <= MessageReader::headerLimit;
         at = bytes.indexOf('\n', at + 1)) {
        if (bytes.sliced(at + 1).startsWith("\r\n")) {
            return {at + 1, at + 3};
        }
        if (at + 1 < bytes.size() && bytes.at(at + 1) == '\n') {
            return {at + 1, at + 2};
        }
    }
    return {};
}

} // namespace

std::optional<MessageReader::Message> MessageReader::next()
{
    skip();
    if (m_skipped > 0) {
        return std::nullopt;
    }
    return m_header ? nextBody() : nextHeader();
}

void MessageReader::skip()
{
    const qsizetype count = qMin(m_skipped, m_bytes.size());
    m_bytes.remove(0, count);
    m_skipped -= count;
}

std::optional<MessageReader::Message> MessageReader::nextHeader()
{
    if (m_isLost) {
        const qsizetype at = m_bytes.toLower().indexOf(lengthField);
        // All but what may be the beginning of a header.
        m_bytes.remove(0, at >= 0 ? at : qMax<qsizetype>(0, m_bytes.size() - lengthField.size()));
        if (at < 0) {
            return std::nullopt;
        }
        m_isLost = false;
    }
    const HeaderEnd found = findHeaderEnd(m_bytes);
    if (found.end < 0) {
        return m_bytes.size() > headerLimit ? std::optional(resynchronized()) : std::nullopt;
    }
    const Header header = readHeader(m_bytes.first(found.start));
    if (header.length < 0) {
        return resynchronized();
    }
    m_bytes.remove(0, found.end);
    if (header.length > m_limit) {
        m_skipped = header.length;
        skip();
        return broken(
            ErrorCode::InvalidRequest,
            Tr::tr("A message of %L1 bytes was left out: at most %L2 are read.").arg(header.length).arg(m_limit));
    }
    m_header = header;
    return nextBody();
}

/// Drops a byte, so that the next search finds another header.
MessageReader::Message MessageReader::resynchronized()
{
    m_bytes.remove(0, 1);
    m_isLost = true;
    return broken(ErrorCode::ParseError, Tr::tr("A message does not begin with a header that has “Content-Length”."));
}

std::optional<MessageReader::Message> MessageReader::nextBody()
{
    if (m_bytes.size() < m_header->length) {
        return std::nullopt;
    }
    const Header header = *std::exchange(m_header, std::nullopt);
    const QByteArray body = m_bytes.first(header.length);
    m_bytes.remove(0, header.length);
    if (!header.isUtf8) {
        return broken(ErrorCode::ParseError, Tr::tr("A message is not in UTF-8."));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (document.isNull()) {
        return broken(ErrorCode::ParseError,
                      Tr::tr("A message is no JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    }
    return document.isObject() ? Message(document.object())
                               : broken(ErrorCode::InvalidRequest, Tr::tr("A message is no JSON object."));
}

MessageReader::Header MessageReader::readHeader(const QByteArray &text)
{
    Header header;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(qMax<qsizetype>(colon, 0)).trimmed().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed().toLower();
        if (name == "content-length") {
            bool isNumber = false;
            const qlonglong length = value.toLongLong(&isNumber);
            header.length = isNumber && length >= 0 ? length : -1;
        } else if (name == "content-type" && value.contains("charset=")) {
            const QByteArray charset = value.sliced(value.indexOf("charset=") + 8).trimmed();
            header.isUtf8 = charset == "utf-8" || charset == "utf8" || charset == "\"utf-8\"";
        }
    }
    return header;
}

} // namespace sealyard::language::server
