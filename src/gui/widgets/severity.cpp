#include "gui/widgets/severity.h"

#include "gui/frame/lateicon.h"

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
    return lateIcon(u":/icons/severity-%1.svg"_s.arg(core::severityName(severity)));
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

QColor severityColor(Severity severity, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
    switch (severity) {
    case Severity::Error:
        return isDark ? QColor(0xf0, 0x70, 0x7c) : QColor(0xc6, 0x2f, 0x3e);
    case Severity::Warning:
        return isDark ? QColor(0xe0, 0x8a, 0x00) : QColor(0x9a, 0x5b, 0x00);
    case Severity::Info:
        return isDark ? QColor(0x4a, 0xa3, 0xe8) : QColor(0x1f, 0x6f, 0xb2);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace sealyard::gui
