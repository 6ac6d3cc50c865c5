#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace KSyntaxHighlighting;

namespace {

/// Writes each piece of a text with the name of its format.
class Recorder final : public AbstractHighlighter
{
public:
    QStringList pieces(const QString &text)
    {
        State state;
        for (const QString &line : text.split(u'\n')) {
            m_line = line;
            state = highlightLine(line, state);
        }
        return m_pieces;
    }

protected:
    void applyFormat(int offset, int length, const Format &format) override
    {
        const QString piece = m_line.mid(offset, length);
        if (!piece.trimmed().isEmpty()) {
            m_pieces.append(format.name() + u": "_s + piece);
        }
    }

private:
    QString m_line;
    QStringList m_pieces;
};

} // namespace

class TestSyntax final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNames_data();
    void knowsNames();
    void colours_data();
    void colours();

private:
    Repository m_repository;
};

void TestSyntax::knowsNames_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("definition");
    QTest::newRow("Kubefile") << u"Kubefile"_s << u"Kubefile"_s;
    QTest::newRow("Sealfile") << u"Sealfile"_s << u"Kubefile"_s;
    QTest::newRow("suffix") << u"Kubefile.arm64"_s << u"Kubefile"_s;
    QTest::newRow("extension") << u"a.kubefile"_s << u"Kubefile"_s;
    QTest::newRow("Dockerfile stays one") << u"Dockerfile"_s << u"Dockerfile"_s;
}

void TestSyntax::knowsNames()
{
    QFETCH(const QString, file);
    QTEST(m_repository.definitionForFileName(file).name(), "definition");
}

void TestSyntax::colours_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("piece");
    const auto row = [](const char *title, const QString &text, const QString &piece) {
        QTest::newRow(title) << u"Kubefile"_s << text << piece;
    };
    row("instruction", u"from scratch"_s, u"Instruction: from"_s);
    row("scratch", u"FROM scratch"_s, u"Built-in: scratch"_s);
    row("stage", u"FROM a AS b"_s, u"Stage: AS b"_s);
    row("flag", u"FROM --platform=linux/arm64 a"_s, u"Flag: --platform"_s);
    row("unknown instruction", u"FORM scratch"_s, u"Error: FORM"_s);
    row("parser directive", u"# syntax=docker/dockerfile:1"_s, u"Directive: # syntax=docker/dockerfile:1"_s);
    row("comment", u"  # note"_s, u"Comment: # note"_s);
    row("comment in a continuation", u"RUN a \\\n# note\n b"_s, u"Comment: # note"_s);
    row("after a continuation", u"RUN a \\\n# note\n\n --mount=x"_s, u"Flag: --mount"_s);
    row("after an instruction", u"RUN a\nCOPY . ."_s, u"Instruction: COPY"_s);
    row("key", u"ENV A=b"_s, u"Key: A"_s);
    row("label of sealos", u"LABEL sealos.io.type=rootfs"_s, u"Built-in: sealos.io.type"_s);
    row("default", u"ENV A=${A:-\"x\"}"_s, u"Variable: ${A"_s);
    row("end of a default", u"ENV A=${A:-x} B=c"_s, u"Key: B"_s);
    row("run-time variable", u"CMD [\"helm $(NAME)\"]"_s, u"Run-time Variable: $(NAME)"_s);
    row("shell variable", u"CMD [\"helm $NAME\"]"_s, u"Variable: $NAME"_s);
    row("string", u"CMD [\"helm x\"]"_s, u"String: \"helm x\""_s);
    row("heredoc", u"RUN <<EOF\ncat\nEOF\nCOPY . ."_s, u"Heredoc Text: cat"_s);
    row("after a heredoc", u"RUN <<-'END'\ncat\n\tEND\nCOPY . ."_s, u"Instruction: COPY"_s);
    row("trigger", u"ONBUILD RUN a"_s, u"Instruction: RUN"_s);
    const auto image = [](const char *title, const QString &text, const QString &piece) {
        QTest::newRow(title) << u"Image List"_s << text << piece;
    };
    image("registry", u"quay.io/a/b:c"_s, u"Registry: quay.io"_s);
    image("registry with port", u"reg:5000/a"_s, u"Registry: reg:5000"_s);
    image("tag", u"quay.io/a/b:c"_s, u"Tag: :c"_s);
    image("digest", u"a@sha256:"_s + QString(64, u'0'), u"Digest: @sha256:"_s + QString(64, u'0'));
    image("comment of a list", u"# x"_s, u"Comment: # x"_s);
    image("text behind", u"nginx:1 # x"_s, u"Error:  # x"_s);
}

void TestSyntax::colours()
{
    QFETCH(const QString, definition);
    QFETCH(const QString, text);
    QFETCH(const QString, piece);
    Recorder recorder;
    recorder.setDefinition(m_repository.definitionForName(definition));
    const QStringList pieces = recorder.pieces(text);
    QVERIFY2(pieces.contains(piece), qPrintable(pieces.join(u'\n')));
}

QTEST_MAIN(TestSyntax)
#include "tst_syntax.moc"
