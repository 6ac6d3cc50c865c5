#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sealyard::git {

/// Lines that became others: both sides 0-based. No lines before: they were added; none after: they were removed.
struct LineChange
{
    int before = 0; ///< the first line; with no lines the one that they would stand before
    int beforeCount = 0;
    int after = 0;
    int afterCount = 0;

    bool operator==(const LineChange &) const = default;
};

/// The changes that make one text of another, as "git diff" finds them, in their order; none of texts beyond diffLimit
/// bytes. Line ends count. Pure.
[[nodiscard]] QList<LineChange> lineChanges(const QString &before, const QString &after);
/// The same of bytes, of any size.
[[nodiscard]] QList<LineChange> changedLines(const QByteArray &before, const QByteArray &after);

} // namespace sealyard::git
