#include "gui/jobs/plantext.h"

#include "core/commandline.h"

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

QString stepText(const jobs::Step &step)
{
    QString command = core::shellCommand(step.program, step.arguments);
    for (const auto &[name, value] : step.environment.asKeyValueRange()) {
        command.prepend(name + u'=' + core::shellQuoted(value) + u' ');
    }
    if (!step.workingDirectory.isEmpty()) {
        command = u"(cd %1 && %2)"_s.arg(core::shellQuoted(step.workingDirectory), command);
    }
    return u"# %1\n%2\n"_s.arg(step.title, command);
}

} // namespace

QString planText(const jobs::Plan &plan)
{
    QString text;
    for (const jobs::Step &step : plan.steps) {
        text += stepText(step);
    }
    return text;
}

} // namespace sealyard::gui
