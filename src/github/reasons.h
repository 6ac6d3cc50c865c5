#pragma once

#include "github/verdict.h"

namespace sealyard::github {

/// Why no workflow reads the text at all; issue.text begins with no command of the workflows.
[[nodiscard]] QList<Reason> reasonsForSilence(const IssueText &issue, const QList<BuildWorkflow> &workflows);

/// What is wrong with the title; empty when it names the application that was read.
[[nodiscard]] QList<Reason> reasonsOfTitle(const IssueText &issue, const Reading &reading, bool isCompared);

/// What the workflow's parser loses, glues or changes between what was written and what it reads.
[[nodiscard]] QList<Reason> reasonsOfReading(const IssueText &issue, const Verdict &verdict);

/// What will go wrong with what was read: no directory, no repository name, no tag, broken build arguments.
[[nodiscard]] QList<Reason> reasonsOfBuild(const Verdict &verdict);

} // namespace sealyard::github
