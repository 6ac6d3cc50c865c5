#pragma once

#include "core/result.h"
#include "scaffold/chartindex.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QNetworkAccessManager;
class QNetworkReply;

namespace sealyard::scaffold {

/// Asks a chart repository for its index, one at a time: a new question takes the place of the one before.
class ChartRepository final : public QObject
{
    Q_OBJECT

public:
    /// network: not owned, must live longer.
    explicit ChartRepository(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~ChartRepository() override;

    /// address: as "helm repo add" takes it. Answers by one signal, unless another question comes first. Bounded: 16
    /// MiB, 20 seconds without an answer.
    void ask(const QString &address);

Q_SIGNALS:
    void answered(const QString &address, const QList<sealyard::scaffold::IndexedChart> &charts);
    /// error: names the address and the reason.
    void failed(const QString &address, const sealyard::core::Error &error);

private:
    void take(QNetworkReply *reply, const QString &address);
    void stop();

    QNetworkAccessManager &m_network;
    QPointer<QNetworkReply> m_reply;
    int m_generation = 0;
};

} // namespace sealyard::scaffold
