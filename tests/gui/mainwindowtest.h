#pragma once

#include "gui/frame/frame.h"
#include "gui/mainwindow/mainwindow.h"
#include "support/scratchworkspace.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace sealyard::test {

/// A main window with a workspace of two applications, one of them with a mistake, fresh for every test.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    static constexpr auto good = "FROM scratch\nCOPY manifests ./manifests\nCMD [\"kubectl apply -f manifests\"]\n";

    [[nodiscard]] static QByteArray contents(const QString &path);
    void makeWindow();
    void openWorkspace(const QString &folder);
    void trigger(const QString &action) const;
    void type(const QString &letters) const;
    [[nodiscard]] QTreeView *tree() const { return m_window->findChild<QTreeView *>(QStringLiteral("workspaceTree")); }
    [[nodiscard]] QTableView *problems() const
    {
        return m_window->findChild<QTableView *>(QStringLiteral("problemsTable"));
    }
    [[nodiscard]] QTabWidget *tabs() const { return m_window->findChild<QTabWidget *>(QStringLiteral("editorTabs")); }
    [[nodiscard]] QLabel *message() const
    {
        return m_window->findChild<QWidget *>(QStringLiteral("windowMessages"))
            ->findChild<QLabel *>(QStringLiteral("messageText"));
    }
    /// The first thing that can be done about the message.
    [[nodiscard]] QPushButton *messageChoice() const
    {
        return m_window->findChild<QWidget *>(QStringLiteral("windowMessages"))->findChild<QPushButton *>();
    }
    [[nodiscard]] QModelIndex row(const QStringList &names) const;
    [[nodiscard]] QStringList openFiles() const;

    QTemporaryDir m_home;
    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<gui::Frame> m_window;
    gui::MainWindow *m_main = nullptr; ///< of the frame
    /// The build file of applications/one/1.0.
    const QStringList m_kubefile{QStringLiteral("applications"), QStringLiteral("one"), QStringLiteral("1.0"),
                                 QStringLiteral("Kubefile")};
};

} // namespace sealyard::test
