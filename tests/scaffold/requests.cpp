#include "scaffold/requests.h"

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

Variants commonVariants()
{
    const Variants images{{}, {{u"extraImages"_s, u"nginx:1.27\nquay.io/a/b:c"_s}}};
    const Variants architectures{{}, {{u"architectures"_s, u"arm64"_s}}};
    const Variants readmes{{}, {{u"readme"_s, u"false"_s}}};
    return crossed(images, crossed(architectures, readmes));
}

Variants variantsOf(const QString &patternId)
{
    if (patternId == "helm-chart"_L1) {
        const Variants repositories{{},
                                    {{u"versionMapping"_s, u"app-version"_s}},
                                    {{u"chartRepository"_s, u"oci://registry.example.org/charts"_s}}};
        const Variants options{{}, {{u"helmOptions"_s, u"--set a=b,c={d,e} --set-string f=g;h|i&j"_s}}};
        return crossed(crossed(repositories, options), commonVariants());
    }
    const QString one = u"https://example.org/${VERSION}/install.yaml"_s;
    const QString more = one + u"\nhttps://example.org/a%20(b)/${VERSION#v}-${ARCH}.yml?x=1&y=2#z"_s;
    const Variants urls{{}, {{u"urls"_s, one}}, {{u"urls"_s, more}}};
    const Variants namespaces{{}, {{u"namespace"_s, u""_s}}, {{u"namespace"_s, u"demo"_s}}};
    const Variants sides{{}, {{u"serverSide"_s, u"true"_s}}};
    return crossed(crossed(urls, namespaces), crossed(sides, commonVariants()));
}

} // namespace

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

ScaffoldRequest requestFor(const QString &patternId, const Answers &given)
{
    Answers answers{{u"name"_s, u"hello"_s}, {u"version"_s, u"v1.2.3"_s}};
    if (patternId == "helm-chart"_L1) {
        answers.insert(u"chartRepository"_s, u"https://charts.example.org/stable"_s);
    }
    answers.insert(given);
    ScaffoldRequest request{.pattern = builtIn(patternId), .answers = {}};
    request.answers = withDefaults(request.pattern, answers);
    return request;
}

QList<ScaffoldRequest> allCombinations()
{
    QList<ScaffoldRequest> requests;
    for (const QString &id : {u"helm-chart"_s, u"manifests"_s}) {
        int number = 0;
        for (Answers answers : variantsOf(id)) {
            answers.insert(u"name"_s, u"%1-%2"_s.arg(id).arg(++number));
            answers.insert(u"version"_s, number % 2 == 0 ? u"latest"_s : u"v1.2.3"_s);
            requests.append(requestFor(id, answers));
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
