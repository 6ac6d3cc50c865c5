#include "gui/editor/breadcrumbs.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype menuLimit = 200; ///< more entries make no menu

} // namespace

Breadcrumbs::Breadcrumbs(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"breadcrumbs"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(0);
    m_application = addButton(u"applicationCrumb"_s, tr("Application"), &Breadcrumbs::applications);
    row->addWidget(new QLabel(u"›"_s, this));
    m_version = addButton(u"versionCrumb"_s, tr("Version"), &Breadcrumbs::versions);
    row->addWidget(new QLabel(u"›"_s, this));
    m_name = addButton(u"fileCrumb"_s, tr("File"), &Breadcrumbs::files);
    row->addStretch();
    hide();
}

QToolButton *Breadcrumbs::addButton(const QString &name, const QString &accessible,
                                    QList<Choice> (Breadcrumbs::*choices)() const)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAccessibleName(accessible);
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, choices] {
        menu->clear();
        QList<Choice> all = (this->*choices)();
        all.removeIf([](const Choice &choice) { return choice.path.isEmpty(); });
        for (const Choice &choice : all.mid(0, menuLimit)) {
            menu->addAction(QString(choice.text).replace(u'&', "&&"_L1), this,
                            [this, choice] { Q_EMIT openRequested(QDir(m_workspace.root).filePath(choice.path)); });
        }
    });
    button->setMenu(menu);
    layout()->addWidget(button);
    return button;
}

void Breadcrumbs::setWorkspace(const image::Workspace &workspace)
{
    m_workspace = workspace;
    update();
}

void Breadcrumbs::setFile(const QString &path)
{
    m_file = QDir(m_workspace.root).relativeFilePath(path);
    update();
}

void Breadcrumbs::update()
{
    const image::VersionDirectory *directory = m_workspace.directoryOf(m_file);
    setVisible(directory && application());
    if (directory) {
        m_application->setText(directory->path.section(u'/', -2, -2));
        m_version->setText(directory->version);
        m_name->setText(m_file.sliced(directory->path.size() + 1));
    }
}

const image::Application *Breadcrumbs::application() const
{
    const auto found = std::ranges::find_if(m_workspace.applications, [this](const image::Application &each) {
        return m_file.startsWith(each.path + u'/');
    });
    return found == m_workspace.applications.end() ? nullptr : &*found;
}

QString Breadcrumbs::counterpart(const image::VersionDirectory &directory) const
{
    const image::VersionDirectory *here = m_workspace.directoryOf(m_file);
    const QString within = here ? m_file.sliced(here->path.size() + 1) : QString();
    const QString name = !within.isEmpty() && directory.has(within) ? within : image::buildFileOf(directory);
    return name.isEmpty() ? QString() : directory.path + u'/' + name;
}

QList<Breadcrumbs::Choice> Breadcrumbs::applications() const
{
    QList<Choice> choices;
    for (const image::Application &each : m_workspace.applications) {
        if (!each.versions.isEmpty()) {
            choices.append({each.path, counterpart(each.versions.last())});
        }
    }
    return choices;
}

QList<Breadcrumbs::Choice> Breadcrumbs::versions() const
{
    QList<Choice> choices;
    for (const image::VersionDirectory &each : application()->versions) {
        choices.append({each.version, counterpart(each)});
    }
    return choices;
}

QList<Breadcrumbs::Choice> Breadcrumbs::files() const
{
    QList<Choice> choices;
    const image::VersionDirectory *directory = m_workspace.directoryOf(m_file);
    for (const image::DirectoryEntry &entry : directory->entries) {
        if (!entry.isDirectory) {
            choices.append({entry.path, directory->path + u'/' + entry.path});
        }
    }
    return choices;
}

} // namespace sealyard::gui
