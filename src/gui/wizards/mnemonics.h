#pragma once

#include <QStringList>

namespace sealyard::gui {

/// Titles that come from data, made ready for labels: each gets a mnemonic of its own as long as letters last, none of
/// those in taken (lower case). A title without a letter or digit of a keyboard gets one behind it, "名称(&A)", as is
/// usual in Chinese. An ampersand in a title stays one.
[[nodiscard]] QStringList withMnemonics(const QStringList &titles, const QString &taken = {});

} // namespace sealyard::gui
