#include "template/formats/base32.h"

#include <QByteArrayView>

namespace sealyard::templates {

namespace {

constexpr QByteArrayView letters64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr QByteArrayView letters32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A base of 2^bits with groups of so many letters.
struct Encoding
{
    QByteArrayView letters;
    int bits;
    int group;
};

constexpr Encoding base64{letters64, 6, 4};
constexpr Encoding base32{letters32, 5, 8};

bool isLineBreak(char letter)
{
    return letter == '\r' || letter == '\n';
}

/// Decodes one padded group after another.
class Decoder final
{
public:
    Decoder(const Encoding &encoding, const QByteArray &text)
        : m_encoding(encoding)
        , m_text(text)
    {
    }

    [[nodiscard]] std::expected<QByteArray, qsizetype> decode();

private:
    void skipBreaks();
    [[nodiscard]] bool readPadding(int count);
    [[nodiscard]] bool isWholeBytes(int count) const;
    void flush(int count);

    const Encoding &m_encoding;
    const QByteArray &m_text;
    qsizetype m_at = 0;
    quint64 m_bits = 0;
    QByteArray m_bytes;
    qsizetype m_problem = 0;
};

void Decoder::skipBreaks()
{
    while (m_at < m_text.size() && isLineBreak(m_text[m_at])) {
        ++m_at;
    }
}

/// Whether so many letters of a group leave no byte cut: those lengths may be padded.
bool Decoder::isWholeBytes(int count) const
{
    return count > 0 && (count * m_encoding.bits) / 8 != ((count - 1) * m_encoding.bits) / 8;
}

bool Decoder::readPadding(int count)
{
    m_problem = m_at;
    if (!isWholeBytes(count)) {
        return false;
    }
    for (int i = count; i < m_encoding.group; ++i) {
        skipBreaks();
        if (m_at >= m_text.size() || m_text[m_at] != '=') {
            m_problem = m_at >= m_text.size() ? m_text.size() : m_at;
            return false;
        }
        ++m_at;
    }
    skipBreaks();
    m_problem = m_at;
    return m_at == m_text.size();
}

void Decoder::flush(int count)
{
    const int size = count * m_encoding.bits / 8;
    const int unused = count * m_encoding.bits - size * 8;
    for (int i = size - 1; i >= 0; --i) {
        m_bytes += static_cast<char>(m_bits >> (unused + 8 * i));
    }
    m_bits = 0;
}

std::expected<QByteArray, qsizetype> Decoder::decode()
{
    int count = 0;
    qsizetype groupStart = 0;
    for (skipBreaks(); m_at < m_text.size(); skipBreaks()) {
        groupStart = count == 0 ? m_at : groupStart;
        if (m_text[m_at] == '=') {
            if (!readPadding(count)) {
                return std::unexpected(m_problem);
            }
            flush(count);
            return m_bytes;
        }
        const qsizetype digit = m_encoding.letters.indexOf(m_text[m_at]);
        if (digit < 0) {
            return std::unexpected(m_at);
        }
        m_bits = (m_bits << m_encoding.bits) | static_cast<quint64>(digit);
        ++m_at;
        if (++count == m_encoding.group) {
            flush(count);
            count = 0;
        }
    }
    return count == 0 ? std::expected<QByteArray, qsizetype>(m_bytes) : std::unexpected(groupStart);
}

} // namespace

std::expected<QByteArray, qsizetype> fromBase64(const QByteArray &text)
{
    return Decoder(base64, text).decode();
}

std::expected<QByteArray, qsizetype> fromBase32(const QByteArray &text)
{
    return Decoder(base32, text).decode();
}

QByteArray toBase32(const QByteArray &bytes)
{
    QByteArray text;
    for (qsizetype at = 0; at < bytes.size(); at += 5) {
        const QByteArray chunk = bytes.sliced(at, std::min<qsizetype>(5, bytes.size() - at));
        quint64 bits = 0;
        for (int i = 0; i < 5; ++i) {
            bits = (bits << 8) | (i < chunk.size() ? static_cast<unsigned char>(chunk[i]) : 0);
        }
        const qsizetype used = (chunk.size() * 8 + 4) / 5;
        for (int i = 0; i < 8; ++i) {
            text += i < used ? letters32[static_cast<qsizetype>((bits >> (35 - 5 * i)) & 31)] : '=';
        }
    }
    return text;
}

} // namespace sealyard::templates
