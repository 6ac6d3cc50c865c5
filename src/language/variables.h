#pragma once

#include "language/document.h"

#include <QList>
#include <QString>

#include <optional>

namespace sealyard::language {

/// A variable of a build file with what it holds at a place.
struct Variable
{
    QString name;
    std::optional<QString> value; ///< expanded; nothing: an ARG that no value is known of
    core::TextRange definition;   ///< of its name; empty for one that the build brings along
    bool isArgument = false;      ///< of ARG, which does not exist at run time
};

/// The variables that an instruction of a build file can use, by its index: those before it in its stage and, of a
/// stage that begins from an earlier one, the environment of that. For FROM those before the first one.
[[nodiscard]] QList<Variable> variablesAt(const Document &document, qsizetype instruction);

/// The environment of the resulting image: what sealos puts into commands and templates.
[[nodiscard]] QList<Variable> imageVariables(const Document &document);

/// The one of this name; nullptr when there is none.
[[nodiscard]] const Variable *findVariable(const QList<Variable> &variables, QStringView name);

/// The platform of the build: what "ARG NAME" makes known without a value (TARGETARCH and others).
[[nodiscard]] const QStringList &platformArguments();

} // namespace sealyard::language
