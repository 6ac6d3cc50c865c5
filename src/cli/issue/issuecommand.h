#pragma once

#include "cli/command.h"
#include "core/result.h"
#include "github/issuecommand.h"
#include "github/workflows.h"

class QCommandLineParser;

namespace sealyard::cli {

/// The actions of "sealyard-cli issue", one per file; each reads its own arguments.
extern const Command issueCheckCommand;
extern const Command issueComposeCommand;
extern const Command issueCreateCommand;
extern const Command issueResumeCommand;
extern const Command issueSignInCommand;
extern const Command issueStatusCommand;
extern const Command issueWatchCommand;

/// The root of the workspace around a folder, or nothing outside of one: issue texts can be judged without.
[[nodiscard]] QString workspaceRootAround(const QString &folder);

/// "body" or "comment".
[[nodiscard]] core::Result<github::Place> placeNamed(const QString &word);

void addWorkspaceOption(QCommandLineParser &parser);

/// TYPE, APP, VERSION and K=V,...: the positional arguments of an action that is about one build.
void addCommandArguments(QCommandLineParser &parser);
/// The build that they name. ErrorKind::Invalid when words are missing, too many, or no type.
[[nodiscard]] core::Result<github::IssueCommand> commandOf(const QCommandLineParser &parser);

} // namespace sealyard::cli
