#pragma once

#include <QCoreApplication>

namespace sealyard::jobs {

/// Translates what this folder says, in the context "jobs".
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(jobs)
};

} // namespace sealyard::jobs
