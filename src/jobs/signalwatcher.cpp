#include "jobs/signalwatcher.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace sealyard::jobs {

namespace {

// A signal handler can reach nothing but this.
volatile std::sig_atomic_t writeEnd = -1;

void noteSignal(int signalNumber)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(signalNumber);
    [[maybe_unused]] const auto count = ::write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

SignalWatcher::SignalWatcher(const QList<int> &signalNumbers, QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(writeEnd < 0);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    m_readEnd = ends.front();
    writeEnd = ends.back();
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatcher::readPipe);
    for (const int signalNumber : signalNumbers) {
        struct sigaction action{};
        action.sa_handler = noteSignal;
        action.sa_flags = SA_RESTART;
        Former former{signalNumber, {}};
        if (::sigaction(signalNumber, &action, &former.action) == 0) {
            m_former.push_back(former);
        }
    }
}

SignalWatcher::~SignalWatcher()
{
    for (const Former &former : m_former) {
        ::sigaction(former.signalNumber, &former.action, nullptr);
    }
    m_notifier.reset();
    if (m_readEnd >= 0) {
        ::close(writeEnd);
        ::close(m_readEnd);
        writeEnd = -1;
    }
}

void SignalWatcher::readPipe()
{
    unsigned char byte = 0;
    while (::read(m_readEnd, &byte, 1) == 1) {
        Q_EMIT received(byte);
    }
}

} // namespace sealyard::jobs
