#include "language/server/stdiostream.h"

#include <array>
#include <cerrno>

#include <unistd.h>

namespace sealyard::language::server {

namespace {

constexpr std::size_t pieceSize = 64 * 1024;

/// Gives up when nobody is there to read.
void writeAll(int output, const QByteArray &bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t count =
            ::write(output, bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR) {
            return;
        }
        written += qMax<ssize_t>(count, 0);
    }
}

} // namespace

StdioStream::StdioStream(int input, int output, QObject *parent)
    : QObject(parent)
    , m_input(input)
    , m_output(output)
    , m_notifier(input, QSocketNotifier::Read)
{
    m_writer.setMaxThreadCount(1);
    connect(&m_notifier, &QSocketNotifier::activated, this, &StdioStream::read);
}

StdioStream::~StdioStream()
{
    m_writer.waitForDone();
}

void StdioStream::write(const QByteArray &bytes)
{
    m_writer.start([output = m_output, bytes] { writeAll(output, bytes); });
}

void StdioStream::read()
{
    std::array<char, pieceSize> piece{};
    const ssize_t count = ::read(m_input, piece.data(), piece.size());
    if (count > 0) {
        Q_EMIT received(QByteArray(piece.data(), count));
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        m_notifier.setEnabled(false);
        Q_EMIT ended();
    }
}

} // namespace sealyard::language::server
