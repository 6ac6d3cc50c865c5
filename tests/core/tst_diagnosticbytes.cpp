#include "core/diagnosticbytes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::Diagnostic;

class TestDiagnosticBytes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackAsTheyWere();
    void refusesOtherBytes();
};

namespace {

QList<Diagnostic> samples()
{
    const core::TextRange range{{2, 4}, {3, 9}};
    const core::Fix fix{u"Write “A”"_s, true, {{u"a/b"_s, {range, u"A\0B"_s}}, {u"c"_s, {{}, {}}}}};
    return {{.code = u"SY109"_s,
             .name = u"missing-copy-source"_s,
             .severity = core::Severity::Info,
             .message = u"集群"_s,
             .path = u"applications/a/1/Kubefile"_s,
             .range = range,
             .related = {{u"x"_s, range, u"here"_s}},
             .fixes = {fix, {}}},
            {}};
}

} // namespace

void TestDiagnosticBytes::comeBackAsTheyWere()
{
    QCOMPARE(core::diagnosticsFromBytes(core::toBytes(samples())), samples());
    QCOMPARE(core::diagnosticsFromBytes(core::toBytes({})), QList<Diagnostic>());
}

void TestDiagnosticBytes::refusesOtherBytes()
{
    const QByteArray bytes = core::toBytes(samples());
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        QVERIFY(!core::diagnosticsFromBytes(bytes.first(size)));
    }
    QVERIFY(!core::diagnosticsFromBytes(bytes + "x"));
    QVERIFY(!core::diagnosticsFromBytes(QByteArray(100, '\xff')));
}

QTEST_GUILESS_MAIN(TestDiagnosticBytes)
#include "tst_diagnosticbytes.moc"
