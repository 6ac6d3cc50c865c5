#pragma once

#include "image/sourcetree.h"
#include "lint/fixing.h"

namespace sealyard::lint {

/// Fixes that somebody chooses one by one: files as they are, and as the chosen fixes leave them. Fixes are those of
/// one run of the linter over the sources.
class Repairs final
{
public:
    /// sources: must live as long.
    explicit Repairs(const image::SourceTree &sources);

    /// What a fix alone changes; an error when it overlaps with those that were chosen before.
    [[nodiscard]] core::Result<FixedFiles> preview(const core::Fix &fix) const;
    void choose(const core::Fix &fix);
    /// What all chosen fixes make together.
    [[nodiscard]] core::Result<FixedFiles> files() const;

private:
    using Edits = QMap<QString, QList<core::TextEdit>>;

    [[nodiscard]] static Edits editsOf(const core::Fix &fix);

    const image::SourceTree &m_sources;
    Edits m_edits;
    int m_count = 0;
};

} // namespace sealyard::lint
