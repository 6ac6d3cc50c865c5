#include "gui/widgets/severity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using core::Severity;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(severity)
};

} // namespace

QIcon severityIcon(Severity severity)
{
    return QIcon(u":/icons/severity-%1.svg"_s.arg(core::severityName(severity)));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tr::tr("Error");
    case Severity::Warning:
        return Tr::tr("Warning");
    case Severity::Info:
        return Tr::tr("Hint");
    }
    Q_UNREACHABLE_RETURN({});
}

QColor severityColor(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {0xda, 0x44, 0x53};
    case Severity::Warning:
        return {0xe0, 0x8a, 0x00};
    case Severity::Info:
        return {0x2d, 0x8c, 0xd8};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace sealyard::gui
