#include "lint/fixing.h"
#include "lint/linter.h"
#include "support/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using lint::FixKind;

class TestFixing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convergesAndIsIdempotent();
    void takesUnsafeFixesOnlyWhenAsked();
    void keepsFilesWithoutFixes();
};

namespace {

lint::FixedFiles fixed(const test::ScratchWorkspace &scratch, FixKind kind)
{
    return lint::fixedFiles(*image::openWorkspace(scratch.root()), image::SourceTree(scratch.root()), {}, kind);
}

} // namespace

void TestFixing::convergesAndIsIdempotent()
{
    const test::ScratchWorkspace scratch;
    const QString path = u"applications/a/1/init.sh"_s;
    scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY . .\nCMD [\"bash init.sh\"]\n");
    scratch.write(path, "#!/bin/bash\r\necho a\r\n");
    const lint::FixedFiles files = fixed(scratch, FixKind::Safe);
    QCOMPARE(files.after.keys(), QStringList{path});
    QCOMPARE(files.after.value(path), u"#!/bin/bash\necho a\n"_s);
    scratch.write(path, files.after.value(path).toUtf8());
    QVERIFY(fixed(scratch, FixKind::Safe).after.isEmpty());
}

void TestFixing::takesUnsafeFixesOnlyWhenAsked()
{
    const test::ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY a.sh .\nCMD [\"true\"]\n");
    scratch.write(u"applications/a/1/A.sh"_s, "echo\n");
    const QList<core::Diagnostic> findings =
        lint::lintWorkspace(*image::openWorkspace(scratch.root()), image::SourceTree(scratch.root())).diagnostics;
    const bool hasUnsafe = std::ranges::any_of(findings, [](const core::Diagnostic &finding) {
        return std::ranges::any_of(finding.fixes, [](const core::Fix &fix) { return !fix.isSafe; });
    });
    QVERIFY(hasUnsafe);
    QVERIFY(fixed(scratch, FixKind::Safe).after.isEmpty());
    QVERIFY(!fixed(scratch, FixKind::All).after.isEmpty());
}

void TestFixing::keepsFilesWithoutFixes()
{
    const test::ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    QCOMPARE(fixed(scratch, FixKind::All).fixCount, 0);
}

QTEST_GUILESS_MAIN(TestFixing)
#include "tst_fixing.moc"
