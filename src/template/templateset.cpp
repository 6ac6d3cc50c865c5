#include "template/templateset.h"

#include "template/go/goquote.h"

namespace sealyard::templates {

namespace {

/// Takes every <no value> out, as Helm does with a finished text.
void eraseNoValue(Output &output)
{
    constexpr QByteArrayView mark = "<no value>";
    qsizetype at = output.text.indexOf(mark);
    std::size_t next = 0;
    qsizetype erased = 0;
    QByteArray kept;
    qsizetype from = 0;
    for (; at >= 0; at = output.text.indexOf(mark, from)) {
        for (; next < output.pieces.size() && output.pieces[next].offset <= at; ++next) {
            output.pieces[next].offset = std::max(from, output.pieces[next].offset) - erased;
        }
        kept += QByteArrayView(output.text).sliced(from, at - from);
        from = at + mark.size();
        erased += mark.size();
    }
    for (; next < output.pieces.size(); ++next) {
        output.pieces[next].offset = std::max(from, output.pieces[next].offset) - erased;
    }
    output.text = kept + output.text.sliced(from);
}

} // namespace

Options optionsOf(Dialect dialect)
{
    Options options;
    options.erasesNoValue = dialect == Dialect::Helm;
    options.missingKey = dialect == Dialect::Helm ? MissingKey::Zero : MissingKey::Default;
    return options;
}

TemplateSet::TemplateSet(Dialect dialect)
    : m_functions([dialect](QByteArrayView name) { return findFunction(dialect, name); })
{
}

std::expected<void, ParseFailure> TemplateSet::add(const QByteArray &name, const QByteArray &text)
{
    const auto trees = Parser(std::make_shared<const Source>(name, text), m_functions).parse();
    if (!trees) {
        return std::unexpected(trees.error());
    }
    for (const auto &tree : *trees) {
        m_scope.add(tree);
    }
    return {};
}

std::expected<Output, ExecutionFailure> TemplateSet::render(const QByteArray &name, const Value &data, Session &session,
                                                            bool withPieces) const
{
    const auto tree = m_scope.find(name);
    if (!tree) {
        return std::unexpected(ExecutionFailure{"template: no template " + quoted(name), {}});
    }
    Output output;
    output.hasPieces = withPieces;
    Evaluator evaluator(session, m_scope, m_functions);
    if (!evaluator.execute(*tree, data, output)) {
        return std::unexpected(evaluator.failure());
    }
    if (session.options().erasesNoValue) {
        eraseNoValue(output);
    }
    return output;
}

} // namespace sealyard::templates
