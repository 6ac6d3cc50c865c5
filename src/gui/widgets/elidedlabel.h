#pragma once

#include <QLabel>

namespace sealyard::gui {

/// A line of plain text that takes the place there is, and shows by dots that it is longer.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// The text as it is shown now.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sealyard::gui
