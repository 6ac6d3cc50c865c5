#pragma once

#include <QFrame>

namespace sealyard::gui {

class CodeView;

/// A small window over the text that shows how lines were in the last commit, and takes them back on request.
class ChangePeek final : public QFrame
{
    Q_OBJECT

public:
    /// before, after: the lines on both sides.
    ChangePeek(const QString &before, const QString &after, QWidget *parent);

Q_SIGNALS:
    void revertRequested();
    /// The change after (1) or before (-1) this one is wanted.
    void stepRequested(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace sealyard::gui
