#pragma once

#include <QString>
#include <QStringList>

namespace sealyard::lint {

/// How many characters have to be inserted, removed, replaced or swapped with their neighbour to make one text of the
/// other. Texts of more than 100 characters are only compared for equality.
[[nodiscard]] int editDistance(QStringView left, QStringView right);

/// The candidate that differs least, at most by one change (two for words of eight characters and more), and not at
/// all never; empty when there is none or when the word is itself a candidate.
[[nodiscard]] QString similarTo(const QString &word, const QStringList &candidates);

} // namespace sealyard::lint
