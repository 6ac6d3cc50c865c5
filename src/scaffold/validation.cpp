#include "scaffold/validation.h"

#include "image/reference.h"
#include "scaffold/manifestaddress.h"
#include "scaffold/quoting.h"
#include "scaffold/tr.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qsizetype nameLimit = 128;
constexpr qsizetype versionLimit = 122; ///< of the 128 of a tag, without "-amd64"
constexpr qsizetype labelLimit = 63;
constexpr qsizetype releaseLimit = 53;
constexpr qsizetype addressLimit = 2000;
constexpr qsizetype optionsLimit = 4000;

bool matches(const QString &expression, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text).hasMatch();
}

/// The first character that is not among the allowed ones (a character class), for naming it; empty when there is none.
QString firstOutside(const QString &allowed, const QString &text)
{
    return QRegularExpression("[^"_L1 + allowed + u']', QRegularExpression::UseUnicodePropertiesOption)
        .match(text)
        .captured();
}

/// A character as it can be shown: control characters and unusual blanks by their code point.
QString shown(const QString &character)
{
    const char32_t code = character.toUcs4().value(0);
    const bool isVisible = QChar::isPrint(code) && !QChar::isSpace(code);
    if (code == U' ') {
        return Tr::tr("a blank");
    }
    const QString hex = QString::number(code, 16).toUpper().rightJustified(4, u'0');
    return isVisible ? u"“%1”"_s.arg(character) : "U+"_L1 + hex;
}

/// Characters of a name replaced so that it fits; empty when nothing of it is left.
QString repaired(const QString &text, const QString &allowed)
{
    static const QRegularExpression ends(uR"(\A[._-]+|[._-]+\z)"_s);
    QString name = text.normalized(QString::NormalizationForm_KC);
    name.replace(QRegularExpression("[^"_L1 + allowed + "]+"_L1), u"-"_s).remove(ends);
    return name;
}

QString withSuggestion(const QString &reason, const QString &suggestion)
{
    //: %1 is a sentence that says what is wrong.
    return suggestion.isEmpty() ? reason : Tr::tr("%1 Write “%2”, for example.").arg(reason, suggestion);
}

QString tooLong(qsizetype limit)
{
    return Tr::tr("Use at most %n character(s).", nullptr, static_cast<int>(limit));
}

QString appNameProblem(const QString &text)
{
    static const QRegularExpression separators(uR"([._-]*[.-][._-]*|_{3,})"_s);
    if (text.size() > nameLimit) {
        return tooLong(nameLimit);
    }
    if (image::isRepositoryComponent(text)) {
        return {};
    }
    const QString suggestion = repaired(text.toLower(), u"a-z0-9._-"_s).replace(separators, u"-"_s);
    const QString other = firstOutside(u"a-z0-9._-"_s, text);
    const QString reason =
        other.isEmpty()
            ? Tr::tr("A name begins and ends with a letter or digit, and single “.”, “_” or “-” stand between them.")
            : Tr::tr("A name cannot contain %1, only lower-case letters, digits, “.”, “_” and “-”.").arg(shown(other));
    return withSuggestion(reason, suggestion);
}

QString versionProblem(const QString &text)
{
    if (text.size() > versionLimit) {
        return tooLong(versionLimit);
    }
    if (matches(u"[A-Za-z0-9_][A-Za-z0-9._-]*"_s, text)) {
        return {};
    }
    const QString other = firstOutside(u"A-Za-z0-9._-"_s, text);
    const QString reason = other.isEmpty()
                               ? Tr::tr("A version begins with a letter, a digit or “_”.")
                               : Tr::tr("A version cannot contain %1, only letters, digits, “.”, “_” and “-”, since it "
                                        "becomes a tag.")
                                     .arg(shown(other));
    return withSuggestion(reason, repaired(text, u"A-Za-z0-9._-"_s));
}

QString addressProblem(const QString &text, const QStringList &schemes, const QString &example)
{
    if (text.size() > addressLimit) {
        return tooLong(addressLimit);
    }
    const QString other = firstOutside(uR"(A-Za-z0-9._~:/?#@!&=+,;%()*\[\]-)"_s, text);
    if (!other.isEmpty()) {
        return Tr::tr("An address cannot contain %1; write it percent-encoded.").arg(shown(other));
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!schemes.contains(url.scheme()) || !text.startsWith(url.scheme() + "://"_L1) || url.host().isEmpty()) {
        return Tr::tr("Write a complete address such as “%1”.").arg(example);
    }
    if (!url.isValid()) {
        return Tr::tr("“%1” is no valid address: %2.").arg(text, url.errorString());
    }
    if (!url.userInfo().isEmpty()) {
        return Tr::tr("Leave user name and password out: the file will be public.");
    }
    return {};
}

QString chartRepositoryProblem(const QString &text)
{
    QString problem = addressProblem(text, {u"https"_s, u"oci"_s}, u"https://charts.example.org/stable"_s);
    if (!problem.isEmpty()) {
        return problem;
    }
    if (text.startsWith("oci:"_L1) && text.endsWith(u'/')) {
        return Tr::tr("Leave out the “/” at the end: the chart's name follows it.");
    }
    return text.contains(u'?') || text.contains(u'#') ? Tr::tr("Leave out what begins with “?” or “#”.") : QString();
}

QString manifestUrlProblem(const QString &text)
{
    const QString plain = withoutVariables(text, u"1"_s);
    if (plain.contains(u'$')) {
        return Tr::tr("After “$” only these variables are possible: %1.").arg(addressVariables().join(", "_L1));
    }
    return addressProblem(plain, {u"https"_s}, u"https://example.org/${VERSION}/install.yaml"_s);
}

QString chartNameProblem(const QString &text)
{
    if (text.size() > nameLimit) {
        return tooLong(nameLimit);
    }
    if (text.contains(u'/')) {
        return Tr::tr("Leave out the repository's name and the “/”: only the chart's own name.");
    }
    return matches(u"[A-Za-z0-9][A-Za-z0-9._-]*"_s, text)
               ? QString()
               : withSuggestion(Tr::tr("A chart's name begins with a letter or digit and consists of letters, digits, "
                                       "“.”, “_” and “-”."),
                                repaired(text, u"A-Za-z0-9._-"_s));
}

QString namespaceProblem(const QString &text)
{
    if (text.size() > labelLimit) {
        return tooLong(labelLimit);
    }
    return matches(u"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"_s, text)
               ? QString()
               : withSuggestion(Tr::tr("A namespace consists of lower-case letters, digits and “-”, and begins and "
                                       "ends with a letter or digit."),
                                dnsLabel(text));
}

QString releaseNameProblem(const QString &text)
{
    if (text.size() > releaseLimit) {
        return tooLong(releaseLimit);
    }
    return matches(u"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*"_s, text)
               ? QString()
               : withSuggestion(Tr::tr("A release name consists of lower-case letters, digits, “-” and “.”, and begins "
                                       "and ends with a letter or digit."),
                                dnsLabel(text));
}

QString helmOptionsProblem(const QString &text)
{
    if (text.size() > optionsLimit) {
        return tooLong(optionsLimit);
    }
    static const QRegularExpression special(uR"(["'`$\\])"_s);
    if (const QString quote = special.match(text).captured(); !quote.isEmpty()) {
        return Tr::tr(
                   "Options cannot contain %1: sealos hands them to a shell, and helm gets them split at blanks. Put "
                   "such values into the chart's values file.")
            .arg(shown(quote));
    }
    const bool hasControl = std::ranges::any_of(text, [](QChar c) { return !c.isPrint() && c != u' '; });
    return hasControl ? Tr::tr("Write the options on one line, without control characters.") : QString();
}

QString imageProblem(const QString &text)
{
    const auto reference = image::parseReference(text);
    if (!reference) {
        return reference.error().message;
    }
    if (!reference->digest.isEmpty()) {
        return Tr::tr("Leave out “@%1”: sealos keeps images by their Tag.").arg(reference->digest);
    }
    return reference->tag.isEmpty() ? Tr::tr("“%1” has no Tag; write “%1:1.2.3”, for example.").arg(text) : QString();
}

QString portProblem(const QString &text)
{
    bool isNumber = false;
    const int port = matches(u"[1-9][0-9]{0,4}"_s, text) ? text.toInt(&isNumber) : 0;
    return isNumber && port <= 65535 ? QString() : Tr::tr("Write a number from 1 to 65535, for example 8080.");
}

struct Validator
{
    QLatin1StringView name;
    QString (*problem)(const QString &);
};

constexpr std::array validators{
    Validator{"app-name"_L1, appNameProblem},
    Validator{"chart-name"_L1, chartNameProblem},
    Validator{"chart-repository"_L1, chartRepositoryProblem},
    Validator{"helm-options"_L1, helmOptionsProblem},
    Validator{"image"_L1, imageProblem},
    Validator{"manifest-url"_L1, manifestUrlProblem},
    Validator{"namespace"_L1, namespaceProblem},
    Validator{"port"_L1, portProblem},
    Validator{"release-name"_L1, releaseNameProblem},
    Validator{"version"_L1, versionProblem},
};

} // namespace

QStringList validatorNames()
{
    QStringList names;
    std::ranges::transform(validators, std::back_inserter(names), &Validator::name);
    return names;
}

QString problemWith(const QString &validator, const QString &answer)
{
    const auto found = std::ranges::find(validators, validator, &Validator::name);
    return found == validators.end() ? Tr::tr("There is no validator “%1”.").arg(validator) : found->problem(answer);
}

} // namespace sealyard::scaffold
