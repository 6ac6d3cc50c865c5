#include "git/status.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Our status of the upstream repository (SEALYARD_UPSTREAM) against that of git's own program, in turn, so that a busy
/// machine slows both alike.
class TestGitStatusBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsFastAsGit();
};

namespace {

constexpr int rounds = 40;
constexpr double goal = 1.5; ///< times the time of git

} // namespace

void TestGitStatusBench::isAsFastAsGit()
{
    const QString folder = qEnvironmentVariable("SEALYARD_UPSTREAM");
    if (!QFileInfo::exists(folder + "/.git"_L1)) {
        QSKIP("SEALYARD_UPSTREAM does not name a clone of the upstream repository");
    }
    qint64 ours = std::numeric_limits<qint64>::max();
    qint64 theirs = ours;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(git::statusOf(folder));
        ours = std::min(ours, timer.nsecsElapsed());
        timer.start();
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(u"git"_s, {u"status"_s, u"--porcelain"_s, u"--untracked-files=all"_s});
        QVERIFY(process.waitForFinished());
        theirs = std::min(theirs, timer.nsecsElapsed());
    }
    const double ratio = static_cast<double>(ours) / static_cast<double>(theirs);
    qInfo("ours %.1f ms, git %.1f ms: %.2f times", static_cast<double>(ours) / 1e6, static_cast<double>(theirs) / 1e6,
          ratio);
#ifdef NDEBUG
    QVERIFY(ratio < goal);
#endif
}

QTEST_GUILESS_MAIN(TestGitStatusBench)
#include "tst_gitstatusbench.moc"
