#pragma once

#include "oci/archivewriter.h"

#include <QByteArray>

#include <deque>
#include <future>

namespace sealyard::oci {

/// Compresses to gzip with all processors, as pigz does: blocks of a fixed size, each with the end of the one before as
/// its dictionary, in one gzip member. The same input gives the same bytes however many processors there are. Memory:
/// some megabytes.
class ParallelGzip final
{
public:
    /// sink must outlive this and is called in the caller's thread.
    explicit ParallelGzip(const ByteSink &sink);
    Q_DISABLE_COPY_MOVE(ParallelGzip)

    [[nodiscard]] bool write(QByteArrayView bytes);
    [[nodiscard]] bool finish();

private:
    struct Block
    {
        QByteArray bytes;
        unsigned long checksum = 0;
        qint64 length = 0; ///< before compression
    };

    enum class Place { Middle, Last };

    [[nodiscard]] static Block compress(const QByteArray &input, const QByteArray &dictionary, Place place);
    [[nodiscard]] bool pass(Place place);
    [[nodiscard]] bool take();

    const ByteSink &m_sink;
    QByteArray m_input;
    QByteArray m_dictionary;
    std::deque<std::future<Block>> m_running;
    unsigned long m_checksum = 0;
    qint64 m_length = 0;
    bool m_isValid = true;
};

} // namespace sealyard::oci
