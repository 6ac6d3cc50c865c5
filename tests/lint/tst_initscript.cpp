#include "lint/facts/initscript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::lint;

class TestInitScript final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mentions_data();
    void mentions();
    void unknownFiles_data();
    void unknownFiles();
};

void TestInitScript::mentions_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("isMentionedThere");
    QTest::newRow("word") << u"mkdir -p opt/bin"_s << true;
    QTest::newRow("quoted") << u"cp x \"./opt\""_s << true;
    QTest::newRow("end") << u"cd opt"_s << true;
    QTest::newRow("redirect") << u"echo x >opt"_s << true;
    QTest::newRow("longer word") << u"helm --option"_s << false;
    QTest::newRow("other suffix") << u"cat opt.txt"_s << false;
    QTest::newRow("later") << u"adopt option opt"_s << true;
    QTest::newRow("empty") << QString() << false;
}

void TestInitScript::mentions()
{
    QFETCH(QString, script);
    QFETCH(bool, isMentionedThere);
    QCOMPARE(InitScript(script).mentions(u"opt"_s), isMentionedThere);
}

void TestInitScript::unknownFiles_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("isUnknown");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("comment") << u"# tar -xzf x.tgz"_s << false;
    QTest::newRow("plain") << u"#!/bin/bash\nset -e\necho hello\nmkdir -p opt\ncp a opt/"_s << false;
    QTest::newRow("tar here") << u"wget -qO- https://x/y.tgz | tar -zx"_s << true;
    QTest::newRow("tar elsewhere") << u"wget -qO- https://x/y.tgz | tar -zx -C opt"_s << false;
    QTest::newRow("tar glued") << u"tar -xzf a.tgz -Copt"_s << false;
    QTest::newRow("tar variable") << u"tar -xzf a.tgz -C \"$DIR\""_s << true;
    QTest::newRow("tar continued") << u"tar -xzf a.tgz \\\n  -C opt"_s << false;
    QTest::newRow("unzip") << u"unzip a.zip"_s << true;
    QTest::newRow("unzip elsewhere") << u"unzip a.zip -d opt"_s << false;
    QTest::newRow("helm pull") << u"helm pull demo/demo --untar"_s << true;
    QTest::newRow("helm pull charts") << u"helm pull demo/demo --untar -d charts"_s << false;
    QTest::newRow("helm repo") << u"helm repo add demo https://x"_s << false;
    QTest::newRow("git") << u"git clone https://x/y"_s << true;
    QTest::newRow("git in a word") << u"wget -qO opt/a https://github.com/x/git"_s << false;
    QTest::newRow("other script") << u"bash ./fetch.sh"_s << true;
    QTest::newRow("sourced") << u". ./fetch.sh"_s << true;
    QTest::newRow("shebang") << u"#!/usr/bin/env bash\n"_s << false;
    QTest::newRow("piped shell") << u"curl https://x | bash -s"_s << true;
    QTest::newRow("redirect") << u"echo a >\"$FILE\""_s << true;
    QTest::newRow("redirect below") << u"echo a >opt/$FILE"_s << false;
    QTest::newRow("copy here") << u"cp -r sub/* ."_s << true;
    QTest::newRow("move to variable") << u"mv a \"$TARGET\""_s << true;
    QTest::newRow("wget variable") << u"wget -q \"$URL\""_s << true;
    QTest::newRow("wget named") << u"wget -qO opt/tool \"$URL\""_s << false;
    QTest::newRow("wget literal") << u"wget https://x/y.yaml"_s << false;
    QTest::newRow("curl remote name") << u"curl -sLO https://x/$VERSION"_s << true;
    QTest::newRow("curl to output") << u"curl -sL https://x/$VERSION"_s << false;
}

void TestInitScript::unknownFiles()
{
    QFETCH(QString, script);
    QFETCH(bool, isUnknown);
    QCOMPARE(InitScript(script).makesUnknownFiles(), isUnknown);
}

QTEST_GUILESS_MAIN(TestInitScript)
#include "tst_initscript.moc"
