#include "image/workspace.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

/// What the name alone says, at any depth.
FileRole roleOfName(QStringView name)
{
    if (name.endsWith(".tmpl"_L1)) {
        return FileRole::Template;
    }
    if (name.endsWith(".sh"_L1)) {
        return FileRole::Script;
    }
    return name.startsWith("readme"_L1, Qt::CaseInsensitive) ? FileRole::Readme : FileRole::Other;
}

FileRole roleAtTop(QStringView name)
{
    static constexpr std::array ignoreFiles{".sealignore"_L1, ".dockerignore"_L1, ".containerignore"_L1};
    if (buildFileNames().contains(name)) {
        return FileRole::BuildFile;
    }
    if (name == "init.sh"_L1) {
        return FileRole::InitScript;
    }
    if (name == "build_arch"_L1) {
        return FileRole::BuildArch;
    }
    const bool isIgnoreFile = std::find(ignoreFiles.begin(), ignoreFiles.end(), name) != ignoreFiles.end();
    return isIgnoreFile ? FileRole::IgnoreFile : roleOfName(name);
}

} // namespace

QStringList buildFileNames()
{
    return {u"Sealfile"_s, u"Kubefile"_s, u"Dockerfile"_s, u"Containerfile"_s};
}

FileRole fileRole(QStringView relativePath)
{
    const qsizetype slash = relativePath.indexOf(u'/');
    if (slash < 0) {
        return roleAtTop(relativePath);
    }
    const QStringView folder = relativePath.first(slash);
    if (folder == "charts"_L1) {
        return FileRole::ChartFile;
    }
    if (folder == "registry"_L1) {
        return FileRole::RegistryFile;
    }
    if (relativePath.startsWith("images/shim/"_L1)) {
        return FileRole::ImageList;
    }
    if (relativePath == "images/skopeo/tar.txt"_L1) {
        return FileRole::TarList;
    }
    const QStringView name = relativePath.sliced(relativePath.lastIndexOf(u'/') + 1);
    const bool isYaml = name.endsWith(".yaml"_L1, Qt::CaseInsensitive) || name.endsWith(".yml"_L1, Qt::CaseInsensitive);
    if (folder == "manifests"_L1 && isYaml) {
        return FileRole::Manifest;
    }
    return roleOfName(name);
}

QString buildFileOf(const VersionDirectory &directory)
{
    const auto isFile = [&](const QString &name) {
        const DirectoryEntry *entry = directory.find(name);
        return entry && !entry->isDirectory;
    };
    const DirectoryEntry *dockerfile = directory.find(u"Dockerfile");
    const bool emptyCounts = directory.type != ImageType::Application;
    if (isFile(u"Dockerfile"_s) && (emptyCounts || dockerfile->size > 0)) {
        return dockerfile->path;
    }
    if (isFile(u"Kubefile"_s)) {
        return u"Kubefile"_s;
    }
    const QStringList names = buildFileNames();
    const auto found = std::ranges::find_if(names, isFile);
    return found == names.end() ? QString() : *found;
}

} // namespace sealyard::image
