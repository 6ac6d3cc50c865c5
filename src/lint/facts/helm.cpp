#include "lint/facts/helm.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Which operand names a chart: of "helm install NAME CHART" the third.
qsizetype chartIndex(const shell::Command &command, qsizetype count)
{
    static const QStringList direct{u"pull"_s, u"fetch"_s};
    static const QStringList named{u"template"_s, u"install"_s, u"upgrade"_s};
    const QString subcommand = command.subcommand();
    if (direct.contains(subcommand)) {
        return 1;
    }
    if (named.contains(subcommand)) {
        return count > 2 ? 2 : 1;
    }
    return subcommand == "show"_L1 || command.isCall({u"helm", u"search", u"repo"}) ? 2 : -1;
}

/// "repo" of "repo/chart" or of the pattern "\vrepo/chart\v".
QString aliasOf(const QString &text, bool isPattern)
{
    static const QRegularExpression reference(uR"(\A([A-Za-z0-9][\w.-]*)/[^/\s]+\z)"_s);
    static const QRegularExpression pattern(uR"re((?:\A|\\v|\^)"?([A-Za-z0-9][\w.-]*)/[\w.-]+)re"_s);
    const QRegularExpressionMatch match = (isPattern ? pattern : reference).match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

bool isFolder(const QString &reference, const ShellText &text)
{
    return text.facts.existsAfter(reference) != shell::Existence::Impossible ||
           std::ranges::any_of(text.facts.fileUses, [&](const shell::FileUse &use) {
               return use.path == reference && use.before.existence != shell::Existence::Impossible;
           });
}

} // namespace

QList<RepositoryAddition> repositoryAdditions(const ShellText &text)
{
    QList<RepositoryAddition> added;
    for (qsizetype i = 0; i < text.facts.commands.size(); ++i) {
        const shell::Command &command = text.facts.commands.at(i);
        const QList<shell::Argument> words = command.operands();
        if (command.isCall({u"helm", u"repo", u"add"}) && words.size() > 2) {
            added.append({words.at(2).text, words.at(2).range, command.file, i});
        }
    }
    return added;
}

QList<RepositoryUse> repositoryUses(const ShellText &text)
{
    QList<RepositoryUse> uses;
    std::set<std::pair<QString, core::Position>> seen;
    for (qsizetype i = 0; i < text.facts.commands.size(); ++i) {
        const shell::Command &command = text.facts.commands.at(i);
        const QList<shell::Argument> words = command.is(u"helm") ? command.operands() : QList<shell::Argument>();
        const qsizetype index = words.isEmpty() ? -1 : chartIndex(command, words.size());
        if (index < 0 || words.size() <= index || command.hasOption({u"--repo"})) {
            continue;
        }
        const bool isSearch = command.isCall({u"helm", u"search", u"repo"});
        const shell::Argument &word = words.at(index);
        const QString alias = aliasOf(word.text.pattern(), isSearch);
        if (alias.isEmpty() || !seen.emplace(command.file, word.range.start).second) {
            continue;
        }
        const bool isPath = command.subcommand() != "pull"_L1 && command.subcommand() != "fetch"_L1 && !isSearch &&
                            (alias == "charts"_L1 || isFolder(word.text.pattern(), text));
        uses.append({alias, word.range, command.file, i, isPath});
    }
    return uses;
}

bool mayBeAddedBy(const QString &alias, const QList<RepositoryAddition> &added,
                  const std::function<bool(const RepositoryAddition &)> &test)
{
    return std::ranges::any_of(added,
                               [&](const RepositoryAddition &each) { return test(each) && each.alias.mayBe(alias); });
}

bool mayBeAdded(const QString &alias, const QList<RepositoryAddition> &added)
{
    return mayBeAddedBy(alias, added, [](const RepositoryAddition &) { return true; });
}

bool pullsIntoCharts(const shell::Command &command)
{
    const bool isPull =
        command.is(u"helm") && (command.subcommand() == "pull"_L1 || command.subcommand() == "fetch"_L1);
    const auto folder = isPull ? command.valueOf({u"-d", u"--destination", u"--untardir"}) : std::nullopt;
    return folder && shell::normalizedPath(folder->text.known()) == "charts"_L1;
}

const QStringList &helmOptions()
{
    static const QStringList options =
        u"--atomic --burst-limit --ca-file --cascade --cert-file --cleanup-on-fail --create-namespace --debug "
        "--dependency-update --deps --description --destination --devel --disable-openapi-validation --dry-run "
        "--enable-dns --fail-on-no-update --filter --force --force-update --generate-name --help --hide-notes "
        "--hide-secret --history-max --ignore-not-found --include-crds --insecure-skip-tls-verify --install "
        "--is-upgrade --key-file --keep-history --keyring --kube-apiserver --kube-as-group --kube-as-user "
        "--kube-ca-file --kube-context --kube-token --kube-tls-server-name --kube-version --kubeconfig --labels "
        "--list-repo-url --max --max-col-width --name-template --namespace --all-namespaces --all --no-hooks "
        "--no-update --output --output-dir --pass-credentials --password --password-stdin --plain-http --post-renderer "
        "--post-renderer-args --prov --qps --regexp --registry-config --release-name --render-subchart-notes --replace "
        "--repo --repository-cache --repository-config --reset-then-reuse-values --reset-values --reuse-values "
        "--revision --selector --set --set-file --set-json --set-literal --set-string --short --show-only "
        "--api-versions "
        "--skip-crds --skip-schema-validation --skip-tests --strict --take-ownership --template --timeout --untar "
        "--untardir --username --validate --values --verify --version --versions --wait --wait-for-jobs --client "
        "--jsonpath --fail --failed --deployed --pending --superseded --uninstalled --uninstalling --offset --date "
        "--reverse --time-format --sign --key --passphrase-file --app-version --insecure --no-headers --logs "
        "--skip-refresh --show-resources --show-desc --endpoint --fail-on-no-result"_s.split(u' ');
    return options;
}

} // namespace sealyard::lint
