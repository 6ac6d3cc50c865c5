#include "language/server/answers.h"
#include "language/server/opendocuments.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

/// "SymbolKind" of LSP.
enum SymbolKind { Module = 2, Namespace = 3, Package = 4, Property = 7, Variable = 13 };

int symbolKind(IndexedKind kind)
{
    switch (kind) {
    case IndexedKind::VersionDirectory:
        return Package;
    case IndexedKind::Stage:
        return Namespace;
    case IndexedKind::Variable:
        return Variable;
    case IndexedKind::Label:
        return Property;
    case IndexedKind::Chart:
        return Module;
    }
    Q_UNREACHABLE_RETURN(Variable);
}

} // namespace

Answer workspaceSymbols(const Call &call)
{
    QJsonArray symbols;
    const QString query = call.params[u"query"_s].toString();
    for (const auto &index : call.indexes) {
        const QDir root(index->workspace.root);
        QHash<QString, WireText> texts;
        for (const IndexedName &name : namesMatching(*index, query)) {
            const QString path = root.filePath(name.path);
            auto text = texts.find(path);
            if (text == texts.end()) {
                const image::SourceTree sources(index->workspace.root);
                text =
                    texts.insert(path, WireText(sources.text(name.path).value_or(QString()), call.abilities.encoding));
            }
            symbols.append(QJsonObject{
                {u"name"_s, name.name},
                {u"kind"_s, symbolKind(name.kind)},
                {u"containerName"_s, name.path.section(u'/', 1, 2)},
                {u"location"_s, QJsonObject{{u"uri"_s, uriOf(path)}, {u"range"_s, text->toJson(name.range)}}}});
        }
    }
    return symbols;
}

} // namespace sealyard::language::server
