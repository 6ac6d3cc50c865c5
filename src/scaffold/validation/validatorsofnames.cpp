#include "scaffold/validation/validators.h"

#include "image/reference.h"
#include "scaffold/quoting.h"
#include "scaffold/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qsizetype nameLimit = 128;
constexpr qsizetype versionLimit = 122; ///< of the 128 of a tag, without "-amd64"
constexpr qsizetype labelLimit = 63;
constexpr qsizetype releaseLimit = 53;
constexpr qsizetype subdomainLimit = 253;

} // namespace

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

QString apiVersionProblem(const QString &text)
{
    const bool isGood = text.size() <= subdomainLimit &&
                        matches(u"(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/)?v[0-9]+(?:(?:alpha|beta)[0-9]+)?"_s, text);
    return isGood ? QString() : Tr::tr("Write group and version such as “apps/v1” or “example.org/v1alpha1”.");
}

QString kindProblem(const QString &text)
{
    return matches(u"[A-Z][A-Za-z0-9]{0,62}"_s, text)
               ? QString()
               : Tr::tr(
                     "A kind begins with an upper-case letter and consists of letters and digits, such as “Cluster”.");
}

QString crdNameProblem(const QString &text)
{
    const bool isGood = text.size() <= subdomainLimit &&
                        matches(u"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"_s, text);
    return isGood ? QString() : Tr::tr("Write the plural and the group such as “clusters.example.org”.");
}

} // namespace sealyard::scaffold
