#pragma once

#include <KTextEditor/Range>
#include <KTextEditor/TextHintInterface>
#include <QObject>
#include <QString>

namespace sealyard::gui {

class EditorHelp;

/// Tells in a tooltip what the text under the mouse means. A finding's own tooltip comes first.
class HoverHints final : public QObject, private KTextEditor::TextHintProvider
{
    Q_OBJECT

public:
    /// path: absolute. help and view must outlive this.
    HoverHints(EditorHelp &help, QString path, KTextEditor::View *view);
    ~HoverHints() override;

private:
    QString textHint(KTextEditor::View *view, const KTextEditor::Cursor &position) override;
    void show() const;

    EditorHelp &m_help;
    QString m_path;
    KTextEditor::View *m_view;
    KTextEditor::Range m_told = KTextEditor::Range::invalid(); ///< what m_html is about
    QString m_html;
    qint64 m_revision = -1; ///< of the text that it was asked for
};

} // namespace sealyard::gui
