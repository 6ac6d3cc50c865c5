#include "shell/tools/tooloptions.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace sealyard::shell {

namespace {

struct Entry
{
    QStringView program;
    QStringView letters;
    QStringView names;
};

/// From the manuals of GNU coreutils 9, wget 1.24, curl 8, GNU tar 1.35, helm 3.15, kubectl 1.30, git 2.45, docker 26,
/// yq 4, skopeo 1.15: what build scripts use.
constexpr Entry entries[] = {
    {u"awk", u"Fvf", u" field-separator assign file "},
    {u"bash", u"cO", u" rcfile init-file "},
    {u"cp", u"tS", u" target-directory suffix "},
    {u"curl", u"oAbcCdDeEFHKmPQrtTuUwxXyYz",
     u" output header data data-raw data-binary data-urlencode request user retry retry-delay retry-max-time max-time "
     u"connect-timeout output-dir user-agent url proxy form cookie cookie-jar write-out referer range resolve cacert "
     u"cert key config limit-rate max-redirs interface "},
    {u"cut", u"dfbc", u" delimiter fields bytes characters "},
    {u"docker", u"evpwufalmh",
     u" env volume publish name network workdir user entrypoint platform file tag label mount env-file output "
     u"build-arg memory hostname add-host format filter restart "},
    {u"find", {}, {}},
    {u"git", u"Ccbou", u" depth branch origin reference config prefix output format remote "},
    {u"grep", u"efmABCd", u" regexp file max-count after-context before-context context "},
    {u"head", u"nc", u" lines bytes "},
    {u"helm", u"nfdoasl",
     u" namespace values set set-string set-file set-json version destination untardir repo username password "
     u"cert-file key-file ca-file keyring max-col-width output kubeconfig kube-context timeout description "
     u"name-template post-renderer repository-config repository-cache registry-config api-versions kube-version "
     u"show-only output-dir release-name kube-apiserver history-max selector "},
    {u"install", u"mogtS", u" mode owner group target-directory suffix "},
    {u"jq", u"Lf", u" arg argjson slurpfile rawfile indent tab-width "},
    {u"kubectl", u"nflocpkvs",
     u" namespace filename kustomize selector output container type patch replicas timeout for from-literal "
     u"from-file from-env-file context kubeconfig grace-period field-selector image cluster server user "
     u"field-manager sort-by template since tail docker-server docker-username docker-password "},
    {u"ln", u"tS", u" target-directory suffix "},
    {u"mkdir", u"m", u" mode "},
    {u"mktemp", u"p", u" suffix "},
    {u"mv", u"tS", u" target-directory suffix "},
    {u"nerdctl", u"evpwufalmhn", u" env volume publish name network workdir user entrypoint platform file tag "},
    {u"podman", u"evpwufalmh", u" env volume publish name network workdir user entrypoint platform file tag output "},
    {u"rm", {}, {}},
    {u"sealos", u"tfepu", u" tag file env platform cmd output isolation type cluster nodes masters user passwd "},
    {u"sed", u"efl", u" expression file line-length "},
    {u"sh", u"c", {}},
    {u"skopeo", {}, u" override-arch override-os override-variant src-creds dest-creds creds format authfile "},
    {u"sort", u"ktoS", u" key field-separator output "},
    {u"tail", u"nc", u" lines bytes "},
    {u"tar", u"fCTXIHbgKLNV",
     u" file directory strip-components exclude exclude-from files-from transform xform use-compress-program owner "
     u"group mode mtime format "},
    {u"touch", u"drt", u" date reference "},
    {u"unzip", u"dxP", {}},
    {u"wget", u"OoPaieBtTwQUlARDIX",
     u" output-document output-file append-output directory-prefix header user-agent tries timeout wait quota level "
     u"accept reject domains input-file execute base post-data post-file user password http-user http-password "
     u"ca-certificate certificate private-key connect-timeout read-timeout dns-timeout progress method body-data "
     u"waitretry restrict-file-names local-encoding "},
    {u"xargs", u"nIPdaLsE", u" max-args max-procs delimiter arg-file replace max-lines "},
    {u"yq", u"opIF", u" output-format input-format indent from-file expression front-matter "},
};

/// The names of each program as a set, made once.
const QHash<QStringView, QSet<QStringView>> &namesByProgram()
{
    static const QHash<QStringView, QSet<QStringView>> all = [] {
        QHash<QStringView, QSet<QStringView>> sets;
        for (const Entry &entry : entries) {
            const QList<QStringView> names = entry.names.split(u' ', Qt::SkipEmptyParts);
            sets.insert(entry.program, QSet<QStringView>(names.begin(), names.end()));
        }
        return sets;
    }();
    return all;
}

} // namespace

ToolOptions::ToolOptions(QStringView program)
    : m_hasClusters(program != u"find")
    , m_hasBareOptions(program == u"tar")
{
    const auto *found = std::ranges::find(entries, program, &Entry::program);
    if (found != std::end(entries)) {
        m_letters = found->letters;
        m_names = &*namesByProgram().constFind(program);
    }
}

} // namespace sealyard::shell
