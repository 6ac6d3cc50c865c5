#pragma once

#include "core/diagnostic.h"

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace sealyard::gui {

/// One sentence with its choices, shown where the matter is instead of a dialog. Hidden until there is something to
/// say. Of what a program has said in many lines the end is shown, where the reason mostly is, below the first line.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    /// A button of the bar; pressing it hides the bar, then acts.
    struct Choice
    {
        QString text;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows a sentence instead of what was there before, and announces it to screen readers.
    void show(core::Severity severity, const QString &text, const QList<Choice> &choices = {});
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The bar was closed by its cross.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setChoices(const QList<Choice> &choices);
    void showEnd();

    core::Severity m_severity = core::Severity::Info;
    QString m_whole;
    QLabel *m_icon;
    QLabel *m_first; ///< the first line, where the others are scrolled
    QLabel *m_text;
    QScrollArea *m_area;
    QHBoxLayout *m_choices;
};

} // namespace sealyard::gui
