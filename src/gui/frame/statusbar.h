#pragma once

#include <QStatusBar>

namespace sealyard::gui {

/// A status bar that shows by dots that its message is longer than the place for it; the whole one is its tooltip.
class StatusBar final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    /// The message as it is shown now; empty when there is none.
    [[nodiscard]] QString shownMessage() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// The place that widgets leave for the message.
    [[nodiscard]] QRect messageRect() const;
};

} // namespace sealyard::gui
