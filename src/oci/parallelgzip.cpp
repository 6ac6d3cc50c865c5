#include "oci/parallelgzip.h"

#include <QThread>

#include <algorithm>
#include <array>
#include <zlib.h>

namespace sealyard::oci {

namespace {

constexpr qsizetype blockSize = 1024LL * 1024;
constexpr qsizetype dictionarySize = 32LL * 1024;
// Magic, deflate, no flags, no time, no extra flags, Unix: neither a time nor a name, so equal input gives equal bytes.
constexpr std::array<char, 10> header{'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, 3};

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8) {
        bytes.append(static_cast<char>((value >> shift) & 0xFFU));
    }
    return bytes;
}

Bytef *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
}

} // namespace

ParallelGzip::ParallelGzip(const ByteSink &sink)
    : m_sink(sink)
    , m_checksum(crc32(0, nullptr, 0))
{
    m_input.reserve(blockSize);
    m_isValid = m_sink(QByteArrayView(header.data(), header.size()));
}

ParallelGzip::Block ParallelGzip::compress(const QByteArray &input, const QByteArray &dictionary, Place place)
{
    constexpr int rawWindowBits = -15;
    constexpr int memoryLevel = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, rawWindowBits, memoryLevel, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        return {};
    }
    if (!dictionary.isEmpty()) {
        deflateSetDictionary(&stream, bytesOf(dictionary), static_cast<uInt>(dictionary.size()));
    }
    // What the end of a block that is not the last one takes: an empty stored block.
    constexpr qsizetype flushRoom = 16;
    Block block;
    block.length = input.size();
    block.checksum = crc32(crc32(0, nullptr, 0), bytesOf(input), static_cast<uInt>(input.size()));
    block.bytes.resize(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(input.size()))) + flushRoom);
    stream.next_in = bytesOf(input);
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = bytesOf(block.bytes);
    stream.avail_out = static_cast<uInt>(block.bytes.size());
    deflate(&stream, place == Place::Last ? Z_FINISH : Z_SYNC_FLUSH);
    block.bytes.chop(stream.avail_out);
    deflateEnd(&stream);
    return block;
}

bool ParallelGzip::write(QByteArrayView bytes)
{
    while (m_isValid && !bytes.isEmpty()) {
        if (m_input.size() == blockSize && !pass(Place::Middle)) {
            return false;
        }
        const QByteArrayView piece = bytes.first(std::min(bytes.size(), blockSize - m_input.size()));
        m_input.append(piece);
        bytes = bytes.sliced(piece.size());
    }
    return m_isValid;
}

bool ParallelGzip::pass(Place place)
{
    // Little input is not worth a thread.
    const auto policy = m_running.empty() && place == Place::Last ? std::launch::deferred : std::launch::async;
    const QByteArray dictionary = std::exchange(m_dictionary, m_input.last(std::min(m_input.size(), dictionarySize)));
    m_running.push_back(std::async(policy, &ParallelGzip::compress, std::exchange(m_input, {}), dictionary, place));
    m_input.reserve(blockSize);
    const auto limit = static_cast<std::size_t>(QThread::idealThreadCount()) + 1;
    while (m_isValid && m_running.size() > limit) {
        m_isValid = take();
    }
    return m_isValid;
}

bool ParallelGzip::take()
{
    const Block block = m_running.front().get();
    m_running.pop_front();
    m_checksum = crc32_combine(m_checksum, block.checksum, static_cast<z_off_t>(block.length));
    m_length += block.length;
    return !block.bytes.isEmpty() && m_sink(block.bytes);
}

bool ParallelGzip::finish()
{
    m_isValid = m_isValid && pass(Place::Last);
    while (m_isValid && !m_running.empty()) {
        m_isValid = take();
    }
    return m_isValid && m_sink(littleEndian(static_cast<quint32>(m_checksum))) &&
           m_sink(littleEndian(static_cast<quint32>(m_length)));
}

} // namespace sealyard::oci
