#pragma once

#include "cli/command.h"

namespace sealyard::cli {

/// One line at the bottom of a terminal that says what is done just now; nothing where the output is no terminal.
class StatusLine final
{
public:
    explicit StatusLine(Console &console);

    [[nodiscard]] bool isShown() const { return m_console.hasColours; }
    /// percent: -1 when it is not known.
    void show(const QString &text, int percent);
    /// To be called before anything else is printed.
    void clear();

private:
    Console &m_console;
    bool m_isThere = false;
};

} // namespace sealyard::cli
