#pragma once

#include <QByteArray>
#include <QStringList>

namespace sealyard::jobs {

/// Longer lines of a program's output are cut into pieces of this many bytes.
inline constexpr qsizetype outputLineLimit = 64LL * 1024;

/// Cuts a program's output into lines of text; bytes that are not UTF-8 become U+FFFD. Of a line that a program
/// overwrites with carriage returns, as progress bars do, the last text is kept.
class LineSplitter final
{
public:
    /// The lines that are complete now.
    [[nodiscard]] QStringList add(const QByteArray &bytes);
    /// What is left when the program has ended: nothing or one line.
    [[nodiscard]] QStringList finish();

private:
    QByteArray m_rest;
};

} // namespace sealyard::jobs
