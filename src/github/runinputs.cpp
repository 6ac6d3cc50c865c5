#include "github/runinputs.h"

#include "github/failure.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

constexpr qsizetype longestHead = 256LL * 1024; ///< bytes of a log that may belong to what is printed first

/// The first value of each name in the groups of a log.
QMap<QString, QString> valuesOf(const QByteArray &log)
{
    static const QRegularExpression pair(uR"(\A\s+(app|version|body): (.*?)\r?\z)"_s);
    QMap<QString, QString> values;
    bool isInGroup = false;
    for (const QByteArray &raw : log.first(std::min(log.size(), longestHead)).split('\n')) {
        const QString line = withoutTime(QString::fromUtf8(raw));
        if (line.startsWith("##[group]"_L1)) {
            isInGroup = true;
        } else if (line.startsWith("##[endgroup]"_L1)) {
            isInGroup = false;
        }
        const QRegularExpressionMatch match = isInGroup ? pair.match(line) : QRegularExpressionMatch();
        if (match.hasMatch() && !values.contains(match.captured(1))) {
            values.insert(match.captured(1), match.captured(2));
        }
    }
    return values;
}

} // namespace

RunOwner ownerOf(const QByteArray &log, const BuildRequest &request)
{
    const QMap<QString, QString> values = valuesOf(log);
    if (values.contains(u"app"_s) && values.contains(u"version"_s)) {
        const bool isEqual = values.value(u"app"_s) == request.app && values.value(u"version"_s) == request.version;
        return isEqual ? RunOwner::Ours : RunOwner::Others;
    }
    if (!values.contains(u"body"_s)) {
        return RunOwner::Unknown;
    }
    // Only the first line of a text stands behind its name.
    const QString first = request.text.section(u'\n', 0, 0).trimmed();
    if (values.value(u"body"_s).trimmed() != first) {
        return RunOwner::Others;
    }
    return request.text.trimmed() == first ? RunOwner::Ours : RunOwner::Unknown;
}

} // namespace sealyard::github
