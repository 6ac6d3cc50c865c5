#pragma once

#include "core/diagnostic.h"
#include "imagelist/preview.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class TemplatesView;
}

namespace sealyard::gui {

class EnvironmentModel;

/// What templates (.tmpl) become with the variables that the author types, alone or compared with the template; and
/// where names get into each other's way.
class TemplatesView final : public QWidget
{
    Q_OBJECT

public:
    /// Gives the text of a file relative to the workspace.
    using TextSource = std::function<QString(const QString &path)>;

    explicit TemplatesView(TextSource textOf, QWidget *parent = nullptr);
    ~TemplatesView() override;

    void setPreview(const imagelist::Preview &preview);
    /// Findings about the names of templates are shown here; others are left out.
    void setFindings(const QList<core::Diagnostic> &findings);
    /// Chooses a template; nothing happens when the path is none.
    void showTemplate(const QString &path);

    [[nodiscard]] const imagelist::Environment &environment() const;
    void setEnvironment(const imagelist::Environment &environment);

Q_SIGNALS:
    void environmentChanged();
    void placeActivated(const QString &path, int line, int column);

private:
    void showChosen();
    void showConflicts();
    void openOrigin();
    [[nodiscard]] const imagelist::RenderedTemplate *chosen() const;
    [[nodiscard]] QString shownText(const imagelist::RenderedTemplate &rendered);

    std::unique_ptr<Ui::TemplatesView> m_ui;
    TextSource m_textOf;
    EnvironmentModel *m_environment;
    QString m_directory;
    QList<int> m_origins; ///< for each line that is shown the template's
    QList<imagelist::RenderedTemplate> m_templates;
    QList<core::Diagnostic> m_findings;
};

} // namespace sealyard::gui
