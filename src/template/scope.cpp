#include "template/scope.h"

namespace sealyard::templates {

std::shared_ptr<const Tree> Scope::find(const QByteArray &name) const
{
    for (const Scope *scope = this; scope; scope = scope->m_outer) {
        if (const auto found = scope->m_trees.constFind(name); found != scope->m_trees.cend()) {
            return *found;
        }
    }
    return nullptr;
}

void Scope::add(const std::shared_ptr<const Tree> &tree)
{
    if (!isEmptyTree(*tree->root) || !find(tree->name)) {
        m_trees.insert(tree->name, tree);
    }
}

} // namespace sealyard::templates
