#include "core/paths.h"
#include "image/reference.h"
#include "image/workspace.h"
#include "image/yaml.h"
#include "scaffold/importing.h"
#include "scaffold/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

/// One level, since "kubectl apply -f manifests" reads no folders below.
QString flat(const QString &path)
{
    return QString(path).replace(u'/', u'-');
}

bool endsWithOneOf(const QString &name, const QStringList &ends)
{
    return std::ranges::any_of(ends, [&name](const QString &end) { return name.endsWith(end); });
}

bool isObject(const image::YamlNode &node)
{
    return node.find(u"apiVersion") && node.find(u"kind");
}

bool isImageList(const QString &text)
{
    int count = 0;
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#')) {
            continue;
        }
        const auto reference = image::parseReference(trimmed);
        if (!reference || reference->tag.isEmpty()) {
            return false;
        }
        ++count;
    }
    return count > 0;
}

SortedFile sortYaml(const QString &path, const QString &text)
{
    const image::YamlStream stream = image::parseYaml(text);
    if (!stream.problems.isEmpty()) {
        return {path, {}, Tr::tr("It is no valid YAML.")};
    }
    const bool isManifest =
        !stream.documents.empty() && std::ranges::all_of(stream.documents, [](const auto &document) {
            return document.kind == image::YamlNode::Kind::Null || isObject(document);
        });
    if (isManifest) {
        return {path, "manifests/"_L1 + flat(path), Tr::tr("Each document has “apiVersion” and “kind”.")};
    }
    const bool isCompose = !stream.documents.empty() && stream.documents.front().find(u"services");
    if (isCompose) {
        return {path, {}, Tr::tr("A compose file: Kubernetes does not read it, so only its images are taken.")};
    }
    return {path, "etc/"_L1 + flat(path), Tr::tr("YAML without “apiVersion” and “kind”: settings.")};
}

SortedFile sortText(const QString &path, const QString &text)
{
    const QString name = core::nameOf(path);
    static const QStringList settings{u".conf"_s, u".toml"_s,   u".ini"_s,     u".cfg"_s,   u".json"_s,
                                      u".env"_s,  u".socket"_s, u".service"_s, u".timer"_s, u".properties"_s};
    if (endsWithOneOf(name, {u".yaml"_s, u".yml"_s})) {
        return sortYaml(path, text);
    }
    if (name.endsWith(".tmpl"_L1)) {
        const bool isManifest = text.contains("apiVersion:"_L1) && text.contains("kind:"_L1);
        return {path, (isManifest ? "manifests/"_L1 : "etc/"_L1) + flat(path),
                Tr::tr("A template, which “sealos run” renders there.")};
    }
    if (name.endsWith(".sh"_L1) || text.startsWith("#!"_L1)) {
        return {path, "scripts/"_L1 + flat(path), Tr::tr("A script.")};
    }
    if (endsWithOneOf(name, settings)) {
        return {path, "etc/"_L1 + flat(path), Tr::tr("Settings, by its name.")};
    }
    if (isImageList(text)) {
        return {path, "images/shim/"_L1 + flat(path), Tr::tr("Each line is the name of an image.")};
    }
    return {path, {}, Tr::tr("What it is for is not known.")};
}

} // namespace

SortedFile sortFile(const QString &path, const QString &text, bool isProgram)
{
    static const QStringList known{u"Kubefile"_s, u"Dockerfile"_s, u"init.sh"_s, u"entrypoint.sh"_s, u"build_arch"_s};
    const QString name = core::nameOf(path);
    if (known.contains(path)) {
        return {path, path, Tr::tr("sealos or the workflow look for it there.")};
    }
    if (path.startsWith("images/shim/"_L1) || path.startsWith("opt/"_L1) || path.startsWith("etc/"_L1) ||
        path.startsWith("scripts/"_L1)) {
        return {path, path, Tr::tr("It lies where it belongs.")};
    }
    if (name.startsWith(u'.')) {
        return {path, {}, Tr::tr("A hidden file.")};
    }
    if (name.startsWith("README"_L1)) {
        return {path, {}, Tr::tr("The README belongs beside the versions and is the application's own.")};
    }
    if (name.endsWith(".tgz"_L1) && !text.isNull()) {
        return {path, {}, Tr::tr("It is no packed chart, for all its name: it holds plain text.")};
    }
    if (name.endsWith(".tgz"_L1)) {
        return {path, "charts/"_L1 + name, Tr::tr("A packed chart, by its name.")};
    }
    if (endsWithOneOf(name, {u".tar.gz"_s, u".tar.xz"_s, u".zip"_s, u".gz"_s})) {
        return {path, "opt/"_L1 + name, Tr::tr("An archive.")};
    }
    if (text.isNull()) {
        return isProgram ? SortedFile{path, "opt/"_L1 + name, Tr::tr("A program.")}
                         : SortedFile{path, {}, Tr::tr("It is no text and no program.")};
    }
    return sortText(path, text);
}

} // namespace sealyard::scaffold
