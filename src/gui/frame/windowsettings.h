#pragma once

#include <QByteArray>
#include <Qt>

class QSettings;

namespace sealyard::gui {

/// How the window looked when it was closed, typed; written at once to the store, which outlives this.
class WindowSettings final
{
public:
    explicit WindowSettings(QSettings &store);

    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &windowState);

    /// Unknown stands for the system's scheme.
    [[nodiscard]] Qt::ColorScheme colorScheme() const;
    void setColorScheme(Qt::ColorScheme scheme);

private:
    QSettings &m_store;
};

} // namespace sealyard::gui
