#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QThreadPool>

namespace sealyard::language::server {

/// Reads one file descriptor and writes another, of a pipe, a socket, a terminal or a file, without waiting for either:
/// a program at the other end that does not read must not keep us from reading. Leaves the descriptors open.
class StdioStream final : public QObject
{
    Q_OBJECT

public:
    StdioStream(int input, int output, QObject *parent = nullptr);
    /// Waits until all is written.
    ~StdioStream() override;

    void write(const QByteArray &bytes);

Q_SIGNALS:
    void received(const QByteArray &bytes);
    /// There is nothing more to read.
    void ended();

private:
    void read();

    int m_input;
    int m_output;
    QSocketNotifier m_notifier;
    QThreadPool m_writer; ///< one thread, so that the order is kept
};

} // namespace sealyard::language::server
