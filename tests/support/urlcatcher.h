#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

namespace sealyard::test {

/// Catches what would be opened in a browser, or by another program of the desktop, as long as it lives.
class UrlCatcher final : public QObject
{
    Q_OBJECT

public:
    /// scheme: of the addresses; those of other schemes are opened.
    explicit UrlCatcher(const QString &scheme = QStringLiteral("https"));
    ~UrlCatcher() override;

    QList<QUrl> urls;

public Q_SLOTS:
    void take(const QUrl &url) { urls.append(url); }

private:
    QString m_scheme;
};

} // namespace sealyard::test
