#include "jobs/processtree.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <map>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::jobs {

namespace {

constexpr auto waitingTime = 1s;
constexpr auto pause = 5ms;

// What a signal handler of the guard can reach.
volatile std::sig_atomic_t guarded = 0;

QList<pid_t> allProcesses()
{
    QList<pid_t> processes;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Unsorted);
    for (const QString &name : names) {
        bool isNumber = false;
        if (const int process = name.toInt(&isNumber); isNumber) {
            processes.append(process);
        }
    }
    return processes;
}

QByteArray procFile(pid_t process, QLatin1StringView name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// 0 when the process is gone. Its name, which stands before, may hold blanks and brackets.
pid_t parentOf(pid_t process)
{
    const QByteArray status = procFile(process, "stat"_L1);
    return status.sliced(status.lastIndexOf(')') + 1).simplified().split(' ').value(1).toInt();
}

void killAndCollect(const QList<pid_t> &processes)
{
    for (const pid_t process : processes) {
        ::kill(process, SIGKILL);
        ::waitpid(process, nullptr, WNOHANG);
    }
}

int guard(pid_t supervisor)
{
    adoptOrphans();
    guarded = supervisor;
    for (const int number : {SIGTERM, SIGINT}) {
        std::signal(number, [](int received) { ::kill(static_cast<pid_t>(guarded), received); });
    }
    int status = 0;
    while (::waitpid(supervisor, &status, 0) < 0 && errno == EINTR) {
    }
    endDescendants();
    adoptOrphans(false);
    constexpr int killed = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : killed + WTERMSIG(status);
}

} // namespace

QList<pid_t> descendantsOf(pid_t process)
{
    std::multimap<pid_t, pid_t> children;
    const QList<pid_t> all = allProcesses();
    for (const pid_t each : all) {
        children.emplace(parentOf(each), each);
    }
    QList<pid_t> found{process};
    for (qsizetype at = 0; at < found.size(); ++at) {
        const auto [first, last] = children.equal_range(found.at(at));
        std::for_each(first, last, [&found](const auto &entry) { found.append(entry.second); });
    }
    return found.sliced(1);
}

void adoptOrphans(bool isWanted)
{
    ::prctl(PR_SET_CHILD_SUBREAPER, isWanted ? 1UL : 0UL);
}

void endDescendants()
{
    const auto end = std::chrono::steady_clock::now() + waitingTime;
    for (auto left = descendantsOf(::getpid()); !left.isEmpty() && std::chrono::steady_clock::now() < end;
         left = descendantsOf(::getpid())) {
        killAndCollect(left);
        std::this_thread::sleep_for(pause);
    }
}

void endStrays(const QString &jobDirectory)
{
    const QByteArray mark = '\0' + QByteArray(jobVariable.data()) + '=' + QFile::encodeName(jobDirectory) + '\0';
    const QList<pid_t> all = allProcesses();
    for (const pid_t process : all) {
        const QByteArray environment = '\0' + procFile(process, "environ"_L1) + '\0';
        if (process != ::getpid() && environment.contains(mark)) {
            ::kill(process, SIGKILL);
        }
    }
}

std::optional<int> forkGuarded()
{
    const pid_t supervisor = ::fork();
    // Without a second process there is a supervisor all the same.
    return supervisor > 0 ? std::optional(guard(supervisor)) : std::nullopt;
}

} // namespace sealyard::jobs
