#include "core/files.h"
#include "language/formatting.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using language::Document;
using language::DocumentKind;

namespace {

QString applied(const QString &text, DocumentKind kind)
{
    return core::applyEdits(text, formatted(Document(u"x"_s, text, kind))).value();
}

} // namespace

class TestFormatting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void leavesOtherDocuments();
    void meansTheSameInUpstream();
};

void TestFormatting::formats_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected,
                        DocumentKind kind = DocumentKind::BuildFile) {
        QTest::newRow(name) << static_cast<int>(kind) << text << expected;
    };
    row("keywords", u"from a as b\nCopy x y\n"_s, u"FROM a AS b\nCOPY x y\n"_s);
    row("blanks", u"  FROM   scratch  \nCOPY\t--chmod=1   --link   a  b\n"_s,
        u"FROM scratch\nCOPY --chmod=1 --link a  b\n"_s);
    row("JSON", u"FROM scratch\nCMD [ \"a b\",\"c,d\" ]\n"_s, u"FROM scratch\nCMD [\"a b\", \"c,d\"]\n"_s);
    row("JSON that is none", u"FROM scratch\nCMD [\"a\",]\n"_s, u"FROM scratch\nCMD [\"a\",]\n"_s);
    row("JSON with text behind it", u"FROM scratch\nCMD [\"a\",\"b\"] # x\n"_s,
        u"FROM scratch\nCMD [\"a\",\"b\"] # x\n"_s);
    row("JSON in lines", u"FROM scratch\nCMD [\"a\", \\\n     \"b\"]\n"_s,
        u"FROM scratch\nCMD [\"a\", \\\n     \"b\"]\n"_s);
    row("blank lines", u"\n\nFROM scratch\n\n\n\nCOPY a b\n\n\n"_s, u"FROM scratch\n\nCOPY a b\n"_s);
    row("end", u"FROM scratch"_s, u"FROM scratch\n"_s);
    row("comments", u"#  a   \n  # b\nFROM scratch # no comment\n"_s, u"#  a\n  # b\nFROM scratch # no comment\n"_s);
    row("continued", u"FROM a\nrun x \\  \n\n      # note\n    && y\n"_s,
        u"FROM a\nRUN x \\\n\n      # note\n    && y\n"_s);
    row("heredoc", u"FROM a\nrun <<E  \n  x   \n\n\n\ty\nE\n"_s, u"FROM a\nRUN <<E\n  x   \n\n\n\ty\nE\n"_s);
    row("CRLF", u"from a\r\n\r\n\r\ncopy  a b \r\n"_s, u"FROM a\r\n\r\nCOPY a b\r\n"_s);
    row("broken", u"FROM a\nCOPYY  x\n ENV\n"_s, u"FROM a\nCOPYY  x\n ENV\n"_s);
    row("text of several lines", u"FROM a\nENV A=\"x  \\\n   y\"\n"_s, u"FROM a\nENV A=\"x  \\\n   y\"\n"_s);
    row("nothing", u""_s, u""_s);
    row("image list", u"\nnginx:1  \n\n\n# x \nb:2"_s, u"nginx:1\n\n# x\nb:2\n"_s, DocumentKind::ImageList);
}

void TestFormatting::formats()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const auto documentKind = static_cast<DocumentKind>(kind);
    QCOMPARE(applied(text, documentKind), expected);
    QCOMPARE(applied(expected, documentKind), expected);
}

void TestFormatting::leavesOtherDocuments()
{
    QVERIFY(formatted(Document(u"a.sh"_s, u"x  \n\n\n"_s, DocumentKind::Script)).isEmpty());
}

/// Real build files: what is formatted stays as it is, and has the same instructions.
void TestFormatting::meansTheSameInUpstream()
{
    const QString upstream = qEnvironmentVariable("SEALYARD_UPSTREAM");
    if (upstream.isEmpty()) {
        QSKIP("SEALYARD_UPSTREAM names no checkout of the upstream repository");
    }
    QDirIterator files(upstream, {u"Kubefile"_s, u"Dockerfile"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString text = core::readText(files.next()).value_or(QString());
        const QString once = applied(text, DocumentKind::BuildFile);
        QCOMPARE(applied(once, DocumentKind::BuildFile), once);
        const auto before = image::parseKubefile(text);
        const auto after = image::parseKubefile(once);
        QCOMPARE(after.instructions.size(), before.instructions.size());
        for (qsizetype i = 0; i < before.instructions.size(); ++i) {
            QCOMPARE(after.instructions.at(i).words.size(), before.instructions.at(i).words.size());
        }
        QCOMPARE(after.comments.size(), before.comments.size());
        ++count;
    }
    QVERIFY(count > 100);
}

QTEST_GUILESS_MAIN(TestFormatting)
#include "tst_formatting.moc"
