#include "core/files.h"
#include "support/scratchworkspace.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

/// What the help tells users to write into their configuration.
QString helpedConfiguration(const QString &page)
{
    static const QRegularExpression block(u"```lua\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    return block.match(core::readText(page).value_or(QString())).captured(1);
}

/// Opens the build file, waits for findings, asks for completion at the end of line 2, and writes both.
constexpr auto script = R"lua(
vim.cmd.edit("applications/a/1/Kubefile")
local ok = vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local found = {}
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, { code = each.code, line = each.lnum, column = each.col, source = each.source })
end
vim.api.nvim_buf_set_lines(0, 1, 2, false, { "COPY 镜像.txt e" })
vim.api.nvim_win_set_cursor(0, { 2, 16 })
local params = vim.lsp.util.make_position_params(0)
params.position.character = 17
local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 10000)
local labels = {}
for _, answer in pairs(answers or {}) do
  for _, item in ipairs((answer.result or {}).items or {}) do
    table.insert(labels, item.label)
  end
end
vim.wait(10000, function() return #vim.diagnostic.get(0) == 0 end, 20)
local result = { filetype = vim.bo.filetype, found = found, labels = labels, left = #vim.diagnostic.get(0) }
vim.fn.writefile({ vim.json.encode(result) }, "result.json")
vim.cmd("qall!")
)lua";

} // namespace

/// The distribution's Neovim with the configuration of the help, and the real program.
class TestNeovim final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void configurationIsShort();
    void getsFindingsAndCompletion();
};

void TestNeovim::configurationIsShort()
{
    const QString english = helpedConfiguration(QStringLiteral(SEALYARD_HELP "/editors.md"));
    QVERIFY(!english.isEmpty());
    QVERIFY2(english.count(u'\n') <= 10, qPrintable(english));
    QCOMPARE(helpedConfiguration(QStringLiteral(SEALYARD_HELP "/zh_CN/editors.md")), english);
}

void TestNeovim::getsFindingsAndCompletion()
{
    const QString program = QStandardPaths::findExecutable(u"nvim"_s);
    QVERIFY2(!program.isEmpty(), "Neovim is not installed");
    const test::ScratchWorkspace files;
    files.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    files.write(u"applications/a/1/entrypoint.sh"_s, "true\n");
    files.write(u"applications/a/1/镜像.txt"_s, "x\n");
    files.write(u"init.lua"_s, helpedConfiguration(QStringLiteral(SEALYARD_HELP "/editors.md")).toUtf8());
    files.write(u"test.lua"_s, script);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(QStringLiteral(SEALYARD_CLI)).path() + u':' + environment.value(u"PATH"_s));
    for (const auto &[name, folder] : {std::pair("XDG_STATE_HOME", "state"), std::pair("XDG_DATA_HOME", "data"),
                                       std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_CACHE_HOME", "cache")}) {
        environment.insert(QString::fromLatin1(name), files.at(QString::fromLatin1(folder)));
    }
    QProcess neovim;
    neovim.setProcessEnvironment(environment);
    neovim.setWorkingDirectory(files.root());
    neovim.start(program, {u"--headless"_s, u"-n"_s, u"-u"_s, u"init.lua"_s, u"-S"_s, u"test.lua"_s});
    QVERIFY(neovim.waitForFinished(60000));
    const QByteArray written = core::readFile(files.at(u"result.json"_s)).value_or(QByteArray());
    const QJsonObject result = QJsonDocument::fromJson(written).object();
    QVERIFY2(!result.isEmpty(), neovim.readAllStandardError().constData());
    QCOMPARE(result.value("filetype"_L1), u"dockerfile"_s);
    const QJsonObject expected{{u"code"_s, u"SY101"_s}, {u"line"_s, 1}, {u"column"_s, 0}, {u"source"_s, u"sealyard"_s}};
    QVERIFY2(result.value("found"_L1).toArray().contains(expected), written.constData());
    QVERIFY2(result.value("labels"_L1).toArray().contains(u"entrypoint.sh"_s), written.constData());
    QCOMPARE(result.value("left"_L1), 0);
}

QTEST_GUILESS_MAIN(TestNeovim)
#include "tst_neovim.moc"
