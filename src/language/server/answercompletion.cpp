#include "language/completion.h"
#include "language/server/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

/// "CompletionItemKind" of LSP.
int itemKind(CompletionKind kind)
{
    switch (kind) {
    case CompletionKind::Instruction:
        return 14; // Keyword
    case CompletionKind::Option:
    case CompletionKind::Label:
        return 10; // Property
    case CompletionKind::Variable:
        return 6;
    case CompletionKind::Stage:
        return 9; // Module
    case CompletionKind::File:
        return 17;
    case CompletionKind::Folder:
        return 19;
    case CompletionKind::Image:
    case CompletionKind::Tag:
    case CompletionKind::Rule:
        return 18; // Reference
    case CompletionKind::Value:
        return 12;
    case CompletionKind::Command:
        return 3; // Function
    }
    Q_UNREACHABLE_RETURN(1);
}

QJsonObject toJson(const Completion &item, const QJsonObject &range)
{
    QJsonObject object{{u"label"_s, item.label},
                       {u"kind"_s, itemKind(item.kind)},
                       {u"textEdit"_s, QJsonObject{{u"range"_s, range}, {u"newText"_s, item.text()}}}};
    if (!item.detail.isEmpty()) {
        object.insert(u"detail"_s, item.detail);
    }
    if (!item.documentation.isEmpty()) {
        object.insert(u"documentation"_s, QJsonObject{{u"kind"_s, u"markdown"_s}, {u"value"_s, item.documentation}});
    }
    if (!item.sortText.isEmpty()) {
        object.insert(u"sortText"_s, item.sortText);
    }
    return object;
}

} // namespace

Answer completion(const Call &call)
{
    const auto position = call.position();
    if (!position) {
        return std::unexpected(position.error());
    }
    const Completions found = completionsAt(call.snapshot, *position);
    const QJsonObject range = call.wire().toJson(found.range);
    QJsonArray items;
    for (const Completion &item : found.items) {
        items.append(toJson(item, range));
    }
    return QJsonObject{{u"isIncomplete"_s, !found.isComplete}, {u"items"_s, items}};
}

} // namespace sealyard::language::server
