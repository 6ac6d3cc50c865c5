#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace sealyard::test {

/// Fills an empty folder with what a build context may hold: links of every kind, odd modes and names, and a second
/// folder "other" whose names collide with the first ones.
inline bool makeExampleContext(const QString &folder)
{
    static constexpr auto script = R"sh(set -e
cd "$1"
umask 022
mkdir -p etc opt/bin dir/sub empty d700 deep/a/b other/linkdir other/f1
echo a > f1; echo bb > f2; echo c > etc/x.conf
printf '#!/bin/sh\n' > opt/bin/run; chmod 4755 opt/bin/run; chmod 2755 opt/bin
echo s > dir/sub/s; echo d > dir/d; echo h > dir/.hidden; ln dir/d dir/dhard
chmod 700 d700; echo x > d700/x; chmod 600 d700/x
ln -s dir/d linkfile; ln -s dir linkdir; ln -s nowhere linkbroken; ln -s ../f1 dir/up
ln -s /etc/x.conf linkabs; ln -s ../../../etc/passwd linkup; ln f2 hard2; mkdir -m 1777 sticky
echo deep > deep/a/b/f; ln -s a deep/link; echo sp > "sp ace"; echo z > '版本.txt'
echo o > other/linkdir/o; echo o > other/f1/o; echo o > other/dir
tar --owner=7 --group=8 -cf some.tar f1 f2; gzip -nk some.tar; echo long > "$(printf 'n%.0s' $(seq 120))"
touch -d '2020-01-02 03:04:05.5Z' f1 dir dir/d
)sh";
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QString::fromUtf8(script), QStringLiteral("sh"), folder});
    return shell.waitForFinished() && shell.exitCode() == 0;
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace sealyard::test
