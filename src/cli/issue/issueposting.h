#pragma once

#include "cli/command.h"
#include "github/preflight.h"
#include "github/requeststore.h"
#include "github/signin.h"

class QCommandLineParser;

namespace sealyard::cli {

/// --repository, --api and --state: where builds are asked for, and where they are remembered.
void addGitHubOptions(QCommandLineParser &parser);

/// What these options say. api: https://api.github.com or an Enterprise address.
struct GitHubPlace
{
    github::RepositoryName repository;
    QUrl api;
    github::RequestStore store;
};

[[nodiscard]] core::Result<GitHubPlace> placeOf(const QCommandLineParser &parser);

/// A client with whatever sign-in is found; waiting is told on the error stream.
[[nodiscard]] github::ClientOptions clientOptions(const QUrl &api, Console &console);

/// The request with this id, or the newest for an empty one.
[[nodiscard]] core::Result<github::BuildRequest> requestNamed(const github::RequestStore &store, const QString &id);

/// One line on a request.
[[nodiscard]] QString summaryOf(const github::BuildRequest &request);

} // namespace sealyard::cli
