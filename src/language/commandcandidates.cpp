#include "language/candidates.h"
#include "lint/facts/helm.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

/// The last of the commands in a text that the shell would run one after the other.
QStringView lastCommand(QStringView text)
{
    static constexpr std::array separators{";"_L1, "&&"_L1, "|"_L1, "$("_L1, "`"_L1, "\n"_L1, " then "_L1, " do "_L1};
    const QStringView end = text.last(qMin<qsizetype>(text.size(), 4096));
    qsizetype start = 0;
    for (const QLatin1StringView separator : separators) {
        if (const qsizetype at = end.lastIndexOf(separator); at >= 0) {
            start = qMax(start, at + separator.size());
        }
    }
    return end.sliced(start);
}

QStringList split(const char *words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

const QStringList &programs()
{
    static const QStringList names = split("bash cp echo helm kubectl mkdir sealos set sh sleep");
    return names;
}

/// What helm 3 understands behind its name and behind some words.
const QHash<QString, QStringList> &helmWords()
{
    static const QHash<QString, QStringList> words{
        {u""_s, split("create dependency env get history install lint list package plugin pull push registry repo "
                      "rollback search show status template test uninstall upgrade verify version")},
        {u"repo"_s, split("add index list remove update")},
        {u"dependency"_s, split("build list update")},
        {u"get"_s, split("all hooks manifest metadata notes values")},
        {u"show"_s, split("all chart crds readme values")},
        {u"search"_s, split("hub repo")},
        {u"registry"_s, split("login logout")},
        {u"plugin"_s, split("install list uninstall update")},
    };
    return words;
}

const QStringList &resources()
{
    static const QStringList names =
        split("clusterrole clusterrolebinding configmap cronjob crd daemonset deployment endpoints event hpa ingress "
              "ingressclass job limitrange namespace networkpolicy node pod poddisruptionbudget priorityclass "
              "persistentvolume persistentvolumeclaim replicaset resourcequota role rolebinding secret service "
              "serviceaccount statefulset storageclass validatingwebhookconfiguration mutatingwebhookconfiguration");
    return names;
}

const QHash<QString, QStringList> &kubectlWords()
{
    static const QHash<QString, QStringList> words{
        {u""_s, split("annotate api-resources api-versions apply auth autoscale cluster-info config cordon cp create "
                      "delete describe diff drain edit events exec explain expose get kustomize label logs patch "
                      "port-forward proxy replace rollout run scale set taint top uncordon version wait")},
        {u"create"_s, split("clusterrole clusterrolebinding configmap cronjob deployment ingress job namespace "
                            "poddisruptionbudget priorityclass quota role rolebinding secret service serviceaccount "
                            "token")},
        {u"rollout"_s, split("history pause restart resume status undo")},
        {u"set"_s, split("env image resources selector serviceaccount subject")},
        {u"config"_s, split("current-context get-contexts set-context use-context view")},
        {u"auth"_s, split("can-i reconcile whoami")},
        {u"top"_s, split("node pod")},
        {u"get"_s, resources()},
        {u"describe"_s, resources()},
        {u"delete"_s, resources()},
        {u"edit"_s, resources()},
        {u"patch"_s, resources()},
        {u"label"_s, resources()},
        {u"annotate"_s, resources()},
        {u"scale"_s, resources()},
        {u"explain"_s, resources()},
    };
    return words;
}

const QStringList &kubectlOptions()
{
    static const QStringList names =
        split("--all --all-namespaces --cascade --context --dry-run --field-selector --filename --for --force "
              "--force-conflicts --from-file --from-literal --grace-period --ignore-not-found --kubeconfig --kustomize "
              "--namespace --output --overwrite --patch --prune --recursive --replicas --restart --selector "
              "--server-side --show-labels --sort-by --subresource --timeout --type --validate --wait --watch");
    return names;
}

void add(Candidates &found, const QStringList &words, CompletionKind kind)
{
    for (const QString &word : words) {
        found.items.append({.label = word, .kind = kind});
    }
}

/// The words behind a program that are no options.
QStringList operandsOf(const QStringList &words)
{
    QStringList operands = words.sliced(1);
    operands.removeIf([](const QString &word) { return word.startsWith(u'-'); });
    return operands;
}

Candidates toolCandidates(const Snapshot &snapshot, const QStringList &words, QStringView typed)
{
    const bool isHelm = words.first() == "helm"_L1;
    Candidates found{.items = {}, .replaced = typed.size()};
    if (typed.startsWith(u'-')) {
        add(found, isHelm ? lint::helmOptions() : kubectlOptions(), CompletionKind::Option);
        return found;
    }
    const QStringList operands = operandsOf(words);
    const bool isFile = words.last() == "-f"_L1 || words.last() == "--filename"_L1 || words.last() == "--values"_L1 ||
                        words.last() == "-k"_L1;
    if (!isFile && operands.size() <= 1) {
        const QString key = operands.value(0);
        add(found, (isHelm ? helmWords() : kubectlWords()).value(key), CompletionKind::Command);
    }
    return found.items.isEmpty() ? pathCandidates(snapshot, typed) : found;
}

} // namespace

Candidates commandCandidates(const Snapshot &snapshot, QStringView before)
{
    const QStringView command = lastCommand(before);
    static const QRegularExpression blank(u"\\s+"_s);
    QStringList words = command.toString().split(blank, Qt::SkipEmptyParts);
    const bool isNewWord = command.isEmpty() || command.back().isSpace();
    const QString typed = isNewWord || words.isEmpty() ? QString() : words.takeLast();
    if (words.isEmpty()) {
        Candidates found = typed.contains(u'/') ? pathCandidates(snapshot, typed) : Candidates{{}, typed.size()};
        if (!typed.contains(u'/')) {
            add(found, programs(), CompletionKind::Command);
        }
        return found;
    }
    const QString program = words.first().section(u'/', -1);
    if (program == "helm"_L1 || program == "kubectl"_L1) {
        words.first() = program;
        return toolCandidates(snapshot, words, typed);
    }
    const bool isShell = program == "bash"_L1 || program == "sh"_L1 || program == "source"_L1 || program == "."_L1;
    return isShell && words.size() == 1 ? scriptCandidates(snapshot, typed) : pathCandidates(snapshot, typed);
}

} // namespace sealyard::language
