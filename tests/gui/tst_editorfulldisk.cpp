#include "gui/editor/editorpane.h"

#include <QApplication>
#include <QFile>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// A file that is edited on a disk of its own that becomes full: the text stays where it is, and the file as it was.
class TestEditorFullDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsTheFile();

private:
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray read() const;
    void fillDisk() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_home;
    bool m_isMounted = false;
};

QByteArray TestEditorFullDisk::read() const
{
    QFile file(at(u"Kubefile"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void TestEditorFullDisk::fillDisk() const
{
    QFile file(at(u"filling"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray page(4096, 'x');
    while (file.write(page) == page.size()) {
    }
}

void TestEditorFullDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    const QByteArray place = QFile::encodeName(m_folder->path());
    m_isMounted = ::geteuid() == 0 && ::mount("tmpfs", place.constData(), "tmpfs", 0, "size=256k") == 0;
    if (!m_isMounted) {
        QSKIP("Only root can make a small disk.");
    }
}

void TestEditorFullDisk::cleanup()
{
    if (m_isMounted) {
        ::umount(QFile::encodeName(m_folder->path()).constData());
    }
}

void TestEditorFullDisk::keepsTheFile()
{
    const QByteArray before = "FROM scratch\n" + QByteArray(4000, '#') + '\n';
    QFile file(at(u"Kubefile"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
    file.close();
    gui::EditorPane pane(m_home.filePath(u"unsaved"_s));
    pane.resize(800, 600);
    pane.show();
    pane.open(at(u"Kubefile"_s));
    QWidget *page = pane.findChild<QTabWidget *>(u"editorTabs"_s)->currentWidget();
    auto *view = page->findChild<QWidget *>(u"textView"_s);
    QWidget *text = view->focusProxy() ? view->focusProxy() : view;
    const QString typed = u"# "_s + QString(200, u'x');
    text->setFocus();
    QTest::keyClicks(text, typed);
    fillDisk();

    // The component's own dialog would wait for an answer.
    bool hasAsked = false;
    QTimer closer;
    connect(&closer, &QTimer::timeout, this, [&hasAsked] {
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            hasAsked = true;
            dialog->close();
        }
    });
    closer.start(std::chrono::milliseconds(50));
    QVERIFY(!pane.saveCurrent());
    QVERIFY(!hasAsked);
    QCOMPARE(read(), before);
    QVERIFY(pane.isCurrentModified());

    QVERIFY(QFile::remove(at(u"filling"_s)));
    QVERIFY(pane.saveCurrent());
    QCOMPARE(read(), typed.toUtf8() + before);
}

QTEST_MAIN(TestEditorFullDisk)
#include "tst_editorfulldisk.moc"
