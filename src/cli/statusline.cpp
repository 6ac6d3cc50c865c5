#include "cli/statusline.h"

#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

constexpr int barWidth = 20;
constexpr int whole = 100;

qsizetype terminalWidth()
{
    constexpr qsizetype usual = 80;
    struct winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

QString bar(int percent)
{
    const int filled = percent * barWidth / whole;
    return u"[%1%2] %3 % "_s.arg(QString(filled, u'#'), QString(barWidth - filled, u'.')).arg(percent, 3);
}

} // namespace

StatusLine::StatusLine(Console &console)
    : m_console(console)
{
}

void StatusLine::show(const QString &text, int percent)
{
    if (!isShown()) {
        return;
    }
    const QString line = percent < 0 ? text : bar(std::clamp(percent, 0, whole)) + text;
    m_console.out << "\r\x1b[K" << line.left(terminalWidth() - 1) << Qt::flush;
    m_isThere = true;
}

void StatusLine::clear()
{
    if (m_isThere) {
        m_console.out << "\r\x1b[K" << Qt::flush;
        m_isThere = false;
    }
}

} // namespace sealyard::cli
