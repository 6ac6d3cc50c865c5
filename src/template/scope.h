#pragma once

#include "template/syntax/tree.h"

#include <QHash>

namespace sealyard::templates {

/// Named templates, and below them those of an outer scope: what `tpl` defines is seen by it alone.
class Scope final
{
public:
    explicit Scope(const Scope *outer = nullptr)
        : m_outer(outer)
    {
    }

    /// The newest template of that name; nullptr: there is none.
    [[nodiscard]] std::shared_ptr<const Tree> find(const QByteArray &name) const;
    /// Adds a template; an empty one does not replace another.
    void add(const std::shared_ptr<const Tree> &tree);

private:
    const Scope *m_outer;
    QHash<QByteArray, std::shared_ptr<const Tree>> m_trees;
};

} // namespace sealyard::templates
