#include "shell/execution.h"
#include "shell/expander.h"

using namespace Qt::StringLiterals;

namespace sealyard::shell {

Redirected Interpreter::redirect(const std::vector<Redirection> &redirections)
{
    Redirected result;
    for (const Redirection &each : redirections) {
        redirectOne(each, result);
    }
    return result;
}

void Interpreter::redirectOne(const Redirection &redirection, Redirected &result)
{
    Expander expander(*this);
    Argument target;
    if (redirection.document) {
        target = {Text(redirection.document->delimiter), placed(redirection.target.range)};
    } else {
        const Field field = expander.single(redirection.target);
        target = Expander::argument(field);
        if (redirection.kind == RedirectionKind::HereString) {
            Content content = field.content;
            content.append(u"\n"_s, field.range, false, m_context.file);
            result.input = std::optional(content);
        }
    }
    const bool isInput =
        redirection.kind == RedirectionKind::Input || redirection.kind == RedirectionKind::HereDocument ||
        redirection.kind == RedirectionKind::HereString || redirection.kind == RedirectionKind::DuplicateInput;
    result.redirects.append(
        {redirection.kind, redirection.descriptor.value_or(isInput ? 0 : 1), target, placed(redirection.range)});
    switch (redirection.kind) {
    case RedirectionKind::HereDocument:
        result.input = std::optional(
            expander.single(redirection.document->body.parts, redirection.document->body.range, true).content);
        break;
    case RedirectionKind::Input:
    case RedirectionKind::ReadWrite: {
        const Place place = resolve(target.text);
        if (!target.text.startsWith(u"/dev/")) {
            record(Access::Read, place, target.range);
        }
        const auto content = place.isAnywhere ? nullptr : m_state.files.content(place.path);
        result.input = content ? std::optional(*content) : std::optional<Content>();
        break;
    }
    case RedirectionKind::HereString:
    case RedirectionKind::DuplicateInput:
        break;
    default:
        redirectOutput(redirection, target, result);
    }
}

void Interpreter::redirectOutput(const Redirection &redirection, const Argument &target, Redirected &result)
{
    const bool isOut = redirection.descriptor.value_or(1) == 1 && redirection.descriptorName.isEmpty();
    if (redirection.kind == RedirectionKind::DuplicateOutput) {
        result.isOutputChanged = result.isOutputChanged || isOut;
        return;
    }
    const bool isDevice = target.text.startsWith(u"/dev/");
    if (isOut) {
        result.isOutputChanged = true;
        result.output = target.text.is(u"/dev/null") ? OutputTo::Null : isDevice ? OutputTo::Log : OutputTo::File;
    }
    if (!isDevice) {
        const bool isAppending =
            redirection.kind == RedirectionKind::Append || redirection.kind == RedirectionKind::AppendAll;
        result.outputs.push_back({resolve(target.text), target.range, isAppending, isOut});
    }
}

/// Makes the file, as the shell does before the command runs. The index of the access, -1 when it is not noted.
qsizetype Interpreter::openOutput(const Output &output)
{
    record(output.isAppending ? Access::Append : Access::Write, output.place, output.range);
    const qsizetype index = m_muted == 0 ? m_facts.fileUses.size() - 1 : -1;
    if (output.place.isAnywhere) {
        m_state.files.open({}, Doubt::UnknownName);
    } else if (!output.isAppending) {
        m_state.files.addFile(output.place.path);
    } else if (m_state.files.look(output.place.path).existence == Existence::Impossible) {
        m_state.files.addFile(output.place.path, std::make_shared<const Content>());
    }
    return index;
}

void Interpreter::closeOutput(const Output &output, qsizetype use, const std::optional<Content> &written)
{
    if (!written || !output.isStandardOutput || output.place.isAnywhere) {
        if (!output.place.isAnywhere) {
            m_state.files.addFile(output.place.path);
        }
        return;
    }
    const auto content = std::make_shared<const Content>(*written);
    if (use >= 0) {
        m_facts.fileUses[use].content = content;
    }
    if (!output.isAppending) {
        m_state.files.addFile(output.place.path, content);
        return;
    }
    const std::shared_ptr<const Content> before = m_state.files.content(output.place.path);
    std::shared_ptr<const Content> all;
    if (before) {
        Content joined = *before;
        joined.append(*content);
        all = std::make_shared<const Content>(std::move(joined));
    }
    m_state.files.addFile(output.place.path, std::move(all));
}

void Interpreter::withRedirections(const CommandSyntax &command, const std::function<void()> &run)
{
    if (command.redirections.empty()) {
        run();
        return;
    }
    const Redirected redirected = redirect(command.redirections);
    const Context outer = m_context;
    const qsizetype outerCurrent = std::exchange(m_current, -1);
    std::vector<qsizetype> uses;
    uses.reserve(redirected.outputs.size());
    for (const Output &output : redirected.outputs) {
        uses.push_back(openOutput(output));
    }
    const std::optional<Content> outerInput = m_state.input;
    const std::optional<Content> outerOutput = m_state.output;
    if (redirected.input) {
        m_state.input = *redirected.input;
    }
    if (redirected.isOutputChanged) {
        m_state.output = Content();
        m_context.output = redirected.output;
    }
    m_context.redirects = redirected.redirects + m_context.redirects;
    run();
    m_context = outer;
    m_state.input = outerInput;
    std::optional<Content> written;
    if (redirected.isOutputChanged) {
        written = std::exchange(m_state.output, outerOutput);
    }
    for (std::size_t index = 0; index < uses.size() && m_state.isReachable; ++index) {
        closeOutput(redirected.outputs[index], uses[index], written);
    }
    m_current = outerCurrent;
}

} // namespace sealyard::shell
