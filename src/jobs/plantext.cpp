#include "jobs/plantext.h"

#include "core/commandline.h"

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

constexpr auto placeholder = "@SCRATCH@"_L1;

/// One word for bash, with the variable that the text begins with for the job's scratch folder.
QString quoted(const QString &word)
{
    QStringList parts;
    for (const QString &part : word.split(placeholder)) {
        parts.append(part.isEmpty() && word != part ? QString() : core::shellQuoted(part));
    }
    return parts.join("\"$SCRATCH\""_L1);
}

QString stepText(const Step &step)
{
    QStringList words;
    for (const auto &[name, value] : step.environment.asKeyValueRange()) {
        words.append(name + u'=' + quoted(value));
    }
    for (const QString &word : QStringList(step.program) + step.arguments) {
        words.append(quoted(word));
    }
    const QString command = words.join(u' ');
    const QString line =
        step.workingDirectory.isEmpty() ? command : u"(cd %1 && %2)"_s.arg(quoted(step.workingDirectory), command);
    return u"# %1\n%2\n"_s.arg(step.title, line);
}

} // namespace

QString planText(const Plan &plan)
{
    QString text = u"SCRATCH=$(mktemp -d)\n"_s;
    for (const Step &step : plan.steps) {
        text += stepText(step);
    }
    return text;
}

} // namespace sealyard::jobs
