#pragma once

#include "template/evaluator.h"
#include "template/functiontable.h"
#include "template/scope.h"

namespace sealyard::templates {

/// How each renders: Helm gives missing keys as nothing, Go and sealos as <no value>.
[[nodiscard]] Options optionsOf(Dialect dialect);

/// Templates that see each other's definitions, as the files of a chart do.
class TemplateSet final
{
public:
    explicit TemplateSet(Dialect dialect);

    /// Parses a text and adds it and what it defines; a later definition replaces an earlier one. Errors and `include`
    /// know the text by that name.
    [[nodiscard]] std::expected<void, ParseFailure> add(const QByteArray &name, const QByteArray &text);

    /// Renders a template that was added. The pieces tell which node wrote what; they point into this set. Limits,
    /// random calls and options are the session's. A set may be read from several threads, a session only from one.
    [[nodiscard]] std::expected<Output, ExecutionFailure> render(const QByteArray &name, const Value &data,
                                                                 Session &session, bool withPieces = false) const;

private:
    FunctionLookup m_functions;
    Scope m_scope;
};

} // namespace sealyard::templates
