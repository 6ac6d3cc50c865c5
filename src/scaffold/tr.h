#pragma once

#include <QCoreApplication>

namespace sealyard::scaffold {

/// Translates what this folder says, in the context "scaffold".
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scaffold)
};

} // namespace sealyard::scaffold
