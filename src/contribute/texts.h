#pragma once

#include "contribute/contribution.h"

namespace sealyard::contribute {

// Texts that upstream reads, so they are English whatever the user's language is. All are pure.

/// A branch's name that says what is contributed: "add-helm-v3.8.2", with "-2" and so on while it is taken.
[[nodiscard]] QString proposedBranch(const QList<Change> &changes, const QStringList &taken);

/// A subject as upstream writes them: "feature(helm): add v3.8.2". At most git::subjectLimit characters.
[[nodiscard]] QString proposedSubject(const QList<Change> &changes);

/// The subject, and the directories below it when there are several.
[[nodiscard]] QString proposedMessage(const QList<Change> &changes);

/// What the pull request says: each directory with what has become of it and what the linter says of it.
[[nodiscard]] QString proposedText(const QList<Change> &changes);

} // namespace sealyard::contribute
