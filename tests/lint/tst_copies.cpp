#include "lint/facts/copies.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using lint::RegistryPlace;

class TestCopies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources();
    void place_data();
    void place();
};

namespace {

struct Parsed
{
    explicit Parsed(const QString &text)
        : kubefile(image::parseKubefile(text))
        , evaluation(image::evaluate(kubefile, {}))
    {
    }

    image::Kubefile kubefile;
    image::Evaluation evaluation;
};

} // namespace

void TestCopies::sources()
{
    const Parsed parsed(u"FROM scratch\n"
                        "ENV DIR=opt\n"
                        "WORKDIR /data\n"
                        "COPY --chmod=755 ./a /b/ ../c dir/*.sh target/\n"
                        "COPY --from=other /x /y\n"
                        "ADD https://example.com/x ${DIR}/bin /z\n"_s);
    const auto found = lint::copySources(parsed.evaluation.stages.first(), parsed.kubefile);
    QCOMPARE(found.size(), 5);
    QCOMPARE(found[0].path, u"a"_s);
    QCOMPARE(found[0].target, u"/data/target"_s);
    QCOMPARE(found[0].range.start, (core::Position{3, 17}));
    QCOMPARE(found[1].path, u"b"_s);
    QVERIFY(found[2].leavesContext);
    QCOMPARE(found[2].path, u"c"_s);
    QVERIFY(found[3].isPattern);
    QVERIFY(!found[3].leavesContext);
    QCOMPARE(found[4].path, u"opt/bin"_s);
    QCOMPARE(found[4].target, u"/z"_s);
    QVERIFY(found[4].hasVariable);
}

void TestCopies::place_data()
{
    QTest::addColumn<QString>("instructions");
    QTest::addColumn<RegistryPlace>("expected");
    QTest::newRow("none") << QString() << RegistryPlace::NotCopied;
    QTest::newRow("other") << u"COPY charts charts"_s << RegistryPlace::NotCopied;
    QTest::newRow("longer name") << u"COPY registry-ui registry"_s << RegistryPlace::NotCopied;
    QTest::newRow("all") << u"COPY . ."_s << RegistryPlace::AtRoot;
    QTest::newRow("all, absolute") << u"COPY / /"_s << RegistryPlace::AtRoot;
    QTest::newRow("by name") << u"COPY registry registry"_s << RegistryPlace::AtRoot;
    QTest::newRow("slashes") << u"COPY ./registry/ /registry/"_s << RegistryPlace::AtRoot;
    QTest::newRow("part") << u"COPY registry/docker /registry/docker"_s << RegistryPlace::AtRoot;
    QTest::newRow("ADD") << u"ADD registry registry"_s << RegistryPlace::AtRoot;
    QTest::newRow("array") << u"COPY [\"registry\", \"registry\"]"_s << RegistryPlace::AtRoot;
    QTest::newRow("root WORKDIR") << u"WORKDIR /\nCOPY registry registry"_s << RegistryPlace::AtRoot;
    QTest::newRow("back at root") << u"WORKDIR /a\nWORKDIR ..\nCOPY registry registry"_s << RegistryPlace::AtRoot;
    QTest::newRow("spread") << u"COPY registry ."_s << RegistryPlace::Elsewhere;
    QTest::newRow("folder") << u"COPY . demo"_s << RegistryPlace::Elsewhere;
    QTest::newRow("WORKDIR") << u"WORKDIR /a\nCOPY registry registry"_s << RegistryPlace::Elsewhere;
    QTest::newRow("one good") << u"COPY . demo\nCOPY registry registry"_s << RegistryPlace::AtRoot;
    QTest::newRow("pattern") << u"COPY r* /"_s << RegistryPlace::Unknown;
    QTest::newRow("other image") << u"COPY --from=other / /"_s << RegistryPlace::Unknown;
    QTest::newRow("variable") << u"ARG A=x\nCOPY $A registry"_s << RegistryPlace::Unknown;
}

void TestCopies::place()
{
    QFETCH(QString, instructions);
    QFETCH(RegistryPlace, expected);
    const Parsed parsed(u"FROM scratch\n"_s + instructions + u'\n');
    QCOMPARE(lint::registryPlace(parsed.evaluation.stages.last(), parsed.kubefile), expected);
}

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
