#pragma once

#include "gui/editor/editordocument.h"
#include "gui/editor/textcomponent.h"

#include <QHash>

#include <memory>

namespace sealyard::gui {

/// The files that are open, each once, however many views show it. A file is closed with its last view.
class EditorDocuments final
{
public:
    /// nullptr when the file is not open.
    [[nodiscard]] std::shared_ptr<EditorDocument> find(const QString &path) const
    {
        return m_documents.value(path).lock();
    }
    [[nodiscard]] std::shared_ptr<EditorDocument> open(const QString &path)
    {
        auto made = textComponent().open(path);
        m_documents.insert(path, made);
        return made;
    }

private:
    QHash<QString, std::weak_ptr<EditorDocument>> m_documents;
};

} // namespace sealyard::gui
