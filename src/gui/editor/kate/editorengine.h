#pragma once

#include <QString>

namespace KTextEditor {
class Document;
}

class QObject;

namespace sealyard::gui {

/// Kate's editor component, set up so that it leaves no file anywhere by itself. Started by the first
/// document, since that takes a moment.
class EditorEngine final
{
public:
    /// An empty document without a view, owned by parent.
    [[nodiscard]] KTextEditor::Document *createDocument(QObject *parent);

private:
    void configure();

    bool m_isConfigured = false;
};

/// The name of the syntax definition for files that their name alone does not tell: image lists by their place, and
/// templates by the name that they will have. Empty: the component's own choice is right.
[[nodiscard]] QString syntaxOf(const QString &path);

/// Whether our own completion knows the language of a file.
[[nodiscard]] bool hasOwnCompletion(const QString &path);

} // namespace sealyard::gui
