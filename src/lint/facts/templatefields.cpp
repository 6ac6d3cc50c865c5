#include "lint/facts/templatefields.h"

#include "template/functiontable.h"
#include "template/syntax/parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard::templates;

namespace sealyard::lint {

namespace {

/// Functions that are written for the case that a value is missing.
bool takesMissing(const QByteArray &name)
{
    static const QList<QByteArray> names{"default", "coalesce", "empty", "ternary", "hasKey", "not", "and",
                                         "or",      "dig",      "get",   "index",   "eq",     "ne"};
    return names.contains(name);
}

/// Walks the trees of one template.
class FieldReader final
{
public:
    explicit FieldReader(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_text(QString::fromUtf8(bytes))
        , m_lines(m_text)
    {
    }

    void list(const ListNode *nodes, bool isGuarded)
    {
        for (const NodePointer &node : nodes ? nodes->nodes : m_none) {
            statement(*node, isGuarded);
        }
    }

    QList<TemplateField> fields;

private:
    void statement(const Node &node, bool isGuarded)
    {
        if (node.kind == NodeKind::Action) {
            pipe(static_cast<const ActionNode &>(node).pipe.get(), isGuarded);
        } else if (node.kind == NodeKind::If || node.kind == NodeKind::Range || node.kind == NodeKind::With) {
            const auto &branch = static_cast<const BranchNode &>(node);
            pipe(branch.pipe.get(), true);
            list(branch.list.get(), true);
            list(branch.elseList.get(), true);
        } else if (node.kind == NodeKind::Template) {
            pipe(static_cast<const TemplateNode &>(node).pipe.get(), true);
        }
    }

    void pipe(const PipeNode *pipe, bool isGuarded)
    {
        if (!pipe) {
            return;
        }
        const bool hasGuard = isGuarded || std::ranges::any_of(pipe->commands, [](const auto &command) {
                                  const Node &first = *command->arguments.front();
                                  return first.kind == NodeKind::Identifier &&
                                         takesMissing(static_cast<const IdentifierNode &>(first).name);
                              });
        for (const auto &command : pipe->commands) {
            for (const NodePointer &argument : command->arguments) {
                operand(*argument, hasGuard);
            }
        }
    }

    void operand(const Node &node, bool isGuarded)
    {
        if (node.kind == NodeKind::Pipe) {
            pipe(static_cast<const PipeNode *>(&node), isGuarded);
        } else if (node.kind == NodeKind::Field) {
            const auto &field = static_cast<const NamesNode &>(node);
            QStringList names;
            for (const QByteArray &name : field.names) {
                names.append(QString::fromUtf8(name));
            }
            // Of ".a.b" the parser tells, as Go's does, where ".b" is.
            const qsizetype first = field.names.size() > 1 ? field.names.front().size() + 1 : 0;
            const qsizetype start = QString::fromUtf8(m_bytes.left(field.position - first)).size();
            fields.append({names, m_lines.range(start, start + names.join(u'.').size() + 1), isGuarded});
        }
    }

    const QByteArray &m_bytes;
    QString m_text;
    core::LineIndex m_lines;
    std::vector<NodePointer> m_none;
};

} // namespace

QList<TemplateField> templateFields(const QString &text)
{
    const auto source = std::make_shared<const Source>(Source{"template", text.toUtf8()});
    const FunctionLookup lookup = [](QByteArrayView name) {
        return findFunction(Dialect::Sealos, name);
    };
    Parser parser(source, lookup);
    const auto trees = parser.parse();
    if (!trees || trees->empty()) {
        return {};
    }
    FieldReader reader(source->text);
    reader.list(trees->back()->root.get(), false);
    return reader.fields;
}

} // namespace sealyard::lint
