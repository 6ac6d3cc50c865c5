#pragma once

#include "git/blame.h"

#include <KTextEditor/AnnotationInterface>

namespace sealyard::gui {

class FileChanges;

/// Who wrote each line of a text, for the border beside it; lines that the last commit has not say so.
class BlameModel final : public KTextEditor::AnnotationModel
{
    Q_OBJECT

public:
    /// changes: of the text since the last commit; must outlive this.
    BlameModel(const FileChanges &changes, QObject *parent);

    /// Of the text that the last commit has.
    void setBlame(const git::Blame &committed);
    /// nullptr: the line is not committed yet.
    [[nodiscard]] const git::CommitInfo *commitAt(int line) const { return m_blame.at(line); }

    QVariant data(int line, Qt::ItemDataRole role) const override;

private:
    void update();

    const FileChanges &m_changes;
    git::Blame m_committed;
    git::Blame m_blame; ///< of the text as it is
};

} // namespace sealyard::gui
