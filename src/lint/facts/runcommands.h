#pragma once

#include "lint/context.h"

#include <QList>
#include <QString>

namespace sealyard::lint {

/// One entry of the effective CMD or ENTRYPOINT: sealos runs each as a shell command of its own (upstream.md 4.3).
struct RunCommand
{
    QString text;
    core::TextRange range;
    const image::Instruction *instruction = nullptr; ///< of the context's build file
};

/// The entries of the last ENTRYPOINT and the last CMD of the resulting image, in the order in which sealos runs them.
[[nodiscard]] QList<RunCommand> runCommands(const KubefileContext &context);

/// One "$(NAME)", "${NAME}" or "$NAME" that sealos expands in an entry before a shell sees it (upstream.md 4.4).
struct CommandVariable
{
    enum class Form { Parentheses, Braces, Bare };

    Form form = Form::Bare;
    QString name;    ///< all between the brackets, operators included
    QString written; ///< as it stands in the entry
};

/// The variables of an entry, in order; "$$" is a literal dollar.
[[nodiscard]] QList<CommandVariable> commandVariables(const QString &command);

/// True for a name that a shell would take: a letter or "_", then letters, digits and "_".
[[nodiscard]] bool isVariableName(QStringView text);

/// The first place of a variable inside its entry, in the text whose lines are given; the whole entry when escapes
/// hide it.
[[nodiscard]] core::TextRange placeOf(const CommandVariable &variable, const RunCommand &command, const QString &text,
                                      const core::LineIndex &lines);

} // namespace sealyard::lint
