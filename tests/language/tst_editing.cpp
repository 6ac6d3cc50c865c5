#include "language/editor.h"
#include "support/scratchworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::Editor;

namespace {

const QString path = u"applications/a/1/Kubefile"_s;
const QString script = u"applications/a/1/run.sh"_s;

/// What VS Code 1.9x says of itself, as far as it matters here.
QJsonObject vsCode()
{
    const QJsonObject workspace{{u"workspaceEdit"_s, QJsonObject{{u"documentChanges"_s, true}}},
                                {u"didChangeWatchedFiles"_s, QJsonObject{{u"dynamicRegistration"_s, true}}}};
    const QJsonObject kinds{{u"codeActionKind"_s, QJsonObject{{u"valueSet"_s, QJsonArray{u"quickfix"_s}}}}};
    const QJsonObject document{
        {u"hover"_s, QJsonObject{{u"contentFormat"_s, QJsonArray{u"markdown"_s, u"plaintext"_s}}}},
        {u"documentSymbol"_s, QJsonObject{{u"hierarchicalDocumentSymbolSupport"_s, true}}},
        {u"codeAction"_s, QJsonObject{{u"codeActionLiteralSupport"_s, kinds}}}};
    return {{u"general"_s, QJsonObject{{u"positionEncodings"_s, QJsonArray{u"utf-16"_s}}}},
            {u"workspace"_s, workspace},
            {u"textDocument"_s, document}};
}

QJsonObject about(const Editor &editor, const QString &document, QJsonObject more = {})
{
    more.insert(u"textDocument"_s, QJsonObject{{u"uri"_s, editor.uri(document)}});
    return more;
}

/// The text with the edits that a "WorkspaceEdit" has for a document.
QString applied(const Editor &editor, const QString &document, const QString &text, const QJsonValue &edit)
{
    QJsonArray edits = edit[u"changes"_s][editor.uri(document)].toArray();
    for (const QJsonValue &each : edit[u"documentChanges"_s].toArray()) {
        if (each[u"textDocument"_s][u"uri"_s] == editor.uri(document)) {
            edits = each[u"edits"_s].toArray();
        }
    }
    const language::server::WireText wire(text, language::server::PositionEncoding::Utf16);
    QList<core::TextEdit> list;
    for (const QJsonValue &each : std::as_const(edits)) {
        list.append({wire.range(each[u"range"_s]).value(), each[u"newText"_s].toString()});
    }
    return core::applyEdits(text, list).value();
}

QJsonValue titled(const QJsonArray &actions, const QString &words)
{
    const auto found = std::ranges::find_if(
        actions, [&](const QJsonValue &each) { return each[u"title"_s].toString().contains(words); });
    return found == actions.end() ? QJsonValue() : QJsonValue(*found);
}

} // namespace

/// Sessions as VS Code has them, and what editors that know less get.
class TestEditing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void explainsAndFinds();
    void renames();
    void repairs_data();
    void repairs();
    void repairsAll();
    void allowsAFindingHere_data();
    void allowsAFindingHere();
    void showsStructure();
    void formatsAndHints();
    void tellsAnEditorThatKnowsLess();
    void findsNamesOfTheWorkspace();
    void cancels();
    void hundredEditsWithoutAStaleAnswer();

private:
    QJsonArray actionsFor(Editor &editor, const QString &document, int version, QJsonObject context = {});

    std::unique_ptr<test::ScratchWorkspace> m_files;
};

void TestEditing::init()
{
    m_files = std::make_unique<test::ScratchWorkspace>();
    m_files->write(path, "FROM scratch\nENV HOST=a\nCOPY . .\nCMD [\"bash run.sh\"]\n");
    m_files->write(script, "echo $HOST\n");
}

QJsonArray TestEditing::actionsFor(Editor &editor, const QString &document, int version, QJsonObject context)
{
    context.insert(u"diagnostics"_s, editor.diagnosticsOf(document, version)[u"diagnostics"_s]);
    return editor
        .request(u"textDocument/codeAction"_s,
                 about(editor, document, {{u"range"_s, test::range(0, 0, 99, 0)}, {u"context"_s, context}}))
        .toArray();
}

void TestEditing::explainsAndFinds()
{
    Editor editor(m_files->root(), vsCode());
    editor.open(path, u"FROM scratch\nENV HOST=a\nCOPY . .\nCMD [\"bash run.sh $(HOST)\"]\n"_s);
    editor.waitForIndex();
    const QJsonValue hover = editor.requestAt(u"textDocument/hover"_s, path, 3, 22);
    QCOMPARE(hover[u"contents"_s][u"kind"_s], u"markdown"_s);
    QVERIFY(hover[u"contents"_s][u"value"_s].toString().contains("`HOST` = `a`"_L1));
    QCOMPARE(hover[u"range"_s], test::range(3, 18, 3, 25));
    QVERIFY(editor.requestAt(u"textDocument/hover"_s, path, 9, 0).isNull());
    const QJsonValue definition = editor.requestAt(u"textDocument/definition"_s, path, 3, 22);
    QCOMPARE(definition[0][u"uri"_s], editor.uri(path));
    QCOMPARE(definition[0][u"range"_s], test::range(1, 4, 1, 8));
    QCOMPARE(editor.requestAt(u"textDocument/definition"_s, path, 3, 14)[0][u"uri"_s], editor.uri(script));
    const QJsonObject without{{u"context"_s, QJsonObject{{u"includeDeclaration"_s, false}}}};
    const QJsonArray uses = editor.requestAt(u"textDocument/references"_s, path, 1, 5, without).toArray();
    QCOMPARE(uses.size(), 2);
    QCOMPARE(uses[1][u"uri"_s], editor.uri(script));
    const QJsonArray marks = editor.requestAt(u"textDocument/documentHighlight"_s, path, 1, 5).toArray();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0][u"kind"_s], 3);
    const QJsonArray links = editor.request(u"textDocument/documentLink"_s, about(editor, path)).toArray();
    QCOMPARE(links[0][u"target"_s], editor.uri(script));
}

void TestEditing::renames()
{
    Editor editor(m_files->root(), vsCode());
    const QString text = u"FROM scratch\nENV HOST=a\nCOPY . .\nCMD [\"bash run.sh $(HOST)\"]\n"_s;
    editor.open(path, text);
    editor.waitForIndex();
    const QJsonValue target = editor.requestAt(u"textDocument/prepareRename"_s, path, 3, 22);
    QCOMPARE(target[u"placeholder"_s], u"HOST"_s);
    QCOMPARE(target[u"range"_s], test::range(3, 20, 3, 24));
    const QJsonValue edit = editor.requestAt(u"textDocument/rename"_s, path, 3, 22, {{u"newName"_s, u"DOMAIN"_s}});
    QCOMPARE(applied(editor, path, text, edit),
             u"FROM scratch\nENV DOMAIN=a\nCOPY . .\nCMD [\"bash run.sh $(DOMAIN)\"]\n"_s);
    QCOMPARE(applied(editor, script, u"echo $HOST\n"_s, edit), u"echo $DOMAIN\n"_s);
    for (const QJsonValue &each : edit[u"documentChanges"_s].toArray()) {
        const QJsonValue document = each[u"textDocument"_s];
        QVERIFY(document[u"uri"_s] == editor.uri(path) ? document[u"version"_s] == 1 : document[u"version"_s].isNull());
    }
    const QJsonValue refused = editor.requestAt(u"textDocument/rename"_s, path, 3, 22, {{u"newName"_s, u"1"_s}});
    QCOMPARE(refused[u"error"_s][u"code"_s], -32803);
    const QJsonValue nothing = editor.requestAt(u"textDocument/prepareRename"_s, path, 0, 1);
    QCOMPARE(nothing[u"error"_s][u"code"_s], -32803);
}

void TestEditing::repairs_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("build file") << path << u"FROM scratch\nCOPY RUN.sh .\nCMD [\"bash run.sh\"]\n"_s << u"run.sh"_s;
    QTest::newRow("script") << script << u"#!/bin/bash\r\necho $HOST\r\n"_s << QString();
}

void TestEditing::repairs()
{
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    QFETCH(const QString, title);
    Editor editor(m_files->root(), vsCode());
    editor.open(file, text);
    editor.waitForIndex();
    const QJsonArray actions = actionsFor(editor, file, 1);
    QVERIFY(!actions.isEmpty());
    const QJsonValue fix = titled(actions, title);
    QCOMPARE(fix[u"kind"_s], u"quickfix"_s);
    QVERIFY(!fix[u"diagnostics"_s].toArray().isEmpty());
    const QJsonValue code = fix[u"diagnostics"_s][0][u"code"_s];
    const auto count = [&](int version) {
        const QJsonArray findings = editor.diagnosticsOf(file, version)[u"diagnostics"_s].toArray();
        return std::ranges::count_if(findings, [&](const QJsonValue &each) { return each[u"code"_s] == code; });
    };
    const auto before = count(1);
    editor.change(file, 2, applied(editor, file, text, fix[u"edit"_s]));
    QCOMPARE(count(2), before - 1);
}

void TestEditing::repairsAll()
{
    Editor editor(m_files->root(), vsCode());
    const QString text = u"#!/bin/bash\r\necho $HOST\r\n"_s;
    editor.open(script, text);
    editor.waitForIndex();
    const QJsonArray actions = actionsFor(editor, script, 1, {{u"only"_s, QJsonArray{u"source.fixAll"_s}}});
    QCOMPARE(actions.size(), 1);
    QCOMPARE(actions[0][u"kind"_s], u"source.fixAll.sealyard"_s);
    QCOMPARE(applied(editor, script, text, actions[0][u"edit"_s]), u"#!/bin/bash\necho $HOST\n"_s);
    QVERIFY(actionsFor(editor, script, 1, {{u"only"_s, QJsonArray{u"refactor"_s}}}).isEmpty());
}

void TestEditing::allowsAFindingHere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const QString list = u"applications/a/1/images/shim/list"_s;
    const QString manifest = u"applications/a/1/manifests/a.yaml"_s;
    QTest::newRow("build file") << path << u"FROM scratch\nCOPY x \\\n  missing .\nCMD [\"true\"]\n"_s << u"SY109"_s;
    QTest::newRow("image list") << list << u"nginx\n"_s << u"SY403"_s;
    QTest::newRow("manifest") << manifest << u"kind: Pod\nspec:\n  containers:\n    - image: nginx\n"_s << u"SY403"_s;
    QTest::newRow("script") << script << u"#!/bin/bash\nif true; then\n  echo x >/dev/nul\nfi\n"_s << u"SY707"_s;
}

void TestEditing::allowsAFindingHere()
{
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    const auto isThere = [&](const QJsonObject &published) {
        const QJsonArray findings = published[u"diagnostics"_s].toArray();
        return std::ranges::any_of(findings, [&](const QJsonValue &each) { return each[u"code"_s] == code; });
    };
    const auto isUnneeded = [](const QJsonObject &published) {
        const QJsonArray findings = published[u"diagnostics"_s].toArray();
        return std::ranges::any_of(findings, [](const QJsonValue &each) { return each[u"code"_s] == u"SY910"_s; });
    };
    m_files->write(file, "\n");
    Editor editor(m_files->root(), vsCode());
    editor.open(file, text);
    editor.waitForIndex();
    QVERIFY(isThere(editor.diagnosticsOf(file, 1)));
    int version = 1;
    for (const QString &where : {u" here"_s, u" in this file"_s}) {
        QJsonArray actions = actionsFor(editor, file, version);
        const auto isForIt = [&](const QJsonValue &each) {
            return each[u"title"_s].toString().endsWith(where) && each[u"diagnostics"_s][0][u"code"_s] == code;
        };
        const auto action = std::ranges::find_if(std::as_const(actions), isForIt);
        QVERIFY2(action != actions.cend(), qPrintable(where));
        editor.change(file, ++version, applied(editor, file, text, (*action)[u"edit"_s]));
        const QJsonObject published = editor.diagnosticsOf(file, version);
        QVERIFY2(where != " here"_L1 || code != "SY109"_L1 || published[u"diagnostics"_s].toArray().isEmpty(), "all");
        QVERIFY2(!isThere(published) && !isUnneeded(published), qPrintable(where));
        editor.change(file, ++version, text);
        QVERIFY(isThere(editor.diagnosticsOf(file, version)));
    }
}

void TestEditing::showsStructure()
{
    Editor editor(m_files->root(), vsCode());
    editor.open(path, u"# a\n# b\nFROM scratch\nENV A=1 \\\n  B=镜$A\n"_s);
    const QJsonValue symbols = editor.request(u"textDocument/documentSymbol"_s, about(editor, path));
    QCOMPARE(symbols[0][u"name"_s], u"FROM"_s);
    QCOMPARE(symbols[0][u"children"_s][0][u"children"_s][1][u"name"_s], u"B"_s);
    const QJsonArray folds = editor.request(u"textDocument/foldingRange"_s, about(editor, path)).toArray();
    const QJsonObject comment{{u"startLine"_s, 0}, {u"endLine"_s, 1}, {u"kind"_s, u"comment"_s}};
    const QJsonObject continued{{u"startLine"_s, 3}, {u"endLine"_s, 4}};
    QCOMPARE(folds, (QJsonArray{comment, continued}));
    const QJsonValue tokens = editor.request(u"textDocument/semanticTokens/full"_s, about(editor, path));
    const QJsonArray expected{0, 0, 3, 1, 0, 1, 0, 3, 1, 0, 1, 0, 4, 0, 0, 1, 0, 3, 0, 0, 0, 4, 1,
                              3, 0, 0, 2, 1, 2, 0, 1, 2, 1, 3, 0, 0, 2, 1, 2, 0, 0, 1, 2, 3, 0};
    QCOMPARE(tokens[u"data"_s].toArray(), expected);
    const QJsonValue part = editor.request(u"textDocument/semanticTokens/range"_s,
                                           about(editor, path, {{u"range"_s, test::range(2, 0, 2, 4)}}));
    QCOMPARE(part[u"data"_s].toArray(), (QJsonArray{2, 0, 4, 0, 0}));
}

void TestEditing::formatsAndHints()
{
    Editor editor(m_files->root(), vsCode());
    const QString text = u"from scratch\nENV A=1 B=$A\n"_s;
    editor.open(path, text);
    const QJsonObject options{{u"options"_s, QJsonObject{{u"tabSize"_s, 4}, {u"insertSpaces"_s, true}}}};
    const QJsonValue edits = editor.request(u"textDocument/formatting"_s, about(editor, path, options));
    QCOMPARE(edits[0][u"newText"_s], u"FROM"_s);
    QCOMPARE(edits[0][u"range"_s], test::range(0, 0, 0, 4));
    editor.change(path, 2, u"FROM scratch\nENV A=1\nENV B=$A\n"_s);
    QCOMPARE(editor.request(u"textDocument/formatting"_s, about(editor, path, options)).toArray(), QJsonArray());
    const QJsonValue hints =
        editor.request(u"textDocument/inlayHint"_s, about(editor, path, {{u"range"_s, test::range(0, 0, 9, 0)}}));
    QCOMPARE(hints[0][u"label"_s], u"= 1"_s);
    QCOMPARE(hints[0][u"position"_s], test::position(2, 8));
}

void TestEditing::tellsAnEditorThatKnowsLess()
{
    Editor editor(m_files->root());
    editor.open(path, u"FROM scratch\nENV HOST=a\nCOPYY . .\n"_s);
    editor.waitForIndex();
    const QJsonValue symbols = editor.request(u"textDocument/documentSymbol"_s, about(editor, path));
    QCOMPARE(symbols[0][u"location"_s][u"uri"_s], editor.uri(path));
    QVERIFY(actionsFor(editor, path, 1).isEmpty());
    QCOMPARE(editor.requestAt(u"textDocument/hover"_s, path, 0, 1)[u"contents"_s][u"kind"_s], u"plaintext"_s);
    const QJsonValue edit = editor.requestAt(u"textDocument/rename"_s, path, 1, 5, {{u"newName"_s, u"NEW"_s}});
    QCOMPARE(edit[u"changes"_s][editor.uri(path)][0][u"newText"_s], u"NEW"_s);
}

void TestEditing::findsNamesOfTheWorkspace()
{
    Editor editor(m_files->root(), vsCode());
    editor.waitForIndex();
    const QJsonValue found = editor.request(u"workspace/symbol"_s, {{u"query"_s, u"hst"_s}});
    QCOMPARE(found[0][u"name"_s], u"HOST"_s);
    QCOMPARE(found[0][u"location"_s][u"range"_s], test::range(1, 4, 1, 8));
    const QJsonValue directory = editor.request(u"workspace/symbol"_s, {{u"query"_s, u"a 1"_s}});
    QCOMPARE(directory[0][u"location"_s][u"uri"_s], editor.uri(path));
    QCOMPARE(editor.request(u"workspace/symbol"_s, {{u"query"_s, u"zzz"_s}}).toArray(), QJsonArray());
}

/// A request that has no answer yet is answered once, with the error for it; one that has is left alone.
void TestEditing::cancels()
{
    Editor editor(m_files->root(), vsCode());
    editor.open(path, u"FROM scratch\n"_s + u"ENV A=1 B=${A}\n"_s.repeated(5000)); // takes a while to read
    QList<int> ids;
    for (int i = 0; i < 4; ++i) {
        ids.append(
            editor.start(u"textDocument/inlayHint"_s, about(editor, path, {{u"range"_s, test::range(0, 0, 3, 0)}})));
    }
    editor.notify(u"$/cancelRequest"_s, {{u"id"_s, ids.last()}});
    QCOMPARE(editor.responseTo(ids.last())[u"error"_s][u"code"_s], -32800);
    for (const int id : ids.first(3)) {
        QVERIFY(editor.responseTo(id).contains(u"result"_s));
    }
    editor.notify(u"$/cancelRequest"_s, {{u"id"_s, ids.first()}});
    QTest::qWait(50);
    for (const int id : ids) {
        const auto isIt = [&](const QJsonObject &message) {
            return message.value("id"_L1) == id;
        };
        QCOMPARE(std::ranges::count_if(editor.messages(), isIt), 1);
    }
}

void TestEditing::hundredEditsWithoutAStaleAnswer()
{
    Editor editor(m_files->root(), vsCode());
    editor.open(path, u"FROM scratch\n"_s);
    QList<int> ids;
    for (int i = 0; i < 100; ++i) {
        // The variable of each text has its number, and all requests are sent before any answer is read.
        editor.change(path, i + 2, u"FROM scratch\nENV V%1=%1\nCOPY ${V%1} $"_s.arg(i));
        ids.append(
            editor.start(u"textDocument/completion"_s,
                         about(editor, path, {{u"position"_s, test::position(2, 7 + u"${V%1}"_s.arg(i).size())}})));
        ids.append(
            editor.start(u"textDocument/inlayHint"_s, about(editor, path, {{u"range"_s, test::range(0, 0, 3, 0)}})));
    }
    for (int i = 0; i < 100; ++i) {
        const QJsonValue items = editor.responseTo(ids.at(2 * i))[u"result"_s][u"items"_s];
        QCOMPARE(items[0][u"label"_s], u"V%1"_s.arg(i));
        QCOMPARE(editor.responseTo(ids.at(2 * i + 1))[u"result"_s][0][u"label"_s], u"= %1"_s.arg(i));
    }
}

QTEST_GUILESS_MAIN(TestEditing)
#include "tst_editing.moc"
