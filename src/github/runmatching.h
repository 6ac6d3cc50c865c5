#pragma once

#include "github/buildrequest.h"

#include <QSet>

namespace sealyard::github {

/// The runs that may be the answer to a posted request, the nearest in time first (features.md section 3.7): right
/// event and title, created from five seconds before to ten minutes after the post (for an issue's own text: after the
/// label was given, so at any later time), and for a comment triggered by its author. Runs of equal distance come in
/// the order in which they were started. taken: runs that belong to other requests. All times are the server's.
[[nodiscard]] QList<Run> candidateRuns(const QList<Run> &runs, const BuildRequest &request,
                                       const QSet<qint64> &taken = {});

/// The event that GitHub starts the workflow with: "issues" or "issue_comment".
[[nodiscard]] QString eventOf(Place place);

/// The run that the robot's success comment names, when it is about this application and version; 0 when it is not.
[[nodiscard]] qint64 runOfSuccess(const Comment &comment, const BuildRequest &request);

/// The image that such a comment names, e.g. "docker.io/labring/helm:v3.8.2"; empty when there is none.
[[nodiscard]] QString imageOfSuccess(const Comment &comment);

} // namespace sealyard::github
