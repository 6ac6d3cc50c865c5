#include "image/reference.h"

#include "image/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::image {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr qsizetype nameLimit = 255;

bool matches(const QRegularExpression &expression, QStringView text)
{
    return expression.matchView(text).hasMatch();
}

bool isSmallLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Goes past characters of a kind, and tells past how many.
qsizetype skipped(QStringView text, qsizetype &at, const auto &isOfKind)
{
    const auto end = std::find_if_not(text.begin() + at, text.end(), isOfKind);
    return end - text.begin() - std::exchange(at, end - text.begin());
}

bool isRegistryHost(QStringView text)
{
    static const QRegularExpression expression(
        uR"(\A(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?\z)"_s);
    return matches(expression, text);
}

bool isIdentifier(QStringView text)
{
    static constexpr qsizetype digits = 64;
    return text.size() == digits &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// The digest algorithms that distribution knows, each with its number of hex digits.
bool isDigest(QStringView text)
{
    static const QRegularExpression expression(
        uR"(\A(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})\z)"_s);
    return matches(expression, text);
}

/// Whether the first component of a name is a registry and not part of the repository.
bool namesRegistry(QStringView component)
{
    return component.contains(u'.') || component.contains(u':') || component == "localhost"_L1;
}

/// Tells what is wrong with the repository that was found in a text; empty when nothing is.
QString repositoryProblem(const QString &text, const QString &repository)
{
    if (repository.isEmpty()) {
        return Tr::tr("“%1” is not an image reference: the name is missing.").arg(text);
    }
    const QList<QStringView> components = QStringView(repository).split(u'/');
    for (const QStringView component : components) {
        if (component.isEmpty()) {
            return Tr::tr("“%1” is not an image reference: a part of the name between slashes is missing.").arg(text);
        }
        if (isRepositoryComponent(component)) {
            continue;
        }
        if (isRepositoryComponent(component.toString().toLower())) {
            return Tr::tr("“%1” is not an image reference: the name “%2” must be in lower case.").arg(text, component);
        }
        return Tr::tr("“%1” is not an image reference: “%2” is not allowed as a name. Letters and digits may be "
                      "joined by “.”, “_”, “__” or “-”.")
            .arg(text, component);
    }
    return {};
}

QString tagProblem(const QString &text, const QString &tag)
{
    if (tag.isEmpty()) {
        return Tr::tr("“%1” is not an image reference: the tag after the colon is missing.").arg(text);
    }
    if (!isTag(tag)) {
        return Tr::tr("“%1” is not an image reference: the tag “%2” must consist of at most 128 letters, digits, “_”, "
                      "“.” and “-” and not begin with “.” or “-”.")
            .arg(text, tag);
    }
    return {};
}

/// What was found in a text, by separators alone.
struct Parts
{
    Reference reference;
    bool hasTag = false;
    bool hasDigest = false;
    qsizetype nameSize = 0;
};

Parts split(const QString &text)
{
    Parts parts;
    const qsizetype at = text.indexOf(u'@');
    parts.hasDigest = at >= 0;
    QString name = text.left(at);
    parts.reference.digest = parts.hasDigest ? text.sliced(at + 1) : QString();
    const qsizetype colon = name.lastIndexOf(u':');
    parts.hasTag = colon > name.lastIndexOf(u'/');
    if (parts.hasTag) {
        parts.reference.tag = name.sliced(colon + 1);
        name.truncate(colon);
    }
    const qsizetype slash = name.indexOf(u'/');
    const bool hasRegistry = slash >= 0 && namesRegistry(QStringView(name).first(slash));
    parts.reference.registry = hasRegistry ? name.first(slash) : QString();
    parts.reference.repository = hasRegistry ? name.sliced(slash + 1) : name;
    parts.nameSize = name.size();
    return parts;
}

/// Tells why a text is no reference; empty when it is one.
QString problemOf(const QString &text, const Parts &parts)
{
    const Reference &reference = parts.reference;
    if (isIdentifier(text)) {
        return Tr::tr("“%1” is not an image reference: 64 hexadecimal digits alone are an image's identifier.")
            .arg(text);
    }
    if (parts.nameSize > nameLimit) {
        return Tr::tr("“%1” is not an image reference: the name is longer than 255 characters.").arg(text);
    }
    if (!reference.registry.isEmpty() && !isRegistryHost(reference.registry)) {
        return Tr::tr("“%1” is not an image reference: “%2” is not a registry host.").arg(text, reference.registry);
    }
    if (const QString problem = repositoryProblem(text, reference.repository); !problem.isEmpty()) {
        return problem;
    }
    if (parts.hasDigest && !isDigest(reference.digest)) {
        return Tr::tr("“%1” is not an image reference: the digest must be “sha256:” and 64 hexadecimal digits in lower "
                      "case.")
            .arg(text);
    }
    return parts.hasTag ? tagProblem(text, reference.tag) : QString();
}

/// The repository as registries know it: "library/" is filled in below Docker Hub.
QString fullRepository(const Reference &reference)
{
    const bool isHub = reference.registry.isEmpty() || reference.registry == "docker.io"_L1 ||
                       reference.registry == "index.docker.io"_L1;
    return isHub && !reference.repository.contains(u'/') ? "library/"_L1 + reference.repository : reference.repository;
}

} // namespace

QString Reference::toString() const
{
    QString text = registry.isEmpty() ? repository : registry + u'/' + repository;
    if (!tag.isEmpty()) {
        text += u':' + tag;
    }
    if (!digest.isEmpty()) {
        text += u'@' + digest;
    }
    return text;
}

QString Reference::normalized() const
{
    const bool isHub = registry.isEmpty() || registry == "index.docker.io"_L1;
    const QString name = (isHub ? u"docker.io"_s : registry) + u'/' + fullRepository(*this);
    if (!tag.isEmpty()) {
        return name + u':' + tag;
    }
    return digest.isEmpty() ? name : name + u'@' + digest;
}

QString Reference::storedName() const
{
    const QString name = fullRepository(*this);
    if (tag.isEmpty() && !digest.isEmpty()) {
        return name + u'@' + digest;
    }
    return name + u':' + (tag.isEmpty() ? u"latest"_s : tag);
}

Result<Reference> parseReference(const QString &text)
{
    const Parts parts = split(text);
    const QString problem = problemOf(text.size() > nameLimit ? text.left(nameLimit) + u'…' : text, parts);
    return problem.isEmpty() ? Result<Reference>(parts.reference) : failure(problem, ErrorKind::Invalid);
}

bool isRepositoryComponent(QStringView text)
{
    qsizetype at = 0;
    while (skipped(text, at, isSmallLetterOrDigit) > 0) {
        if (at == text.size()) {
            return true;
        }
        const QChar separator = text[at];
        const qsizetype most = separator == u'.' ? 1 : separator == u'_' ? 2 : separator == u'-' ? text.size() : 0;
        if (skipped(text, at, [separator](QChar c) { return c == separator; }) > most) {
            return false;
        }
    }
    return false;
}

bool isTag(QStringView text)
{
    static constexpr qsizetype longest = 128;
    const auto isLetterOrDigit = [](QChar c) {
        return isSmallLetterOrDigit(c) || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    return !text.isEmpty() && text.size() <= longest && isLetterOrDigit(text.front()) &&
           std::ranges::all_of(text, [&](QChar c) { return isLetterOrDigit(c) || c == u'.' || c == u'-'; });
}

} // namespace sealyard::image
