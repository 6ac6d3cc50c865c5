#pragma once

#include "gui/git/changesmodel.h"
#include "gui/git/gitpane.h"
#include "support/scratchrepository.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace sealyard::test {

/// A pane for git over a repository with three files, anew for each test.
class GitPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    template <typename Type> [[nodiscard]] Type *child(const QString &name) const
    {
        auto *found = m_pane->findChild<Type *>(name);
        Q_ASSERT(found);
        return found;
    }
    template <typename Type> [[nodiscard]] Type *dialog(const QString &name) const
    {
        Type *found = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            found = m_pane->findChild<Type *>(name);
            return found && found->isVisible();
        });
        return isThere ? found : nullptr;
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton);
        QVERIFY(settled());
    }
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return !m_session->isBusy(); });
    }
    void open();
    void select(gui::ChangesModel::Group group, const QByteArray &path) const;
    [[nodiscard]] QByteArray status() const
    {
        return m_repository->git({QStringLiteral("status"), QStringLiteral("--porcelain")});
    }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_repository;
    std::unique_ptr<gui::GitSession> m_session;
    std::unique_ptr<gui::GitPane> m_pane;
};

} // namespace sealyard::test
