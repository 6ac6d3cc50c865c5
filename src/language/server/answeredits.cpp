#include "language/codeactions.h"
#include "language/formatting.h"
#include "language/server/answers.h"
#include "language/tr.h"
#include "lint/fixing.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

const QString quickFix = u"quickfix"_s;
const QString fixAll = u"source.fixAll.sealyard"_s;

/// Whether the editor wants actions of a kind; kinds are a tree, its levels are separated by ".".
bool isWanted(const QJsonArray &only, const QString &kind)
{
    return std::ranges::any_of(only, [&](const QJsonValue &each) {
        return kind == each.toString() || kind.startsWith(each.toString() + u'.');
    });
}

/// What the editor sent of a finding, so that it knows what an action is for.
QJsonArray sentFor(const QJsonArray &sent, const core::Diagnostic &finding, const WireText &text)
{
    QJsonArray array;
    const QJsonObject range = text.toJson(finding.range);
    for (const QJsonValue &each : sent) {
        if (each[u"code"_s] == finding.code && each[u"range"_s] == range) {
            array.append(each);
        }
    }
    return array;
}

void addQuickFixes(const Call &call, const WireText &text, const core::TextRange &part, QJsonArray &actions)
{
    const QJsonArray sent = call.params[u"context"_s][u"diagnostics"_s].toArray();
    for (const CodeAction &action : codeActionsFor(call.snapshot.document, call.findings, part)) {
        QJsonObject object{{u"title"_s, action.title},
                           {u"kind"_s, quickFix},
                           {u"diagnostics"_s, sentFor(sent, call.findings.at(action.finding), text)},
                           {u"edit"_s, call.workspaceEdit(action.edits)}};
        if (action.isPreferred) {
            object.insert(u"isPreferred"_s, true);
        }
        actions.append(object);
    }
}

/// All safe fixes of the version directory: one of them may belong to several of its files.
void addFixAll(const Call &call, QJsonArray &actions)
{
    const image::VersionDirectory *directory = call.snapshot.directory();
    if (!directory) {
        return;
    }
    const lint::FixedFiles fixed =
        lint::fixedFiles(call.snapshot.index->workspace, call.snapshot.sources, {directory->path}, lint::FixKind::Safe);
    QList<core::FileEdit> edits;
    for (const auto &[path, text] : fixed.after.asKeyValueRange()) {
        edits.append({path, core::editBetween(fixed.before.value(path), text)});
    }
    if (!edits.isEmpty()) {
        actions.append(QJsonObject{{u"title"_s, Tr::tr("Fix all safe findings of this version directory")},
                                   {u"kind"_s, fixAll},
                                   {u"edit"_s, call.workspaceEdit(edits)}});
    }
}

} // namespace

Answer codeAction(const Call &call)
{
    const WireText text = call.wire();
    const auto part = text.range(call.params[u"range"_s]);
    if (!part) {
        return std::unexpected(ResponseError{ErrorCode::InvalidParams, Tr::tr("The request has no valid range.")});
    }
    QJsonArray actions;
    if (!call.abilities.hasActionLiterals) {
        return actions; // it can only take commands
    }
    const QJsonArray only = call.params[u"context"_s][u"only"_s].toArray();
    if (only.isEmpty() || isWanted(only, quickFix)) {
        addQuickFixes(call, text, *part, actions);
    }
    if (isWanted(only, fixAll)) { // only when it is asked for: it lints
        addFixAll(call, actions);
    }
    return actions;
}

Answer formatting(const Call &call)
{
    return Call::textEdits(formatted(call.snapshot.document), call.wire());
}

} // namespace sealyard::language::server
