#include "gui/gitpanetest.h"

#include "image/workspace.h"

#include <QTreeView>

using namespace Qt::StringLiterals;

namespace sealyard::test {

using gui::ChangesModel;

void GitPaneTest::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void GitPaneTest::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    m_repository->write(u"README.md"_s, "1\n2\n3\n");
    m_repository->write(u".gitignore"_s, "*charts\n");
    m_repository->commitAll();
    m_session = std::make_unique<gui::GitSession>();
    m_pane = std::make_unique<gui::GitPane>(*m_session);
    m_pane->resize(1000, 400);
    m_pane->show();
}

void GitPaneTest::cleanup()
{
    m_pane.reset();
    m_session.reset();
    m_repository.reset();
}

void GitPaneTest::open()
{
    m_session->setWorkspace(image::openWorkspace(m_repository->root()).value());
    QTRY_VERIFY(m_session->snapshot().isRepository());
}

void GitPaneTest::select(ChangesModel::Group group, const QByteArray &path) const
{
    auto *tree = child<QTreeView>(u"changesTree"_s);
    QModelIndex index;
    QTRY_VERIFY((index = static_cast<ChangesModel *>(tree->model())->indexOf(group, path)).isValid());
    tree->setCurrentIndex(index);
}

} // namespace sealyard::test
