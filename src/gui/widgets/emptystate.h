#pragma once

#include <QIcon>
#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace sealyard::gui {

class IconArea;

/// What an empty place says: why it is empty, and the first acts that fill it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Adds a button that triggers the action; the action stays its owner's.
    void offer(QAction *action);

private:
    IconArea *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_buttons;
};

} // namespace sealyard::gui
