#include "git/status.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <limits>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Our status of the upstream repository (SEALYARD_UPSTREAM) against that of git's own program: processor time of both,
/// in turn, which a busy machine changes least.
class TestGitStatusBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsFastAsGit();
};

namespace {

constexpr int rounds = 15;
[[maybe_unused]] constexpr double limit = 2.2; ///< times the processor time of git; 1.5 to 1.7 on a calm machine

/// Seconds of processor time until now.
double used(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

void TestGitStatusBench::isAsFastAsGit()
{
    const QString folder = qEnvironmentVariable("SEALYARD_UPSTREAM");
    if (!QFileInfo::exists(folder + "/.git"_L1)) {
        QSKIP("SEALYARD_UPSTREAM does not name a clone of the upstream repository");
    }
    double ours = std::numeric_limits<double>::max();
    double theirs = ours;
    double ourWall = ours;
    double theirWall = ours;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        const double ourStart = used(RUSAGE_SELF);
        clock.start();
        QVERIFY(git::statusOf(folder));
        ourWall = std::min(ourWall, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        ours = std::min(ours, used(RUSAGE_SELF) - ourStart);
        const double theirStart = used(RUSAGE_CHILDREN);
        QProcess process;
        process.setWorkingDirectory(folder);
        clock.start();
        process.start(u"git"_s, {u"status"_s, u"--porcelain"_s, u"--untracked-files=all"_s});
        QVERIFY(process.waitForFinished());
        theirWall = std::min(theirWall, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        theirs = std::min(theirs, used(RUSAGE_CHILDREN) - theirStart);
    }
    qInfo("wall: ours %.1f ms, git %.1f ms: %.2f times", ourWall, theirWall, ourWall / theirWall);
    qInfo("processor: ours %.1f ms, git %.1f ms: %.2f times", ours * 1e3, theirs * 1e3, ours / theirs);
#ifdef NDEBUG
    QVERIFY(ours < limit * theirs);
#endif
}

QTEST_GUILESS_MAIN(TestGitStatusBench)
#include "tst_gitstatusbench.moc"
