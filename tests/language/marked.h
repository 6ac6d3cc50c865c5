#pragma once

#include "image/workspace.h"
#include "language/snapshot.h"
#include "support/scratchworkspace.h"

#include <QString>

namespace sealyard::test {

/// A text with a place in it, which stands where "|" was.
struct MarkedText
{
    QString text;
    core::Position position;
};

[[nodiscard]] inline MarkedText marked(QString text)
{
    const qsizetype at = text.indexOf(u'|');
    text.remove(at, 1);
    return {text, core::LineIndex(text).position(at)};
}

/// A document of a workspace on disk, with its index.
[[nodiscard]] inline language::Snapshot snapshotOf(const ScratchWorkspace &files, const QString &path,
                                                   const QString &text)
{
    const image::SourceTree sources(files.root(), {{path, text}});
    const auto workspace = image::openWorkspace(files.root());
    return {language::Document(path, text, language::documentKind(path.section(u'/', 3))),
            std::make_shared<const language::WorkspaceIndex>(
                language::indexOf(workspace.value(), image::SourceTree(files.root()))),
            sources};
}

} // namespace sealyard::test
