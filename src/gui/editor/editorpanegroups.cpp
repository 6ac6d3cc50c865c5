#include "gui/editor/breadcrumbs.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/editorpane.h"

#include <QApplication>
#include <QDir>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

// Part of EditorPane: tabs and their two sides.
namespace sealyard::gui {

QTabWidget *EditorPane::addGroup()
{
    auto *group = new QTabWidget(m_splitter);
    group->setObjectName(m_groups.isEmpty() ? u"editorTabs"_s : u"otherEditorTabs"_s);
    group->setAccessibleName(m_groups.isEmpty() ? tr("Open files") : tr("Open files on the other side"));
    group->setDocumentMode(true);
    group->setMovable(true);
    group->setTabsClosable(true);
    group->setElideMode(Qt::ElideNone);
    m_splitter->addWidget(group);
    m_groups.append(group);
    connect(group, &QTabWidget::currentChanged, this, [this, group] {
        if (group == m_group) {
            tellCurrent();
        }
    });
    connect(group->tabBar(), &QTabBar::tabMoved, this, &EditorPane::sidesChanged);
    connect(group, &QTabWidget::tabCloseRequested, this,
            [this, group](int index) { closeAsking(pagesOf(*group).at(index)); });
    connect(qApp, &QApplication::focusChanged, group, [this, group](QWidget *, const QWidget *now) {
        if (now && group->isAncestorOf(now)) {
            setGroup(group);
        }
    });
    return group;
}

void EditorPane::setGroup(QTabWidget *group)
{
    if (std::exchange(m_group, group) != group) {
        tellCurrent();
    }
}

void EditorPane::tellCurrent()
{
    setFocusProxy(current());
    m_breadcrumbs->setFile(currentPath());
    Q_EMIT currentChanged();
}

void EditorPane::removeEmptyGroup()
{
    const auto empty = std::ranges::find(m_groups, 0, &QTabWidget::count);
    if (!isSplit() || empty == m_groups.end()) {
        return;
    }
    QTabWidget *removed = *empty;
    m_groups.erase(empty);
    setGroup(m_groups.first());
    m_group->setObjectName(u"editorTabs"_s);
    delete removed;
    setFocus();
}

void EditorPane::split(Qt::Orientation orientation)
{
    if (!current()) {
        return;
    }
    const QString path = currentPath();
    const ViewState state = current()->state();
    m_splitter->setOrientation(orientation);
    QTabWidget *other = isSplit() ? m_groups.at(m_group == m_groups.first() ? 1 : 0) : addGroup();
    m_group = other;
    const QList<EditorPage *> there = pagesOf(*other);
    const bool isThere = std::ranges::contains(there, path, &EditorPage::path);
    EditorPage *shown = isThere ? find(path) : add(path);
    shown->setState(state);
    other->setCurrentWidget(shown);
    tellCurrent();
    shown->setFocus();
}

void EditorPane::unsplit()
{
    if (!isSplit()) {
        return;
    }
    const QTabWidget *other = m_groups.at(m_group == m_groups.first() ? 1 : 0);
    const EditorPage *shown = current();
    QTabWidget *kept = m_group;
    for (EditorPage *each : pagesOf(*other)) {
        if (std::ranges::contains(pagesOf(*kept), each->path(), &EditorPage::path)) {
            close(each);
        } else {
            kept->addTab(each, {});
        }
    }
    removeEmptyGroup();
    updateTitles();
    open(shown->path());
}

QList<EditorPage *> EditorPane::pagesOf(const QTabWidget &group)
{
    QList<EditorPage *> all;
    for (int index = 0; index < group.count(); ++index) {
        all.append(qobject_cast<EditorPage *>(group.widget(index)));
    }
    return all;
}

QList<EditorPage *> EditorPane::pages() const
{
    QList<EditorPage *> all;
    for (const QTabWidget *group : m_groups) {
        all += pagesOf(*group);
    }
    return all;
}

void EditorPane::showNext(int step)
{
    if (const int count = m_group->count(); count > 0) {
        m_group->setCurrentIndex((m_group->currentIndex() + step + count) % count);
        setFocus();
    }
}

EditorSides EditorPane::sides() const
{
    EditorSides all{{}, m_groups.indexOf(m_group), m_splitter->orientation(), m_splitter->sizes()};
    for (const QTabWidget *group : m_groups) {
        EditorSide side;
        for (const EditorPage *each : pagesOf(*group)) {
            side.paths.append(each->path());
            side.views.insert(each->path(), each->state());
        }
        side.current = group->currentIndex() < 0 ? QString() : side.paths.at(group->currentIndex());
        all.sides.append(side);
    }
    return all;
}

void EditorPane::restore(const EditorSides &wanted)
{
    for (qsizetype index = 0; index < wanted.sides.size(); ++index) {
        if (index == m_groups.size()) {
            addGroup();
        }
        restoreSide(m_groups.at(index), wanted.sides.at(index));
    }
    m_splitter->setOrientation(wanted.orientation);
    m_splitter->setSizes(wanted.sizes);
    m_group = m_groups.value(wanted.current, m_groups.first());
    removeEmptyGroup();
    tellCurrent();
    setFocus();
}

void EditorPane::restoreSide(QTabWidget *group, const EditorSide &wanted)
{
    m_group = group;
    for (const QString &path : wanted.paths) {
        const QList<EditorPage *> there = pagesOf(*group);
        const auto known = std::ranges::find(there, path, &EditorPage::path);
        EditorPage *page = known == there.end() ? add(path) : *known;
        if (wanted.views.contains(path)) {
            page->setState(wanted.views.value(path));
        }
        if (path == wanted.current) {
            group->setCurrentWidget(page);
        }
    }
}

void EditorPane::updateTitles()
{
    QHash<QString, int> sameNames;
    for (const QString &path : paths()) {
        ++sameNames[path.section(u'/', -1)];
    }
    for (QTabWidget *group : std::as_const(m_groups)) {
        for (const EditorPage *shown : pagesOf(*group)) {
            const QString name = shown->path().section(u'/', -1);
            // Most files here have the same names; the folders (app and version) tell them apart.
            const QString title =
                sameNames.value(name) > 1 ? tr("%1 (%2)").arg(name, shown->path().section(u'/', -3, -2)) : name;
            const int index = group->indexOf(shown);
            group->setTabText(index, shown->isModified() ? tr("%1 *", "unsaved file").arg(title) : title);
            group->setTabToolTip(index, QDir::toNativeSeparators(shown->path()));
        }
    }
}

} // namespace sealyard::gui
