#include "lint/repairs.h"

namespace sealyard::lint {

using core::Result;

namespace {

Result<void> apply(const QMap<QString, QList<core::TextEdit>> &edits, const image::SourceTree &sources,
                   FixedFiles &files)
{
    for (const auto &[path, list] : edits.asKeyValueRange()) {
        const auto before = sources.text(path);
        const auto after = before.and_then([&list](const QString &text) { return core::applyEdits(text, list); });
        if (!after) {
            return std::unexpected(after.error());
        }
        files.before.insert(path, *before);
        files.after.insert(path, *after);
    }
    return {};
}

} // namespace

Repairs::Repairs(const image::SourceTree &sources)
    : m_sources(sources)
{
}

Repairs::Edits Repairs::editsOf(const core::Fix &fix)
{
    Edits edits;
    for (const core::FileEdit &edit : fix.edits) {
        edits[edit.path].append(edit.edit);
    }
    return edits;
}

Result<FixedFiles> Repairs::preview(const core::Fix &fix) const
{
    const Edits alone = editsOf(fix);
    Edits all = m_edits;
    for (const auto &[path, edits] : alone.asKeyValueRange()) {
        all[path] += edits;
    }
    FixedFiles together;
    FixedFiles files{.before = {}, .after = {}, .fixCount = 1};
    return apply(all, m_sources, together).and_then([&] { return apply(alone, m_sources, files); }).transform([&] {
        return files;
    });
}

void Repairs::choose(const core::Fix &fix)
{
    for (const auto &[path, edits] : editsOf(fix).asKeyValueRange()) {
        m_edits[path] += edits;
    }
    ++m_count;
}

Result<FixedFiles> Repairs::files() const
{
    FixedFiles files{.before = {}, .after = {}, .fixCount = m_count};
    return apply(m_edits, m_sources, files).transform([&] { return files; });
}

} // namespace sealyard::lint
