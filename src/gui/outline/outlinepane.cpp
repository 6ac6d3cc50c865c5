#include "gui/outline/outlinepane.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using language::OutlineEntry;
using language::OutlineKind;

namespace {

constexpr int rangeRole = Qt::UserRole; ///< of an entry: all of it, as core::TextRange
constexpr int placeRole = Qt::UserRole + 1;

QIcon iconOf(OutlineKind kind)
{
    switch (kind) {
    case OutlineKind::Stage:
        return QIcon(u":/icons/buildfile.svg"_s);
    case OutlineKind::Function:
        return QIcon(u":/icons/script.svg"_s);
    case OutlineKind::Object:
        return QIcon(u":/icons/manifest.svg"_s);
    case OutlineKind::Image:
        return QIcon(u":/icons/imagelist.svg"_s);
    case OutlineKind::Instruction:
    case OutlineKind::Variable:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

/// Shows an entry when it or one below has the words; says whether it does.
bool showMatching(QTreeWidgetItem &item, const QString &words)
{
    bool isShown =
        item.text(0).contains(words, Qt::CaseInsensitive) || item.text(1).contains(words, Qt::CaseInsensitive);
    for (int i = 0; i < item.childCount(); ++i) {
        isShown = showMatching(*item.child(i), words) || isShown;
    }
    item.setHidden(!isShown);
    return isShown;
}

} // namespace

OutlinePane::OutlinePane(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    m_filter->setObjectName(u"outlineFilter"_s);
    m_filter->setPlaceholderText(tr("Filter the outline"));
    m_filter->setAccessibleName(tr("Filter the outline"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(u"outlineTree"_s);
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_filter);
    column->addWidget(m_tree);
    setFocusProxy(m_tree);
    setTabOrder(m_tree, m_filter); // Tab would leave out what stands before the proxy
    connect(m_filter, &QLineEdit::textChanged, this, &OutlinePane::filter);
    const auto activate = [this](const QTreeWidgetItem *item) {
        Q_EMIT activated(item->data(0, placeRole).value<core::Position>());
    };
    connect(m_tree, &QTreeWidget::itemActivated, this, activate);
    connect(m_tree, &QTreeWidget::itemClicked, this, activate);
}

void OutlinePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setCursor(m_cursor);
}

void OutlinePane::setDocument(const std::optional<language::Document> &document)
{
    ++m_generation;
    if (!document) {
        fill({});
        return;
    }
    QtConcurrent::run(language::outlineOf, *document)
        .then(this, [this, generation = m_generation](const QList<OutlineEntry> &entries) {
            if (generation == m_generation) {
                fill(entries);
            }
        });
}

void OutlinePane::fill(const QList<OutlineEntry> &entries)
{
    m_tree->clear();
    add(entries, m_tree->invisibleRootItem());
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    filter(m_filter->text());
    setCursor(m_cursor);
}

void OutlinePane::add(const QList<OutlineEntry> &entries, QTreeWidgetItem *parent)
{
    for (const OutlineEntry &entry : entries) {
        auto *item = new QTreeWidgetItem(parent, {entry.name, entry.detail});
        item->setIcon(0, iconOf(entry.kind));
        item->setToolTip(0, entry.detail.isEmpty() ? entry.name : u"%1 %2"_s.arg(entry.name, entry.detail));
        item->setData(0, rangeRole, QVariant::fromValue(entry.range));
        item->setData(0, placeRole, QVariant::fromValue(entry.nameRange.start));
        add(entry.children, item);
    }
}

void OutlinePane::filter(const QString &words)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        showMatching(*m_tree->topLevelItem(i), words);
    }
}

void OutlinePane::setCursor(core::Position cursor)
{
    m_cursor = cursor;
    if (!isVisible()) {
        return;
    }
    QTreeWidgetItem *innermost = nullptr;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const auto range = (*it)->data(0, rangeRole).value<core::TextRange>();
        if (range.start <= cursor && cursor <= range.end) {
            innermost = *it;
        }
    }
    m_tree->setCurrentItem(innermost);
}

} // namespace sealyard::gui
