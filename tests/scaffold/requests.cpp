#include "scaffold/requests.h"

#include "support/scratchworkspace.h"

#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::test {

using scaffold::Answers;
using scaffold::ScaffoldRequest;

namespace {

using Variants = QList<Answers>;

/// Each of the left with each of the right.
Variants crossed(const Variants &left, const Variants &right)
{
    Variants all;
    for (const Answers &one : left) {
        for (const Answers &other : right) {
            Answers both = one;
            both.insert(other);
            all.append(both);
        }
    }
    return all;
}

const QString oneUrl = u"https://example.org/${VERSION}/install.yaml"_s;
const QString twoUrls = oneUrl + u"\nhttps://example.org/a%20(b)/${VERSION#v}-${ARCH}.yml?x=1&y=2#z"_s;

Variants commonVariants()
{
    const Variants images{{}, {{u"extraImages"_s, u"nginx:1.27\nquay.io/a/b:c"_s}}};
    const Variants architectures{{}, {{u"architectures"_s, u"arm64"_s}}};
    const Variants readmes{
        {},
        {{u"readme"_s, u"false"_s}},
        {{u"description"_s, u"Say “hello”, 你好 & more."_s}, {u"homepage"_s, u"https://example.org/a(b)"_s}}};
    return crossed(images, crossed(architectures, readmes));
}

Variants chartVariants()
{
    const Variants repositories{{},
                                {{u"versionMapping"_s, u"app-version"_s}},
                                {{u"chartRepository"_s, u"oci://registry.example.org/charts"_s}}};
    const Variants options{{}, {{u"helmOptions"_s, u"--set a=b,c={d,e} --set-string f=g;h|i&j"_s}}};
    const Variants more{{}, {{u"manifestUrls"_s, twoUrls}, {u"manifestFiles"_s, localFiles() + "/a.yaml"_L1}}};
    const Variants programs{{},
                            {{u"url"_s, u"https://example.org/${VERSION}/${ARCH}.tgz"_s}, {u"program"_s, u"tool"_s}}};
    const Variants values{{}, {{u"values"_s, u"service:\n  type: NodePort\n"_s}}};
    return crossed(crossed(crossed(repositories, options), crossed(more, programs)), values);
}

Variants programVariants()
{
    Variants variants{{}};
    for (const QString &end : {u".tgz"_s, u".zip"_s, u".gz"_s, u".exe"_s}) {
        variants.append({{u"url"_s, u"https://example.org/${VERSION}/tool-${MACHINE}"_s + end},
                         {u"checksumUrl"_s, u"https://example.org/${VERSION#v}/sums.txt"_s}});
    }
    variants.append({{u"url"_s, u"https://example.org/${VERSION}/x.tar.xz"_s},
                     {u"member"_s, u"linux-${ARCH}/tool"_s},
                     {u"machine"_s, u"x64-arm64"_s}});
    return variants;
}

Variants operatorVariants()
{
    return crossed({{},
                    {{u"chartRepository"_s, u"oci://registry.example.org/charts"_s}},
                    {{u"installedBy"_s, u"manifests"_s}, {u"urls"_s, twoUrls}}},
                   {{}, {{u"resourceFiles"_s, localFiles() + "/a.yaml\n"_L1 + localFiles() + "/b.yml"_L1}}});
}

Variants variantsOf(const QString &patternId)
{
    const Variants namespaces{{}, {{u"namespace"_s, u""_s}}, {{u"namespace"_s, u"demo"_s}}};
    const Variants sides{{}, {{u"serverSide"_s, u"true"_s}}};
    const QString files = localFiles();
    const QMap<QString, Variants> variants{
        {u"helm-chart"_s, chartVariants()},
        {u"local-chart"_s, crossed({{}, {{u"chartSource"_s, files + "/web-1.2.3.tgz"_L1}, {u"chart"_s, u"web"_s}}},
                                   {{}, {{u"values"_s, u"service:\n  type: NodePort"_s}}})},
        {u"manifests"_s, crossed(crossed({{}, {{u"urls"_s, oneUrl}}, {{u"urls"_s, twoUrls}}}, namespaces), sides)},
        {u"local-manifests"_s,
         crossed({{}, {{u"manifestFiles"_s, files + "/a.yaml\n"_L1 + files + "/b.yml"_L1}}}, namespaces)},
        {u"operator"_s, operatorVariants()},
        {u"kustomize"_s, crossed({{}, {{u"source"_s, u"folder"_s}, {u"folder"_s, files + "/overlay"_L1}}}, namespaces)},
        {u"binary"_s, crossed(programVariants(), {{}, {{u"nodes"_s, u"first"_s}}})},
        {u"patch"_s, crossed(programVariants(), {{}, {{u"arguments"_s, u"--a=b -c"_s}}})},
        {u"configuration"_s,
         crossed({{}, {{u"place"_s, u"configuration"_s}}},
                 {{}, {{u"nodes"_s, u"first"_s}}, {{u"variables"_s, u"A=b c\nD=\nE=x=y"_s}, {u"command"_s, u""_s}}})},
        {u"docker"_s,
         crossed(programVariants() + Variants{{{u"url"_s, u""_s}}},
                 {{{u"packageTool"_s, u"none"_s}},
                  {{u"packageTool"_s, u"apk"_s}, {u"packages"_s, u"bash\njq"_s}, {u"baseUser"_s, u"1001"_s}},
                  {{u"buildArguments"_s, u"A=1.2\nB="_s}, {u"port"_s, u"80"_s}}})},
    };
    return variants.value(patternId, {{}});
}

/// Each of both at least once; all pairs would be too many.
Variants paired(const Variants &left, const Variants &right)
{
    Variants all;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        Answers both = left.at(i % left.size());
        both.insert(right.at(i % right.size()));
        all.append(both);
    }
    return all;
}

} // namespace

QStringList patternIds()
{
    static const auto patterns = scaffold::builtInPatterns(u"en"_s);
    if (!patterns) {
        qFatal("%s", qPrintable(patterns.error().message));
    }
    QStringList ids;
    std::ranges::transform(*patterns, std::back_inserter(ids), &scaffold::Pattern::id);
    return ids;
}

scaffold::Pattern builtIn(const QString &id)
{
    static const auto patterns = scaffold::builtInPatterns(u"en"_s);
    if (!patterns) {
        qFatal("%s", qPrintable(patterns.error().message));
    }
    const auto found = std::ranges::find(*patterns, id, &scaffold::Pattern::id);
    if (found == patterns->end()) {
        qFatal("There is no pattern %s", qPrintable(id));
    }
    return *found;
}

QString localFiles()
{
    static const ScratchWorkspace folder;
    static const bool isWritten = [] {
        folder.write(u"charts/web/Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 1.2.3\n");
        folder.write(u"charts/web/templates/pod.yaml"_s,
                     "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n"
                     "      image: docker.io/library/nginx:1.27\n");
        folder.write(u"charts/web/files/logo.bin"_s, QByteArray("\x89PNG\0\xff\xfe", 7));
        const QStringList packing{u"-C"_s, folder.at(u"charts"_s), u"-czf"_s, folder.at(u"web-1.2.3.tgz"_s), u"web"_s};
        if (QProcess::execute(u"tar"_s, packing) != 0) {
            qFatal("tar cannot pack a chart");
        }
        const QByteArray object = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata: {}\n";
        folder.write(u"a.yaml"_s, object);
        folder.write(u"b.yml"_s, object);
        folder.write(u"c.yaml.tmpl"_s, object + "immutable: {{ default \"false\" .immutable }}\n");
        folder.write(u"overlay/kustomization.yaml"_s, "resources:\n  - web.yaml\n");
        folder.write(u"overlay/web.yaml"_s, object);
        return true;
    }();
    Q_UNUSED(isWritten)
    return folder.root();
}

Answers neededAnswers(const QString &patternId)
{
    const QString repository = u"https://charts.example.org/stable"_s;
    const QString program = u"https://example.org/${VERSION}/tool_${ARCH}.tar.gz"_s;
    const QMap<QString, Answers> needed{
        {u"helm-chart"_s, {{u"chartRepository"_s, repository}}},
        {u"local-chart"_s, {{u"chartSource"_s, localFiles() + "/charts/web"_L1}, {u"chart"_s, u"web"_s}}},
        {u"local-manifests"_s, {{u"manifestFiles"_s, localFiles() + "/a.yaml"_L1}}},
        {u"operator"_s, {{u"chartRepository"_s, repository}, {u"definitions"_s, u"webs.example.org"_s}}},
        {u"kustomize"_s, {{u"urls"_s, u"https://example.org/a//config?ref=${VERSION}"_s}}},
        {u"binary"_s, {{u"url"_s, program}}},
        {u"patch"_s, {{u"url"_s, program}}},
        {u"image-list"_s, {{u"extraImages"_s, u"nginx:1.27\nquay.io/a/b:c"_s}}},
    };
    return needed.value(patternId);
}

ScaffoldRequest requestFor(const QString &patternId, const Answers &given)
{
    Answers answers{{u"name"_s, u"hello"_s}, {u"version"_s, u"v1.2.3"_s}};
    answers.insert(neededAnswers(patternId));
    answers.insert(given);
    ScaffoldRequest request{.pattern = builtIn(patternId), .answers = {}};
    request.answers = withDefaults(request.pattern, answers);
    return request;
}

QList<ScaffoldRequest> allCombinations()
{
    QList<ScaffoldRequest> requests;
    for (const QString &id : patternIds()) {
        int number = 0;
        for (Answers answers : paired(variantsOf(id), commonVariants())) {
            answers.insert(u"name"_s, u"%1-%2"_s.arg(id).arg(++number));
            answers.insert(u"version"_s, number % 2 == 0 ? u"latest"_s : u"v1.2.3"_s);
            ScaffoldRequest request = requestFor(id, answers);
            const Answers defaults = withDefaults(request.pattern, {});
            request.answers.removeIf([&defaults](const auto &entry) { return !defaults.contains(entry.key()); });
            requests.append(request);
        }
    }
    return requests;
}

QString contentsOf(const scaffold::ScaffoldPlan &plan, const QString &pathEnd)
{
    const auto found =
        std::ranges::find_if(plan.files, [&](const auto &file) { return file.path.endsWith(u'/' + pathEnd); });
    return found == plan.files.end() ? QString() : found->contents;
}

} // namespace sealyard::test
