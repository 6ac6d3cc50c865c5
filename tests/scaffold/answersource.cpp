#include "scaffold/answersource.h"

#include "scaffold/requests.h"

using namespace Qt::StringLiterals;

namespace sealyard::test {

using scaffold::Question;
using scaffold::QuestionType;

namespace {

/// By validator.
const QMap<QString, QStringList> &goodTexts()
{
    const QString files = localFiles();
    static const QMap<QString, QStringList> texts{
        {u"api-version"_s, {u"v1"_s, u"apps/v1"_s, u"a-b.example.org/v1alpha1"_s}},
        {u"app-name"_s, {u"a"_s, u"true"_s, u"1e3"_s, u"null"_s, u"my_app.v2"_s, u"0x1f"_s, u"init"_s, u"n"_s}},
        {u"archive-member"_s, {u"a"_s, u"linux-${ARCH}/a_b.c"_s, u"${VERSION#v}/x/${MACHINE}"_s}},
        {u"build-argument"_s, {u"A=1.2"_s, u"_b="_s, u"X9=.."_s}},
        {u"chart-name"_s, {u"a"_s, u"A_b.c"_s, u"0"_s, u"web"_s}},
        {u"chart-repository"_s,
         {u"https://e.org/a;b&c=(d)*~!"_s, u"oci://e.org/a"_s, u"https://[::1]:8443/%27"_s, u"https://e.org/#"_s}},
        {u"chart-source"_s, {files + "/charts/web"_L1, files + "/web-1.2.3.tgz"_L1}},
        {u"chart-values"_s, {u"a: 1"_s, u"a:\n  b: [x, 'y']\n# c\nd: \"$(id)\"\n"_s, u"image: {tag: v1}"_s, u"{}"_s}},
        {u"command"_s, {u"sysctl --system"_s, u"/bin/a -b=1 %c"_s, u"a"_s}},
        {u"crd-name"_s, {u"a.b"_s, u"certificates.cert-manager.io"_s}},
        {u"download-url"_s,
         {u"https://e.org/${VERSION#v}/${ARCH}.tar.gz"_s, u"https://e.org/${VERSION}/a;b&c=(d)*~!.zip"_s,
          u"https://e.org/${VERSION}-${MACHINE}"_s, u"https://e.org/${VERSION}.gz"_s}},
        {u"helm-options"_s, {u"--set a=b,c={d,e}"_s, u"-x=1"_s, u"名=称 😀"_s}},
        {u"host-path"_s, {u"/usr/local/bin"_s, u"/a"_s, u"/etc/x.d/90-a_b.conf"_s}},
        {u"image"_s, {u"nginx:1"_s, u"e.org:1/a/b:C"_s, u"1:1"_s}},
        {u"kind"_s, {u"A"_s, u"Cluster2"_s}},
        {u"kustomization"_s, {files + "/overlay"_L1}},
        {u"manifest-file"_s, {files + "/a.yaml"_L1, files + "/b.yml"_L1, files + "/c.yaml.tmpl"_L1}},
        {u"manifest-url"_s,
         {u"https://e.org/${VERSION#v}/${ARCH}.yaml?a=(b)&c;d#e"_s, u"https://e.org/${VERSION}/!!/*"_s,
          u"https://e.org/${VERSION}"_s}},
        {u"namespace"_s, {u"a"_s, u"0"_s, u"true"_s, u"kube-system"_s}},
        {u"package"_s, {u"jq"_s, u"g++"_s, u"libc6.1_x-y"_s}},
        {u"port"_s, {u"1"_s, u"65535"_s}},
        {u"program"_s, {u"a"_s, u"K9s_x.y-z"_s, u"0"_s}},
        {u"release-name"_s, {u"a"_s, u"0"_s, u"a.b"_s, u"null"_s}},
        {u"sentence"_s, {u"A tool."_s, u"“*_#|!” & 你好 <!"_s, u"- x"_s}},
        {u"user"_s, {u"1001"_s, u"nobody"_s, u"_a.b-c"_s}},
        {u"variable"_s, {u"A=b"_s, u"_x9="_s, u"LONG=a b,c;d|e&f(g)<h>*?[i]~#!"_s, u"NAME=名"_s}},
        {u"version"_s, {u"latest"_s, u"1"_s, u"_x"_s, u"v1.2.3"_s, u"Kubefile"_s, u"1.10"_s}},
        {u"web-address"_s, {u"https://e.org/a(b)"_s, u"http://e.org"_s}},
        {u"word"_s, {u"bash"_s, u"-c"_s, u"a \"b\" 'c' 名 {d}"_s}},
    };
    return texts;
}

const QStringList &pieces()
{
    static const QStringList list{u"'"_s,
                                  u"\""_s,
                                  u"`touch pwned`"_s,
                                  u"$(touch pwned)"_s,
                                  u"${HOME}"_s,
                                  u"\\"_s,
                                  u"\n"_s,
                                  u"\nRUN touch pwned\n"_s,
                                  u"; id #"_s,
                                  u"<% name %>"_s,
                                  u"%>"_s,
                                  u"{{ .x }}"_s,
                                  u"\u0000"_s,
                                  u"\u0085"_s,
                                  u"\u2028"_s,
                                  u"\r"_s,
                                  u"\t"_s,
                                  u": "_s,
                                  u" #"_s,
                                  u"../"_s,
                                  u"EOF"_s,
                                  u"SETTINGS"_s,
                                  u"&&"_s,
                                  u"名"_s,
                                  u"\u202e"_s,
                                  u"/etc/passwd"_s};
    return list;
}

} // namespace

scaffold::Answers AnswerSource::next(const scaffold::Pattern &pattern)
{
    scaffold::Answers answers;
    const int damage = below(4); // so that about a quarter of the sets is good
    for (const Question &question : pattern.questions) {
        const bool isNeeded = question.isRequired && question.defaultValue.isEmpty();
        if (isNeeded || below(5) != 0) {
            answers.insert(question.id, below(4) < damage && below(4) == 0 ? bad(question) : good(question));
        }
    }
    return answers;
}

QString AnswerSource::good(const Question &question)
{
    if (question.type == QuestionType::Choice) {
        return pick(question.choices);
    }
    if (question.type == QuestionType::YesNo) {
        return pick({u"true"_s, u"false"_s});
    }
    if (!question.isRequired && below(3) == 0) {
        return {};
    }
    const QStringList texts = goodTexts().value(question.validator);
    if (texts.isEmpty()) {
        qFatal("No good answers are known for the validator %s", qPrintable(question.validator));
    }
    QString text = pick(texts);
    if (question.type == QuestionType::Lines && below(2) == 0) {
        text += u'\n' + pick(texts);
    }
    return text;
}

QString AnswerSource::bad(const Question &question)
{
    QString text = below(3) == 0 ? QString() : good(question);
    const int count = below(3) + 1;
    for (int i = 0; i < count; ++i) {
        text.insert(below(static_cast<int>(text.size()) + 1), pick(pieces()));
    }
    return text;
}

} // namespace sealyard::test
