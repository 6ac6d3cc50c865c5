#include "jobs/progressline.h"

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

constexpr auto before = u"\x1b]9;4;1;";
constexpr auto behind = u"\x1b\\";

} // namespace

QString progressLine(int percent)
{
    return QString::fromUtf16(before) + QString::number(percent) + QString::fromUtf16(behind);
}

std::optional<int> progressOf(QStringView line)
{
    constexpr int whole = 100;
    if (!line.startsWith(QStringView(before)) || !line.endsWith(QStringView(behind))) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int percent = line.sliced(QStringView(before).size()).chopped(QStringView(behind).size()).toInt(&isNumber);
    return isNumber && percent >= 0 && percent <= whole ? std::optional(percent) : std::nullopt;
}

} // namespace sealyard::jobs
