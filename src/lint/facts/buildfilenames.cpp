#include "lint/facts/buildfilenames.h"

#include "lint/facts/similar.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

const QStringList &builtNames()
{
    static const QStringList names{u"Dockerfile"_s, u"Kubefile"_s};
    return names;
}

bool isTopLevelFile(const image::DirectoryEntry &entry)
{
    return !entry.isDirectory && !entry.path.contains(u'/');
}

/// The build file that a name is meant to be; empty when it is nothing like one.
QString meantBy(const QString &name)
{
    const QStringList &names = builtNames();
    const auto same = std::ranges::find_if(
        names, [&name](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    return same != names.end() ? *same : similarTo(name, names);
}

bool isNamedLikeOne(const QString &name)
{
    static const QRegularExpression expression(
        uR"(\A(?:Dockerfile|Kubefile|Sealfile|Containerfile)[-._ ].+|.+\.(?:Dockerfile|Kubefile)\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return name.contains(expression) && !name.endsWith(".tmpl"_L1) && !name.endsWith(".dockerignore"_L1);
}

/// True when init.sh names the file, or the one that is built: it may rename this one.
bool isTakenByInit(const QString &name, const DirectoryContext &context)
{
    return context.initScript.mentions(name) || std::ranges::any_of(builtNames(), [&context](const QString &each) {
               return context.initScript.mentions(each);
           });
}

} // namespace

std::optional<MisspeltName> misspeltBuildFile(const DirectoryContext &context)
{
    if (!image::buildFileOf(context.directory).isEmpty()) {
        return std::nullopt;
    }
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const QString meant = isTopLevelFile(entry) ? meantBy(entry.path) : QString();
        if (!meant.isEmpty() && !context.initScript.mentions(meant)) {
            return MisspeltName{entry.path, meant};
        }
    }
    return std::nullopt;
}

QStringList namedBuildFiles(const DirectoryContext &context)
{
    QStringList names;
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        if (isTopLevelFile(entry) && isNamedLikeOne(entry.path) && !isTakenByInit(entry.path, context)) {
            names.append(entry.path);
        }
    }
    return names;
}

bool isContentInsteadOfVersion(const DirectoryContext &context)
{
    static const QStringList folders{u"images"_s,   u"charts"_s, u"manifests"_s, u"registry"_s,
                                     u"opt"_s,      u"etc"_s,    u"scripts"_s,   u"templates"_s,
                                     u"manifest"_s, u"chart"_s,  u"image"_s,     u"shim"_s};
    return folders.contains(context.directory.version) && image::buildFileOf(context.directory).isEmpty() &&
           !context.directory.has(u"init.sh");
}

} // namespace sealyard::lint
