#pragma once

#include <QCoreApplication>

namespace sealyard::lint {

/// Translations of this folder: Tr::tr("text"). A class, since lupdate finds no context for a free function.
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(lint)
};

} // namespace sealyard::lint
