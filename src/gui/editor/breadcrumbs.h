#pragma once

#include "image/workspace.h"

#include <QWidget>

class QToolButton;

namespace sealyard::gui {

/// Where the current file lies: application, version, file. Each is a menu of what lies beside it.
class Breadcrumbs final : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumbs(QWidget *parent = nullptr);

    void setWorkspace(const image::Workspace &workspace);
    /// path: absolute; hidden when it lies in no version directory.
    void setFile(const QString &path);

Q_SIGNALS:
    /// path: absolute.
    void openRequested(const QString &path);

private:
    struct Choice
    {
        QString text;
        QString path; ///< relative to the workspace
    };

    void update();
    QToolButton *addButton(const QString &name, const QString &accessible,
                           QList<Choice> (Breadcrumbs::*choices)() const);
    [[nodiscard]] QList<Choice> applications() const;
    [[nodiscard]] QList<Choice> versions() const;
    [[nodiscard]] QList<Choice> files() const;
    [[nodiscard]] const image::Application *application() const;
    /// The file in another version directory that is what the current one is here, or its build file.
    [[nodiscard]] QString counterpart(const image::VersionDirectory &directory) const;

    image::Workspace m_workspace;
    QString m_file; ///< relative to the workspace
    QToolButton *m_application;
    QToolButton *m_version;
    QToolButton *m_name;
};

} // namespace sealyard::gui
