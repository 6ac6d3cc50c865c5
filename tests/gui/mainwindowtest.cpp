#include "gui/mainwindowtest.h"

#include <QAction>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sealyard::test {

void MainWindowTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void MainWindowTest::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(u"applications/one/1.0/Kubefile"_s, good);
    m_scratch->write(u"applications/one/1.0/manifests/a.yaml"_s, "kind: ConfigMap\n");
    m_scratch->write(u"applications/two/2.0/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    QFile::remove(m_home.filePath(u"session.conf"_s));
    m_store = std::make_unique<QSettings>(m_home.filePath(u"session.conf"_s), QSettings::IniFormat);
    makeWindow();
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_store.reset();
    QDir(m_home.filePath(u"unsaved"_s)).removeRecursively();
    QDir(m_home.filePath(u"jobs"_s)).removeRecursively();
}

QByteArray MainWindowTest::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void MainWindowTest::makeWindow()
{
    const gui::ProgramPaths paths{m_home.filePath(u"unsaved"_s), m_home.filePath(u"jobs"_s), u"/nowhere/cli"_s, {}, {}};
    m_window = std::make_unique<gui::Frame>(*m_store);
    m_window->showEmpty();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->findIcons();
    auto content = std::make_unique<gui::MainWindow>(*m_window, *m_store, paths);
    m_main = content.get();
    m_window->keep(std::move(content));
}

void MainWindowTest::openWorkspace(const QString &folder)
{
    m_main->openFolder(folder);
    QTRY_VERIFY(tree()->isVisible());
    QTRY_VERIFY(tree()->model()->rowCount() > 0);
}

void MainWindowTest::trigger(const QString &action) const
{
    auto *found = m_window->findChild<QAction *>(action);
    QVERIFY(found->isEnabled());
    found->trigger();
}

void MainWindowTest::type(const QString &letters) const
{
    QWidget *view = tabs()->currentWidget()->findChild<QWidget *>(u"textView"_s);
    QWidget *text = view->focusProxy() ? view->focusProxy() : view;
    text->setFocus();
    QTest::keyClicks(text, letters);
}

QModelIndex MainWindowTest::row(const QStringList &names) const
{
    QModelIndex index;
    for (const QString &name : names) {
        const QAbstractItemModel *model = tree()->model();
        const QModelIndexList found =
            model->match(model->index(0, 0, index), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        if (found.isEmpty()) {
            return {};
        }
        index = found.first();
    }
    return index;
}

QStringList MainWindowTest::openFiles() const
{
    QStringList files;
    for (int index = 0; index < tabs()->count(); ++index) {
        files.append(tabs()->tabToolTip(index));
    }
    return files;
}

} // namespace sealyard::test
