#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::image {

/// The type of a cluster image by its top-level folder.
enum class ImageType { Application, Config, DockerImage };

/// What a file of a version directory is for; decided by its path alone.
enum class FileRole {
    BuildFile,    ///< Sealfile, Kubefile, Dockerfile, Containerfile at the top
    InitScript,   ///< init.sh at the top
    BuildArch,    ///< build_arch at the top
    Script,       ///< *.sh elsewhere, entrypoint.sh
    ChartFile,    ///< below charts/
    Manifest,     ///< YAML below manifests/
    Template,     ///< *.tmpl
    ImageList,    ///< below images/shim/
    TarList,      ///< images/skopeo/tar.txt
    RegistryFile, ///< below a top-level registry/
    IgnoreFile,   ///< .sealignore, .dockerignore, .containerignore
    Readme,
    Other
};

/// One entry below a version directory. Symbolic links are entries and are never followed; folders have no role.
struct DirectoryEntry
{
    QString path; ///< relative to the version directory, separated by "/"
    qint64 size = 0;
    FileRole role = FileRole::Other;
    bool isDirectory = false;
    bool isSymlink = false;
    bool isReadable = true;
    quint64 inode = 0;
    qint64 changed = 0; ///< when its content, name or mode last changed: nanoseconds since 1970; nobody can set it back
};

/// applications/NAME/VERSION with all that is below it.
struct VersionDirectory
{
    ImageType type = ImageType::Application;
    QString app;
    QString version;
    QString path;                  ///< relative to the workspace's root
    QList<DirectoryEntry> entries; ///< files and directories, sorted by path
    bool isReadable = true;        ///< false: the folder cannot be listed, and entries is empty

    [[nodiscard]] const DirectoryEntry *find(QStringView relativePath) const;
    [[nodiscard]] bool has(QStringView relativePath) const { return find(relativePath) != nullptr; }
    /// "helm v3.8.2"
    [[nodiscard]] QString title() const;
};

/// applications/NAME
struct Application
{
    ImageType type = ImageType::Application;
    QString name;
    QString path; ///< relative to the workspace's root
    QList<VersionDirectory> versions;
    QStringList looseFiles; ///< files directly below, relative to the application
};

/// A cluster-image repository on disk, as a value: a snapshot that can be handed to other threads.
struct Workspace
{
    QString root; ///< absolute
    QList<Application> applications;
    QStringList problems; ///< one sentence for each folder that could not be read

    [[nodiscard]] QList<VersionDirectory> versionDirectories() const;
    /// The version directory that contains a path relative to the root; nullptr when there is none.
    [[nodiscard]] const VersionDirectory *directoryOf(QStringView relativePath) const;
};

/// The folders whose children are applications: "applications", "dockerimages", "config", "configs".
[[nodiscard]] QStringList typeFolders(ImageType type);

/// The nearest folder, from folder upwards to stop (the top of its git worktree; when it has none, pass an empty
/// string: then a folder above counts only if the path comes through one of its type folders), that contains a type
/// folder; NotFound with a sentence that says what was looked for. Because "config" is a usual name inside version
/// directories, a folder with only that gives way to one above with "applications" or "dockerimages". The result is
/// canonical: symbolic links resolved.
[[nodiscard]] core::Result<QString> findWorkspaceRoot(const QString &folder, const QString &stop);

/// Reads the tree below a workspace's root. Fails only when the root itself cannot be read. Bounded: 500,000 entries,
/// depth 64; directory links are not followed, and linked type folders, applications and versions are problems.
/// Applications and versions whose name begins with "." are left out. wanted: paths relative to the root; only version
/// directories that lie in them, or that they lie in, are read, all others are there by name alone; empty: all are
/// read. Thread-safe.
[[nodiscard]] core::Result<Workspace> openWorkspace(const QString &root, const QStringList &wanted = {});

/// Reads one version directory again, e.g. after a change on disk.
[[nodiscard]] core::Result<VersionDirectory> readVersionDirectory(const QString &root, const QString &relativePath);

/// The role of a path relative to its version directory. The first folder decides before the name: all below charts/,
/// registry/ and images/shim/ has that folder's role, "charts/a/templates/x.tmpl" too.
[[nodiscard]] FileRole fileRole(QStringView relativePath);

/// Sealfile, Kubefile, Dockerfile, Containerfile: the order in which sealos looks for them.
[[nodiscard]] QStringList buildFileNames();

/// The build file that CI uses: a non-empty Dockerfile, else Kubefile; else the first other one that sealos would find
/// (upstream.md section 1.3); only for applications does an empty Dockerfile step back. Empty when there is none.
[[nodiscard]] QString buildFileOf(const VersionDirectory &directory);

} // namespace sealyard::image
