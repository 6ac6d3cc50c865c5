#pragma once

#include "git/remotes.h"
#include "github/pulls.h"

namespace sealyard::contribute {

/// Where a repository lies on GitHub, with the API that belongs to it.
struct Place
{
    QUrl api{};
    github::RepositoryName repository{};
};

/// The name of the remote that leads there; empty: none does. Pure.
[[nodiscard]] QString remoteAt(const QList<git::Remote> &remotes, const Place &place);

/// The name of the remote that leads there, which is added when there is none: by the wanted name, or with "-2" and so
/// on while another one has it.
[[nodiscard]] core::Result<QString> remoteFor(const QString &folder, const Place &place, const QString &wanted);

/// Fetches upstream, as the remote "upstream" when none leads there yet: the name that git's own books, GitHub CLI and
/// GitHub Desktop give it. One that was added for a fetch that failed is removed again. Gives the remote's name.
/// Blocks.
[[nodiscard]] core::Result<QString> fetchUpstream(const QString &folder, const Place &upstream,
                                                  const git::Transfer &transfer);

} // namespace sealyard::contribute
