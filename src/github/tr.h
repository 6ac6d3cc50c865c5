#pragma once

#include <QCoreApplication>

namespace sealyard::github {

/// Translates what this folder says, in the context "github".
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(github)
};

} // namespace sealyard::github
