#pragma once

#include <QCoreApplication>

namespace sealyard::contribute {

/// Translations of this folder: Tr::tr("text"). A class, since lupdate finds no context for a free function.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(contribute)
};

} // namespace sealyard::contribute
