#pragma once

#include "core/diagnostic.h"

#include <KTextEditor/TextHintInterface>
#include <QObject>

#include <memory>
#include <vector>

namespace KTextEditor {
class Document;
class MovingRange;
class View;
} // namespace KTextEditor

namespace sealyard::gui {

/// Shows findings in one view: wavy lines that move with the text, signs at the line's border, and tooltips.
class DiagnosticMarks final : public QObject, private KTextEditor::TextHintProvider
{
    Q_OBJECT

public:
    /// Both must outlive this.
    DiagnosticMarks(KTextEditor::Document *document, KTextEditor::View *view);
    ~DiagnosticMarks() override;

    /// Shows these findings instead of the ones before.
    void setFindings(const QList<core::Diagnostic> &findings);
    /// The messages of the findings that begin on a line (0-based), worst first; they move with the text.
    [[nodiscard]] QStringList messagesAt(int line) const;

private:
    struct Mark
    {
        core::Diagnostic finding;
        std::unique_ptr<KTextEditor::MovingRange> range;
    };

    void clear();
    void add(const core::Diagnostic &finding);
    QString textHint(KTextEditor::View *view, const KTextEditor::Cursor &position) override;

    KTextEditor::Document *m_document;
    KTextEditor::View *m_view;
    std::vector<Mark> m_marks;
};

} // namespace sealyard::gui
