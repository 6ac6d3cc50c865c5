#include "cli/imagescommand.h"
#include "git/changes.h"

namespace sealyard::cli {

namespace {

ExitStatus runWithCommits(const QStringList &arguments, Console &console);

} // namespace

extern const Command imagesCommand;
const Command imagesCommand{.name = "images", .summary = imagesSummary, .run = runWithCommits};

namespace {

ExitStatus runWithCommits(const QStringList &arguments, Console &console)
{
    return runImages(imagesCommand, arguments, git::exportCommitted, console).value_or(ExitStatus::CouldNotRun);
}

} // namespace

} // namespace sealyard::cli
