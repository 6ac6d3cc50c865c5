#include "scaffold/validation/validators.h"

#include "core/files.h"
#include "scaffold/manifestaddress.h"
#include "scaffold/tr.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qsizetype pathLimit = 1000;

/// Of this computer: absolute, since the current folder of whoever asks means nothing later.
QString localPathProblem(const QString &text)
{
    if (text.size() > pathLimit) {
        return tooLong(pathLimit);
    }
    if (!isPrintable(text)) {
        return Tr::tr("A path with control characters cannot be used.");
    }
    if (!QDir::isAbsolutePath(text) || text.startsWith(u':')) {
        return Tr::tr("Write the whole path, beginning with “/”.");
    }
    const QFileInfo info(text);
    if (!info.exists()) {
        return Tr::tr("“%1” does not exist.").arg(QDir::toNativeSeparators(text));
    }
    return info.isReadable() ? QString() : Tr::tr("“%1” cannot be read.").arg(QDir::toNativeSeparators(text));
}

QString baseNameProblem(const QString &text)
{
    const QString name = QFileInfo(QDir::cleanPath(text)).fileName();
    return programProblem(name).isEmpty()
               ? QString()
               : Tr::tr("Rename “%1” first: only letters, digits, “.”, “_” and “-” survive scripts.").arg(name);
}

} // namespace

QString chartSourceProblem(const QString &text)
{
    if (const QString problem = localPathProblem(text); !problem.isEmpty()) {
        return problem;
    }
    const QFileInfo info(text);
    if (text.endsWith(u'/') || text.contains("//"_L1)) {
        return Tr::tr("Leave out the “/” at the end.");
    }
    if (info.isFile() && !text.endsWith(".tgz"_L1)) {
        return Tr::tr("Choose the folder of a chart, or a packed chart whose name ends in “.tgz”.");
    }
    if (info.isDir() && !QFileInfo(text + "/Chart.yaml"_L1).isFile()) {
        return Tr::tr("“%1” is no chart: it holds no “Chart.yaml”.").arg(QDir::toNativeSeparators(text));
    }
    return baseNameProblem(text);
}

QString importSourceProblem(const QString &text)
{
    const QString problem = localPathProblem(text);
    return problem.isEmpty() && !QFileInfo(text).isDir() && !QFileInfo(text).isFile()
               ? Tr::tr("“%1” is neither a folder nor a file.").arg(QDir::toNativeSeparators(text))
               : problem;
}

QString kustomizationProblem(const QString &text)
{
    if (const QString problem = localPathProblem(text); !problem.isEmpty()) {
        return problem;
    }
    for (const auto name : {"kustomization.yaml"_L1, "kustomization.yml"_L1, "Kustomization"_L1}) {
        if (QFileInfo(text + u'/' + name).isFile()) {
            return text.endsWith(u'/') ? Tr::tr("Leave out the “/” at the end.") : baseNameProblem(text);
        }
    }
    return Tr::tr("“%1” holds no “kustomization.yaml”.").arg(QDir::toNativeSeparators(text));
}

QString manifestFileProblem(const QString &text)
{
    if (const QString problem = localPathProblem(text); !problem.isEmpty()) {
        return problem;
    }
    if (!matches(u".*\\.ya?ml(?:\\.tmpl)?"_s, text) || !QFileInfo(text).isFile()) {
        return Tr::tr("Choose a file whose name ends in “.yaml” or “.yml”, or in one of these and “.tmpl”: kubectl and "
                      "sealos ignore others.");
    }
    return baseNameProblem(text);
}

/// A folder or file of a node.
QString hostPathProblem(const QString &text)
{
    const bool isGood = text.size() <= pathLimit && matches(u"(?:/[A-Za-z0-9_.][A-Za-z0-9_.@-]*)+"_s, text) &&
                        QDir::cleanPath(text) == text;
    return isGood ? QString()
                  : Tr::tr("Write a whole path such as “/usr/local/bin”, of letters, digits, “.”, “_” and “-”.");
}

QString archiveMemberProblem(const QString &text)
{
    const QString plain = withoutVariables(text, u"1"_s);
    const bool isGood = plain.size() <= pathLimit && core::isInside(plain) && QDir::cleanPath(plain) == plain &&
                        matches(u"[A-Za-z0-9_.][A-Za-z0-9_./-]*"_s, plain);
    return isGood
               ? QString()
               : Tr::tr("Write the path in the archive such as “linux-${ARCH}/tool”; these variables are possible: %1.")
                     .arg(programVariables().join(", "_L1));
}

QString programProblem(const QString &text)
{
    return matches(u"[A-Za-z0-9][A-Za-z0-9._-]{0,127}"_s, text)
               ? QString()
               : withSuggestion(
                     Tr::tr("A program's name begins with a letter or digit and consists of letters, digits, "
                            "“.”, “_” and “-”."),
                     repaired(text.left(100), u"A-Za-z0-9._-"_s));
}

} // namespace sealyard::scaffold
