#pragma once

#include <QList>
#include <QObject>
#include <QSocketNotifier>

#include <csignal>
#include <vector>

namespace sealyard::jobs {

/// Turns signals such as SIGTERM into a Qt signal, and puts the former handlers back when it is destroyed. One per
/// process at a time.
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(const QList<int> &signalNumbers, QObject *parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void received(int signalNumber);

private:
    void readPipe();

    struct Former
    {
        int signalNumber;
        struct sigaction action;
    };

    std::vector<Former> m_former;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_readEnd = -1;
};

} // namespace sealyard::jobs
