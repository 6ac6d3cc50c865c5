#pragma once

#include "gui/git/diffrows.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace sealyard::gui {

class DiffText;

/// The difference of one file, unified or side by side, with the acts on its selected lines.
class DiffView final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    /// title: of the file, for people.
    void setDiff(const git::FileDiff &diff, git::DiffSide side, const QString &title);
    /// Says why there is nothing to show.
    void clear(const QString &text = {});
    [[nodiscard]] const git::FileDiff &diff() const { return m_diff; }
    [[nodiscard]] bool isSideBySide() const;
    void setSideBySide(bool isSideBySide);
    /// Only shows: there is nothing to stage or to discard.
    void setReadOnly();

Q_SIGNALS:
    /// Of the difference that is shown: to be staged, or unstaged when it is the staged one.
    void stageRequested(const git::FileDiff &diff, git::DiffSide side, const git::LineSelection &lines);
    void discardRequested(const git::FileDiff &diff, const git::LineSelection &lines);

private:
    void connectTexts();
    void show();
    void updateActions();
    [[nodiscard]] DiffText *activeText() const;
    [[nodiscard]] git::LineSelection selection() const;

    git::FileDiff m_diff;
    bool m_isReadOnly = false;
    git::DiffSide m_side = git::DiffSide::Unstaged;
    QLabel *m_title;
    QToolButton *m_stage;
    QToolButton *m_discard;
    QToolButton *m_sideBySide;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    DiffText *m_unified;
    DiffText *m_before;
    DiffText *m_after;
    QWidget *m_sides;
};

} // namespace sealyard::gui
