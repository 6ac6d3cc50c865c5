#include "gui/git/diffview.h"

#include "gui/git/difftext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

QToolButton *button(const QString &name, const QString &icon, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(name);
    made->setIcon(QIcon::fromTheme(icon));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setAutoRaise(true);
    return made;
}

/// Why a file has no lines to show.
QString reasonOf(const git::FileDiff &diff)
{
    using Content = git::FileDiff::Content;
    switch (diff.content) {
    case Content::Binary:
        return DiffView::tr("This is a binary file.");
    case Content::TooLarge:
        return DiffView::tr("This file is too large to be shown line by line.");
    case Content::Submodule:
        return DiffView::tr("This is a submodule: its repository is at another commit.");
    case Content::Text:
    case Content::LargeFile:
        break;
    }
    if (diff.hunks.isEmpty() && diff.oldMode != diff.newMode && diff.oldMode != 0 && diff.newMode != 0) {
        return DiffView::tr("Only the permissions have changed: %1 became %2.")
            .arg(QString::number(diff.oldMode, 8), QString::number(diff.newMode, 8));
    }
    return diff.hunks.isEmpty() ? DiffView::tr("The file is empty, or nothing has changed.") : QString();
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_stage(button(u"stageLinesButton"_s, u"list-add"_s, this))
    , m_discard(button(u"discardLinesButton"_s, u"edit-undo"_s, this))
    , m_sideBySide(button(u"sideBySideButton"_s, u"view-split-left-right"_s, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_unified(new DiffText(DiffText::Numbers::Both, this))
    , m_before(new DiffText(DiffText::Numbers::Before, this))
    , m_after(new DiffText(DiffText::Numbers::After, this))
    , m_sides(new QWidget(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"diffTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long path takes no room from the list
    m_sideBySide->setCheckable(true);
    m_sideBySide->setText(tr("Side by Side"));
    m_discard->setText(tr("Discard"));
    m_unified->setObjectName(u"unifiedDiff"_s);
    m_before->setObjectName(u"diffBefore"_s);
    m_after->setObjectName(u"diffAfter"_s);
    m_unified->setAccessibleName(tr("Difference"));
    m_before->setAccessibleName(tr("Before"));
    m_after->setAccessibleName(tr("After"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(u"diffEmpty"_s);

    auto *sides = new QHBoxLayout(m_sides);
    sides->setContentsMargins({});
    sides->setSpacing(1);
    sides->addWidget(m_before);
    sides->addWidget(m_after);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_title, 1);
    bar->addWidget(m_stage);
    bar->addWidget(m_discard);
    bar->addWidget(m_sideBySide);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_empty, m_unified, m_sides}) {
        m_pages->addWidget(page);
    }
    connectTexts();
    clear();
}

void DiffView::connectTexts()
{
    for (DiffText *text : {m_unified, m_before, m_after}) {
        connect(text, &QPlainTextEdit::cursorPositionChanged, this, &DiffView::updateActions);
        connect(text, &QPlainTextEdit::selectionChanged, this, &DiffView::updateActions);
    }
    const auto follow = [](const DiffText *from, const DiffText *to) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(), &QScrollBar::setValue);
        connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                &QScrollBar::setValue);
    };
    follow(m_before, m_after);
    follow(m_after, m_before);
    connect(m_sideBySide, &QToolButton::toggled, this, &DiffView::show);
    connect(m_stage, &QToolButton::clicked, this, [this] { Q_EMIT stageRequested(m_diff, m_side, selection()); });
    connect(m_discard, &QToolButton::clicked, this, [this] { Q_EMIT discardRequested(m_diff, selection()); });
}

bool DiffView::isSideBySide() const
{
    return m_sideBySide->isChecked();
}

void DiffView::setSideBySide(bool isSideBySide)
{
    m_sideBySide->setChecked(isSideBySide);
}

void DiffView::setReadOnly()
{
    m_isReadOnly = true;
    updateActions();
}

void DiffView::setDiff(const git::FileDiff &diff, git::DiffSide side, const QString &title)
{
    if (diff == m_diff && side == m_side && m_pages->currentWidget() != m_empty) {
        return; // the cursor stays where it is
    }
    m_diff = diff;
    m_side = side;
    m_title->setText(diff.content == git::FileDiff::Content::LargeFile ? tr("%1 (pointer to a large file)").arg(title)
                                                                       : title);
    m_title->setToolTip(title);
    show();
}

void DiffView::clear(const QString &text)
{
    m_diff = {};
    m_title->clear();
    m_empty->setText(text.isEmpty() ? tr("Select a file to see what has changed in it.") : text);
    m_pages->setCurrentWidget(m_empty);
    updateActions();
}

void DiffView::show()
{
    const QString reason = reasonOf(m_diff);
    if (m_diff.path.isEmpty() || !reason.isEmpty()) {
        m_empty->setText(m_diff.path.isEmpty() ? m_empty->text() : reason);
        m_pages->setCurrentWidget(m_empty);
        updateActions();
        return;
    }
    const QString name = QString::fromUtf8(m_diff.path).section(u'/', -1);
    if (isSideBySide()) {
        const SideRows rows = sideRows(m_diff);
        m_before->setRows(name, rows.before);
        m_after->setRows(name, rows.after);
    } else {
        m_unified->setRows(name, unifiedRows(m_diff));
    }
    m_pages->setCurrentWidget(isSideBySide() ? m_sides : m_unified);
    updateActions();
}

DiffText *DiffView::activeText() const
{
    return !isSideBySide() ? m_unified : m_before->hasFocus() || m_before->hasSelectedLines() ? m_before : m_after;
}

/// As the buttons call it: the selected lines, else the hunk with the cursor. Side by side both halves of what was
/// replaced belong together.
git::LineSelection DiffView::selection() const
{
    const DiffText *text = activeText();
    const auto [first, last] = text->selectedRows();
    if (!text->hasSelectedLines()) {
        return git::linesOfHunk(m_diff, text->rows().at(first).hunk);
    }
    git::LineSelection lines = selectionOf(m_diff, text->rows(), first, last);
    if (isSideBySide()) {
        const DiffText *other = text == m_before ? m_after : m_before;
        for (qsizetype row = first; row <= last && row < other->rows().size(); ++row) {
            if (other->rows().at(row).kind != DiffRow::Kind::Context && other->rows().at(row).line >= 0) {
                lines.insert(other->rows().at(row).line);
            }
        }
    }
    return lines;
}

void DiffView::updateActions()
{
    const bool isShown = m_pages->currentWidget() != m_empty;
    const bool isStaged = m_side == git::DiffSide::Staged;
    const bool hasLines = isShown && activeText()->hasSelectedLines();
    m_stage->setVisible(isShown && !m_isReadOnly);
    m_discard->setVisible(isShown && !isStaged && !m_isReadOnly);
    m_sideBySide->setVisible(isShown);
    m_stage->setText(isStaged ? (hasLines ? tr("Unstage Lines") : tr("Unstage Hunk"))
                              : (hasLines ? tr("Stage Lines") : tr("Stage Hunk")));
    m_stage->setIcon(QIcon::fromTheme(isStaged ? u"list-remove"_s : u"list-add"_s));
    m_discard->setText(hasLines ? tr("Discard Lines…") : tr("Discard Hunk…"));
}

} // namespace sealyard::gui
