#pragma once

#include "chart/chart.h"
#include "chart/failure.h"

namespace sealyard::chart {

/// What a chart may take in memory, with all archives in it.
struct Budget
{
    qint64 bytes = 256LL * 1024 * 1024;
    qint64 files = 50'000;
    int depth = 16; ///< charts within charts

    /// False when that is more than is left.
    [[nodiscard]] bool take(qint64 size)
    {
        bytes -= size;
        --files;
        return bytes >= 0 && files >= 0;
    }
};

/// The files of a chart's archive without the folder they lie in, as Helm reads it: no absolute path, none that leaves
/// the folder. Links are files without content, as in Helm. Wraps libarchive. Thread-safe.
[[nodiscard]] Outcome<std::vector<File>> readArchive(const QByteArray &bytes, const QByteArray &name, Budget &budget);

/// The sentence for a chart that takes more than its budget.
[[nodiscard]] QString exceededBudget(const QByteArray &name);

/// Without a byte order mark of UTF-8.
[[nodiscard]] QByteArray withoutMark(QByteArray data);

} // namespace sealyard::chart
