#include "shell/facts.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Runs small scripts of our own with bash in a directory of their own, and compares the tree that they leave with the
/// one that was predicted.
class TestFileEffects final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void predictsTree_data();
    void predictsTree();
    void staysSilent_data();
    void staysSilent();
};

namespace {

const QStringList startFiles{u"Kubefile"_s,     u"charts/a/Chart.yaml"_s, u"charts/a/templates/x.yaml"_s,
                             u"etc/one.conf"_s, u"etc/two.conf"_s,        u"run.sh"_s};

QString contentOf(const QString &path)
{
    return path == "run.sh"_L1 ? u"#!/bin/bash\nmkdir -p made\necho $1 > made/by-run\nx=sourced\n"_s
                               : u"# "_s + path + u'\n';
}

shell::Facts predicted(const QString &script)
{
    shell::Parameters parameters;
    parameters.scriptName = u"init.sh"_s;
    parameters.positional = {u"amd64"_s, u"demo"_s, u"v1.2.3"_s};
    parameters.files = shell::FileTree(startFiles + QStringList{u"init.sh"_s});
    parameters.textOf = [](const QString &path) {
        return std::optional(contentOf(path));
    };
    return shell::effectsOf(shell::parse(script), parameters);
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList pathsBelow(const QString &directory)
{
    QStringList paths;
    QDirIterator it(directory, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        paths.append(QDir(directory).relativeFilePath(it.next()));
    }
    paths.sort();
    return paths;
}

} // namespace

void TestFileEffects::initTestCase()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestFileEffects::predictsTree_data()
{
    QTest::addColumn<QString>("script");
    const char *const scripts[] = {
        ":",
        "mkdir -p opt images/shim && rm -rf charts",
        "mkdir a a/b; rmdir a/b",
        "rm -rf charts && mkdir -p charts; echo x > charts/y",
        "rm -f etc/*.conf; rm -rf etc/none*",
        "rm -rf {charts,etc}",
        "cp etc/one.conf three.conf; cp etc/*.conf charts/",
        "cp -r charts copy; cp -r charts/a copy/",
        "cp -r charts etc; cp -rf etc/. new",
        "mkdir d; cp -a charts/* d; cp run.sh d/",
        "mv charts renamed; mv etc/one.conf renamed/; mv run.sh other.sh",
        "mkdir t; mv etc/one.conf etc/two.conf t; mv t etc",
        "mv charts/a .",
        "touch new; ln -s run.sh link.sh; ln -sf ../run.sh etc/link",
        "install -d i/j; install -m 755 run.sh i/j/run",
        "cd etc; echo a > here; cd ..; echo b > there",
        "cd \"$(dirname \"$0\")\" && mkdir x; cd charts/a; mkdir y; cd -; mkdir z",
        "(cd etc; mkdir in); mkdir out",
        "pushd charts >/dev/null; mkdir p; popd >/dev/null; mkdir q",
        "mkdir -p \"$PWD/opt/bin\"; cd opt && cd bin && touch ../x",
        "cat <<EOF >Kubefile\nFROM scratch\nCOPY $1 \\$HOME\nEOF",
        "cat <<'EOF' > Kubefile\nENV A=$1 `x`\nEOF\ncat <<EOF >> Kubefile\nCMD [\"$2\"]\nEOF",
        "cat >f <<-EOF\n\ttabs $1\n\t\tmore\n\tEOF",
        "echo \"a $1\" > f; echo b >> f; echo -n c >> f; printf '%s\\n' d e >> f; echo -e 'g\\th' >> f",
        "echo $2 | tee f g | cat > h; echo more | tee -a f >/dev/null",
        "{ echo a; echo b; } > f; (echo c) >> f",
        "for x in a b; do mkdir $x; echo $x > $x/f; done",
        "for f in etc/*; do cp $f $(basename $f).bak; done",
        "f() { mkdir -p $1; cd $1; touch in; }; f one; f two",
        "f() { local d=opt; mkdir $d; }; f; [ -z \"$d\" ] && touch empty",
        "if [ -d charts ]; then mkdir yes; else mkdir no; fi; [ -f none ] || touch none",
        "[[ -e run.sh && ! -e other ]] && mkdir both",
        "case $1 in amd64) mkdir amd;; *) mkdir other;; esac",
        "while false; do touch never; done; until true; do touch never; done",
        "bash run.sh arg; chmod +x run.sh; ./run.sh other",
        "bash run.sh; . ./run.sh second; echo $x > f",
        "bash -c 'mkdir sub; echo $0 > /dev/null'; sh -c \"touch $2\"",
        "eval \"mkdir $2-dir\"",
        "x=$(mkdir sub; echo name); touch $x",
        "mkdir -p a/{b,c}/d; touch a/{b,c}/{1..2}",
        "tar -cf x.tar etc; mkdir u; tar -xf x.tar -C u etc/one.conf",
        "tar -czf x.tgz charts etc; mkdir u; tar -zxf x.tgz -C u --strip-components=1 etc/two.conf",
        "gzip -k run.sh; gzip etc/one.conf; gunzip etc/one.conf.gz",
        "sed -i s/a/b/ run.sh; cp run.sh sed.sh",
        "exec 3>fd3; echo a >&2 2>err; true > empty; : >| clobber",
        "set -e; mkdir x; [ $# -eq 3 ]; mkdir y; false; mkdir z",
        "mkdir x; exit 0; mkdir y",
        "f() { touch a; return; touch b; }; f; touch c",
        "mkdir x || exit 1; mkdir y",
        "cat etc/one.conf > copy.conf; cat <<< \"word $1\" > word",
        "chmod +x run.sh && mv run.sh opt",
        "env A=1 mkdir e; command mkdir c; time -p mkdir t 2>/dev/null",
        "find etc -name '*.conf' | sort > list",
        "mkdir d && { touch d/1; touch d/2; } && rm d/1",
        "dd if=/dev/zero of=disk bs=1 count=1 2>/dev/null",
        "mkdir -p ./x//y/./z/",
        "cp -t etc run.sh; mv -t charts etc/two.conf",
        "echo a > f; cat f f > g; mv g f",
        "D=opt/; mkdir -p $D; cp run.sh $D; cp run.sh ${D}x",
    };
    int index = 0;
    for (const char *script : scripts) {
        QTest::addRow("%03d %s", index++, QByteArray(script).simplified().left(40).constData())
            << QString::fromUtf8(script);
    }
}

void TestFileEffects::predictsTree()
{
    QFETCH(const QString, script);
    QTemporaryDir directory;
    for (const QString &path : startFiles) {
        QVERIFY(QDir(directory.path()).mkpath(QFileInfo(path).path()));
        QVERIFY(write(directory.filePath(path), contentOf(path)));
    }
    QVERIFY(write(directory.filePath(u"init.sh"_s), script));
    QProcess bash;
    bash.setWorkingDirectory(directory.path());
    bash.start(u"bash"_s, {u"init.sh"_s, u"amd64"_s, u"demo"_s, u"v1.2.3"_s});
    QVERIFY(bash.waitForFinished());

    const shell::Facts facts = predicted(script);
    QVERIFY(facts.isComplete);
    if (bash.exitCode() != 0) {
        QVERIFY(facts.alwaysFails);
        return;
    }
    const QStringList real = pathsBelow(directory.path());
    for (const QString &path : real) {
        QVERIFY2(facts.existsAfter(path) != shell::Existence::Impossible, qPrintable(path));
        if (const auto content = facts.contentAfter(path); content && content->text().isKnown()) {
            QCOMPARE(content->text().known(), read(directory.filePath(path)));
        }
    }
    QCOMPARE(facts.after.paths(), real);
}

void TestFileEffects::staysSilent_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("path");
    QTest::addColumn<shell::Existence>("expected");
    using enum shell::Existence;
    QTest::newRow("nothing") << u":"_s << u"opt/x"_s << Impossible;
    QTest::newRow("unpacked here") << u"tar -xf x.tgz"_s << u"opt/x"_s << Unknown;
    QTest::newRow("unpacked there") << u"mkdir opt; tar -xf x.tgz -C opt"_s << u"opt/x"_s << Unknown;
    QTest::newRow("unpacked elsewhere") << u"mkdir bin; tar -xf x.tgz -C bin"_s << u"opt/x"_s << Impossible;
    QTest::newRow("member") << u"tar -xf x.tgz one"_s << u"two"_s << Impossible;
    QTest::newRow("unzip") << u"unzip -q x.zip -d opt"_s << u"opt/x"_s << Unknown;
    QTest::newRow("wget -O") << u"wget -qO opt/x URL"_s << u"opt/x"_s << Known;
    QTest::newRow("wget -o") << u"wget https://a/b/c -o opt/x"_s << u"c"_s << Known;
    QTest::newRow("wget -P") << u"wget -q -P opt https://a/b/x"_s << u"opt/x"_s << Known;
    QTest::newRow("wget cluster") << u"wget -qP opt/ https://a/b/x"_s << u"opt/x"_s << Known;
    QTest::newRow("wget to pipe") << u"wget -qO- https://a/x"_s << u"x"_s << Impossible;
    QTest::newRow("curl -o") << u"curl -sLo opt/x https://a"_s << u"opt/x"_s << Known;
    QTest::newRow("curl -O") << u"curl -LO https://a/b/x?y"_s << u"x"_s << Known;
    QTest::newRow("curl to log") << u"curl -L https://a/b/x"_s << u"x"_s << Impossible;
    QTest::newRow("curl redirected") << u"curl -L https://a/b > x"_s << u"x"_s << Known;
    QTest::newRow("helm untar") << u"helm pull r/chart -d charts --untar"_s << u"charts/chart"_s << Known;
    QTest::newRow("helm untar content") << u"helm pull r/chart -d charts --untar"_s << u"charts/chart/x"_s << Unknown;
    QTest::newRow("helm untar other") << u"helm pull r/chart -d charts --untar"_s << u"charts/other"_s << Impossible;
    QTest::newRow("helm oci") << u"helm pull oci://h/p/chart --untar"_s << u"chart/Chart.yaml"_s << Known;
    QTest::newRow("helm archive") << u"helm pull r/chart --version 1.2.3"_s << u"chart-1.2.3.tgz"_s << Known;
    QTest::newRow("helm some version") << u"helm fetch r/chart --version $V"_s << u"chart-1.tgz"_s << Unknown;
    QTest::newRow("helm other name") << u"helm fetch r/chart --version $V"_s << u"other-1.tgz"_s << Impossible;
    QTest::newRow("clone") << u"git clone --depth=1 https://h/p/repo.git"_s << u"repo/x"_s << Unknown;
    QTest::newRow("clone named") << u"git clone https://h/p/repo.git dir"_s << u"repo"_s << Impossible;
    QTest::newRow("branch") << u"if grep a b; then mkdir opt; fi"_s << u"opt"_s << Unknown;
    QTest::newRow("both ways") << u"if grep a b; then mkdir opt; else mkdir -p opt; fi"_s << u"opt"_s << Known;
    QTest::newRow("after a test") << u"[ -d opt ] || mkdir opt"_s << u"opt"_s << Known;
    QTest::newRow("unknown loop") << u"while read x; do mkdir $x; done < f"_s << u"opt"_s << Unknown;
    QTest::newRow("unknown name") << u"touch $(helm x)"_s << u"opt"_s << Unknown;
    QTest::newRow("unknown name there") << u"touch etc/$V"_s << u"opt"_s << Impossible;
    QTest::newRow("partly known name") << u"touch tool-$V"_s << u"tool-1"_s << Unknown;
    QTest::newRow("other partly known name") << u"touch tool-$V"_s << u"opt"_s << Impossible;
    QTest::newRow("unknown program") << u"make all"_s << u"opt"_s << Unknown;
    QTest::newRow("unknown program elsewhere") << u"(cd etc; make all)"_s << u"opt"_s << Impossible;
    QTest::newRow("unknown script") << u"bash none.sh"_s << u"opt"_s << Unknown;
    QTest::newRow("harmless program") << u"kubectl get pods; yq -i .a etc/one.conf"_s << u"opt"_s << Impossible;
    QTest::newRow("removed unknown") << u"rm -rf $(helm x)"_s << u"run.sh"_s << Unknown;
    QTest::newRow("removed unknown there") << u"rm -rf etc/$V"_s << u"run.sh"_s << Known;
    QTest::newRow("removed pattern") << u"tar -xf x; rm -rf flux_*"_s << u"run.sh"_s << Known;
    QTest::newRow("made again") << u"rm -rf opt; tar -xf x; rm -rf opt; mkdir opt"_s << u"opt/x"_s << Impossible;
    QTest::newRow("volume") << u"docker run -v $PWD/opt:/x img"_s << u"opt/x"_s << Unknown;
    QTest::newRow("no volume") << u"docker run --rm img"_s << u"opt/x"_s << Impossible;
    QTest::newRow("temporary") << u"d=$(mktemp -d); cd $d; tar -xf x"_s << u"opt"_s << Impossible;
    QTest::newRow("same unknown name") << u"wget https://a/x-$V.gz; mv x-$V.gz x.gz"_s << u"x.gz"_s << Known;
    QTest::newRow("other directory") << u"cd /tmp; tar -xf x; cd -"_s << u"opt"_s << Impossible;
    QTest::newRow("dev null") << u"echo a > /dev/null"_s << u"null"_s << Impossible;
}

void TestFileEffects::staysSilent()
{
    QFETCH(const QString, script);
    QFETCH(const QString, path);
    QFETCH(const shell::Existence, expected);
    shell::Parameters parameters;
    parameters.files = shell::FileTree(startFiles);
    parameters.environment.insert(u"V"_s, std::nullopt);
    const shell::Facts facts = shell::effectsOf(shell::parse(script), parameters);
    QCOMPARE(facts.existsAfter(path), expected);
}

QTEST_GUILESS_MAIN(TestFileEffects)
#include "tst_fileeffects.moc"
