#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <stop_token>

namespace sealyard::git {

struct Repository;

/// What git's own program said.
struct ProgramAnswer
{
    QByteArray output;
    QByteArray errors;
    int exitCode = 0;
};

/// The absolute path of git's own program; empty when it is not installed.
[[nodiscard]] QString gitProgram();

/// Runs a program that asks nothing, and waits, at most a minute: what it writes, or nothing when it fails.
QByteArray quietly(const QString &program, const QStringList &arguments, const QByteArray &input,
                   const QString &folder);

/// Runs "git ARGUMENTS" at the top of the worktree and waits, at most ten minutes. NotFound when git is not installed.
/// An exit code other than 0 is for the caller to judge. variables: "NAME=value" each, on top of our environment
/// without what would point git elsewhere.
[[nodiscard]] core::Result<ProgramAnswer> runGit(const Repository &repository, const QStringList &arguments,
                                                 const QByteArray &input = {}, const std::stop_token &stop = {},
                                                 const QStringList &variables = {});

/// The same where any exit code but 0 is an error: what it said stands behind "what: ".
[[nodiscard]] core::Result<ProgramAnswer> mustRunGit(const Repository &repository, const QString &what,
                                                     const QStringList &arguments, const QByteArray &input = {},
                                                     const std::stop_token &stop = {});

} // namespace sealyard::git
