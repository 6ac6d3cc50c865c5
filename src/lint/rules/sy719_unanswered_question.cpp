#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// A program that asks before it does something, and the options that answer.
struct Question
{
    QStringView program;
    QStringView subcommands; ///< each between blanks
    QStringView answers;     ///< the same
    QStringView advice;
};

/// From the manuals of apt, dnf, istioctl 1.20, kubeadm 1.30, docker 26.
constexpr std::array questions{
    Question{u"apt", u" install remove upgrade purge ", u" -y --yes --assume-yes -qq ", u"-y"},
    Question{u"apt-get", u" install remove upgrade dist-upgrade purge ", u" -y --yes --assume-yes -qq ", u"-y"},
    Question{u"yum", u" install remove update upgrade ", u" -y --assumeyes ", u"-y"},
    Question{u"dnf", u" install remove update upgrade ", u" -y --assumeyes ", u"-y"},
    Question{u"istioctl", u" install uninstall upgrade ", u" -y --skip-confirmation --dry-run ", u"-y"},
    Question{u"kubeadm", u" reset ", u" -f --force ", u"-f"},
    Question{u"docker", u" system volume image builder ", u" -f --force ", u"-f"},
};

const Question *questionOf(const shell::Command &command)
{
    const auto *found = std::ranges::find(questions, QStringView(command.name), &Question::program);
    if (found == questions.end()) {
        return nullptr;
    }
    const QString subcommand = command.subcommand();
    const bool isAsking = !subcommand.isEmpty() && found->subcommands.contains(QString(u' ' + subcommand + u' ')) &&
                          (command.name != "docker"_L1 || command.operands().value(1).text.is(u"prune"));
    return isAsking ? found : nullptr;
}

bool isAnswered(const shell::Command &command, const Question &question)
{
    const bool isFed =
        command.stage.index > 0 || // "yes | ..."
        std::ranges::any_of(command.redirects, [](const shell::Redirect &each) { return each.descriptor == 0; });
    return isFed || command.mayHaveMoreWords() || std::ranges::any_of(command.words, [&](const shell::Argument &word) {
               const QString text = word.text.pattern().section(u'=', 0, 0);
               const bool isCluster = text.size() > 2 && text.startsWith(u'-') && !text.startsWith("--"_L1) &&
                                      text.contains(question.advice.back());
               return isCluster || (!text.isEmpty() && question.answers.contains(QString(u' ' + text + u' ')));
           });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        const Question *question = each.text->role != ShellRole::Other ? questionOf(*each.command) : nullptr;
        if (question && !isAnswered(*each.command, *question)) {
            Finding finding = findingAt(
                each.place(), Tr::tr("“%1 %2” asks for a confirmation that nobody gives; add “%3”.")
                                  .arg(each.command->name, each.command->subcommand(), question->advice.toString()));
            finding.fixes = optionFix(context, each, each.command->operands().first(), question->advice.toString());
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy719_unanswered_question;
const Rule sy719_unanswered_question{
    .code = "SY719",
    .name = "unanswered-question",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A program asks for a confirmation where nobody can give it."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Builds and `sealos run` have no keyboard. A program that asks "Proceed? (y/N)" reads nothing, takes that for no and stops;
an option tells it not to ask.

```bad
--- Kubefile
FROM scratch
COPY opt opt
CMD ["cp opt/istioctl /usr/bin/", "istioctl install"]
--- opt/istioctl
```

```good
--- Kubefile
FROM scratch
COPY opt opt
CMD ["cp opt/istioctl /usr/bin/", "istioctl install -y"]
--- opt/istioctl
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
