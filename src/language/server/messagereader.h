#pragma once

#include "language/server/message.h"

#include <QByteArray>
#include <QByteArrayView>

#include <expected>
#include <optional>

namespace sealyard::language::server {

/// Cuts a stream of bytes into messages (LSP 3.17, "Base Protocol"). What is malformed becomes an error, and reading
/// goes on with the next message. Keeps at most one message and what was appended.
class MessageReader final
{
public:
    /// Longer bodies are read over: an editor sends texts whole, so this is more than the largest text that counts.
    static constexpr qsizetype bodyLimit = 64LL * 1024 * 1024;
    static constexpr qsizetype headerLimit = 4096;

    using Message = std::expected<QJsonObject, ResponseError>;

    explicit MessageReader(qsizetype limit = bodyLimit)
        : m_limit(limit)
    {
    }

    void append(QByteArrayView bytes) { m_bytes.append(bytes); }
    /// The next message; std::nullopt when more bytes are needed.
    [[nodiscard]] std::optional<Message> next();

private:
    /// What a header says. length: -1 when there is none that can be true.
    struct Header
    {
        qsizetype length = -1;
        bool isUtf8 = true;
    };

    [[nodiscard]] std::optional<Message> nextHeader();
    [[nodiscard]] std::optional<Message> nextBody();
    [[nodiscard]] Message resynchronized();
    void skip();
    [[nodiscard]] static Header readHeader(const QByteArray &text);

    qsizetype m_limit;
    QByteArray m_bytes;
    std::optional<Header> m_header; ///< of the body that is awaited
    qsizetype m_skipped = 0;        ///< bytes of a body that is too long, still to come
    bool m_isLost = false;          ///< no header was where one had to be; the next one is sought
};

} // namespace sealyard::language::server
