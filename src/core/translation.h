#pragma once

namespace sealyard::core {

/// Installs the texts of the user's language: Qt's own, and Sealyard's from :/i18n; English, for its plurals, when
/// there are none for it. Call it once, when the QCoreApplication exists.
void installTranslator();

} // namespace sealyard::core
