#pragma once

#include "image/workspace.h"

#include <QList>
#include <QString>

namespace sealyard::github {

/// Where a command stands: in the issue's own text, or in a comment below it.
enum class Place { Body, Comment };

/// One way into a build: a workflow file, the place it listens to and the type it builds.
struct BuildWorkflow
{
    QString file{}; ///< name below .github/workflows, e.g. "autobuild-apps-entry.yml"
    Place place = Place::Comment;
    image::ImageType type = image::ImageType::Application;
    bool comparesTitle = true; ///< the build is skipped when title and command name different applications

    bool operator==(const BuildWorkflow &) const = default;
};

/// The four of labring-actions/cluster-image (upstream.md section 2.1).
[[nodiscard]] QList<BuildWorkflow> upstreamWorkflows();

/// Those of the workspace at root (absolute): its workflow files with startsWith(github.event.issue.body or
/// .comment.body, '/imagebuild_TYPE'). A workspace without .github/workflows is taken to be built by upstream's. Reads
/// at most 200 files of 1 MiB; one that cannot be read listens to nothing. Thread-safe.
[[nodiscard]] QList<BuildWorkflow> workflowsOf(const QString &root);

/// "/imagebuild_apps": what the text must begin with, letter case aside.
[[nodiscard]] QString commandWord(image::ImageType type);

/// True when GitHub's startsWith() says so: ASCII letters alone are compared without their case.
[[nodiscard]] bool startsLikeGitHub(QStringView text, QStringView prefix);
/// True when GitHub's == says so.
[[nodiscard]] bool equalsLikeGitHub(QStringView one, QStringView other);

} // namespace sealyard::github
