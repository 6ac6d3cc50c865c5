#include "image/kubefile.h"

#include "kubefiletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;

class TestHeredoc final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeredocs_data();
    void readsHeredocs();
    void heredocRanges();
};

void TestHeredoc::readsHeredocs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // delimiter, body, flags
    QTest::newRow("plain") << u"RUN <<EOF\na\n b\nEOF\n"_s << QStringList{u"EOF|a\n b\n|expanded"_s};
    QTest::newRow("empty") << u"RUN <<EOF\nEOF"_s << QStringList{u"EOF||expanded"_s};
    QTest::newRow("quoted") << u"COPY <<\"EOF\" /x\n$a\nEOF\n"_s << QStringList{u"EOF|$a\n|"_s};
    QTest::newRow("single quoted") << u"COPY <<'EOF' /x\nEOF\n"_s << QStringList{u"EOF||"_s};
    QTest::newRow("tabs") << u"RUN <<-EOF\n\ta\n\tEOF\n"_s << QStringList{u"EOF|a\n|expanded tabs"_s};
    QTest::newRow("tabs kept") << u"RUN <<EOF\n\tEOF\nEOF\n"_s << QStringList{u"EOF|\tEOF\n|expanded"_s};
    QTest::newRow("descriptor") << u"RUN cat 3<<EOF\nEOF\n"_s << QStringList{u"EOF||expanded"_s};
    QTest::newRow("two") << u"COPY <<A <<B /x/\n1\nA\n2\nB\n"_s
                         << QStringList{u"A|1\n|expanded"_s, u"B|2\n|expanded"_s};
    QTest::newRow("CRLF") << u"RUN <<E\r\na\r\nE\r\n"_s << QStringList{u"E|a\n|expanded"_s};
    QTest::newRow("continued first") << u"RUN a \\\n <<E\nb \\\nE\n"_s << QStringList{u"E|b \\\n|expanded"_s};
    QTest::newRow("behind a redirection") << u"RUN cat <<E > /f && x\nb\nE\n"_s << QStringList{u"E|b\n|expanded"_s};
    QTest::newRow("behind ONBUILD") << u"ONBUILD RUN <<E\nb\nE\n"_s << QStringList{u"E|b\n|expanded"_s};
    QTest::newRow("here string") << u"RUN cat <<<E\n"_s << QStringList{};
    QTest::newRow("in quotes") << u"RUN echo \"<<E\"\n"_s << QStringList{};
    QTest::newRow("glued") << u"RUN cat<<E\n"_s << QStringList{};
    QTest::newRow("in an array") << u"RUN [\"<<E\"]\n"_s << QStringList{};
    QTest::newRow("of CMD") << u"CMD cat <<E\n"_s << QStringList{};
}

void TestHeredoc::readsHeredocs()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Kubefile kubefile = parseKubefile(text + u"\nCMD last"_s);
    QCOMPARE(messages(kubefile), QStringList{});
    QStringList found;
    for (const Heredoc &heredoc : kubefile.instructions.front().heredocs) {
        QStringList flags;
        flags += heredoc.isExpanded ? QStringList{u"expanded"_s} : QStringList{};
        flags += heredoc.stripsTabs ? QStringList{u"tabs"_s} : QStringList{};
        found.append(heredoc.delimiter + u'|' + heredoc.body + u'|' + flags.join(u' '));
    }
    QCOMPARE(found, expected);
    QCOMPARE(kubefile.instructions.size(), 2);
}

void TestHeredoc::heredocRanges()
{
    const QString text = u"COPY <<A <<-B /x/\n1\nA\n\t2\n\tB\nCMD x\n"_s;
    const Kubefile kubefile = parseKubefile(text);
    const Instruction &copy = kubefile.instructions.front();
    QCOMPARE(at(text, copy.heredocs.at(0).range), u"1\n"_s);
    QCOMPARE(at(text, copy.heredocs.at(1).range), u"\t2\n"_s);
    QCOMPARE(at(text, copy.range), u"COPY <<A <<-B /x/\n1\nA\n\t2\n\tB"_s);
    QCOMPARE(at(text, copy.argumentRange), u"<<A <<-B /x/"_s);
    QCOMPARE(at(text, kubefile.instructions.back().range), u"CMD x"_s);
}

QTEST_GUILESS_MAIN(TestHeredoc)
#include "tst_heredoc.moc"
