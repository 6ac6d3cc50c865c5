#include "language/outline.h"
#include "language/server/answers.h"
#include "language/tokens.h"
#include "language/tr.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

/// "SymbolKind" of LSP.
int symbolKind(OutlineKind kind)
{
    switch (kind) {
    case OutlineKind::Stage:
        return 3; // Namespace
    case OutlineKind::Instruction:
        return 24; // Event
    case OutlineKind::Variable:
        return 13;
    case OutlineKind::Function:
        return 12;
    case OutlineKind::Object:
        return 19;
    case OutlineKind::Image:
        return 4; // Package
    }
    Q_UNREACHABLE_RETURN(13);
}

/// A name must not be empty.
QString nameOf(const OutlineEntry &entry)
{
    return entry.name.isEmpty() ? u"?"_s : entry.name;
}

QJsonArray tree(const QList<OutlineEntry> &entries, const WireText &text)
{
    QJsonArray array;
    for (const OutlineEntry &entry : entries) {
        array.append(QJsonObject{{u"name"_s, nameOf(entry)},
                                 {u"detail"_s, entry.detail},
                                 {u"kind"_s, symbolKind(entry.kind)},
                                 {u"range"_s, text.toJson(entry.range)},
                                 {u"selectionRange"_s, text.toJson(entry.nameRange)},
                                 {u"children"_s, tree(entry.children, text)}});
    }
    return array;
}

/// For editors that know no tree.
void addFlat(const Call &call, const QList<OutlineEntry> &entries, const WireText &text, const QString &container,
             QJsonArray &array)
{
    const QString uri = call.uri(call.snapshot.document.path());
    for (const OutlineEntry &entry : entries) {
        array.append(
            QJsonObject{{u"name"_s, nameOf(entry)},
                        {u"kind"_s, symbolKind(entry.kind)},
                        {u"containerName"_s, container},
                        {u"location"_s, QJsonObject{{u"uri"_s, uri}, {u"range"_s, text.toJson(entry.range)}}}});
        addFlat(call, entry.children, text, entry.name, array);
    }
}

/// Relative to the token before: LSP 3.17, "Semantic Tokens".
QJsonArray encoded(const QList<Token> &tokens, const WireText &text, const core::TextRange &part)
{
    QJsonArray data;
    const core::LineIndex lines(text.text());
    std::pair<int, int> before{0, 0};
    for (const Token &token : tokens) {
        if (token.range.end < part.start || part.end < token.range.start) {
            continue;
        }
        const qsizetype start = lines.offset(token.range.start);
        const qsizetype end = lines.offset(token.range.end);
        const auto place = text.place(start);
        const bool isSameLine = place.first == before.first;
        for (const int number :
             {place.first - before.first, isSameLine ? place.second - before.second : place.second,
              text.units(QStringView(text.text()).sliced(start, end - start)), static_cast<int>(token.kind), 0}) {
            data.append(number);
        }
        before = place;
    }
    return data;
}

} // namespace

QJsonArray tokenTypes()
{
    // In the order of TokenKind.
    return {u"keyword"_s, u"comment"_s, u"string"_s, u"variable"_s, u"property"_s, u"namespace"_s, u"parameter"_s};
}

Answer documentSymbol(const Call &call)
{
    const WireText text = call.wire();
    const QList<OutlineEntry> entries = outlineOf(call.snapshot.document);
    if (call.abilities.hasSymbolTree) {
        return tree(entries, text);
    }
    QJsonArray array;
    addFlat(call, entries, text, {}, array);
    return array;
}

Answer foldingRange(const Call &call)
{
    QJsonArray array;
    const WireText text = call.wire();
    for (const Fold &fold : foldsIn(call.snapshot.document)) {
        const auto lineOf = [&](int line) {
            return text.toJson(core::Position{line, 0}).value("line"_L1);
        };
        QJsonObject object{{u"startLine"_s, lineOf(fold.firstLine)}, {u"endLine"_s, lineOf(fold.lastLine)}};
        if (fold.kind == FoldKind::Comment) {
            object.insert(u"kind"_s, u"comment"_s);
        }
        array.append(object);
    }
    return array;
}

Answer semanticTokens(const Call &call)
{
    const WireText text = call.wire();
    const core::LineIndex lines(text.text());
    const core::TextRange all = lines.range(0, text.text().size());
    const QJsonValue wanted = call.params[u"range"_s];
    const auto part = wanted.isUndefined() ? std::optional(all) : text.range(wanted);
    if (!part) {
        return std::unexpected(ResponseError{ErrorCode::InvalidParams, Tr::tr("The request has no valid range.")});
    }
    return QJsonObject{{u"data"_s, encoded(tokensIn(call.snapshot.document), text, *part)}};
}

} // namespace sealyard::language::server
