#pragma once

#include "image/kubefile.h"
#include "image/platform.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <utility>

namespace sealyard::image {

/// Ordered NAME, value pairs, as ENV and labels are kept in an image's configuration.
using NamedValues = QList<std::pair<QString, QString>>;

/// What the environment of a base image is; empty when it is not known.
using BaseEnvironment = std::function<NamedValues(const QString &image)>;

/// What the outside brings to the evaluation of a build file.
struct EvaluationInput
{
    QMap<QString, QString> buildArguments; ///< --build-arg
    Platform platform;                     ///< fills TARGETPLATFORM, TARGETOS, TARGETARCH, TARGETVARIANT
    BaseEnvironment baseEnvironment{};
};

/// An instruction with every variable expanded, in the state of its stage at that point.
struct EvaluatedInstruction
{
    qsizetype index = 0; ///< into Kubefile::instructions
    InstructionKind kind = InstructionKind::Unknown;
    bool isJson = false;
    QStringList arguments; ///< words after expansion; a shell form of CMD, ENTRYPOINT, RUN, or what follows ONBUILD or
                           ///< HEALTHCHECK CMD, is one argument and unexpanded, as Docker keeps it
    NamedValues assignments; ///< of ENV and LABEL after expansion; of ARG those that have a value, given or default
    QMap<QString, QString> flags; ///< the last one of a name; a flag without value is empty
    QStringList heredocs{};       ///< the texts of COPY and ADD, with variables expanded unless the delimiter is quoted
};

/// From one FROM to the next.
struct Stage
{
    QString name;  ///< "AS name" as it is written: buildah tells case apart, docker does not; empty when unnamed
    QString image; ///< expanded; "scratch" for an empty start
    qsizetype fromIndex = 0;
    QList<EvaluatedInstruction> instructions; ///< FROM left out
    NamedValues environment; ///< at the end of the stage, in order of first definition; with those of an earlier stage
                             ///< that it begins from, and those that EvaluationInput knows of a base image
    NamedValues labels;      ///< the same
};

struct Evaluation
{
    QList<Stage> stages;           ///< the last one is the resulting image
    QList<SyntaxProblem> problems; ///< e.g. "${X:?message}" with X unset, or an unknown modifier
};

/// Evaluates ARG, ENV and stages in order, as buildah does: what stands before the first FROM, except ARG, is left out;
/// ENV wins over ARG, a build argument over a default; "$PATH" of a stage from scratch is the default PATH. Problems
/// that the parser has reported are not reported again. Pure and thread-safe.
[[nodiscard]] Evaluation evaluate(const Kubefile &kubefile, const EvaluationInput &input);

/// Looks up a variable; std::nullopt when it is not defined.
using VariableLookup = std::function<std::optional<QString>(const QString &name)>;

/// One raw word expanded by the build's rules: $X, ${X}, ${X:-d}, ${X-d}, ${X:+a}, ${X+a}, ${X:?e}, ${X?e}, ${X#p},
/// ${X##p}, ${X%p}, ${X%%p}, ${X/p/r}, ${X//p/r}, nested defaults, single quotes inert, double quotes and escape
/// resolved. An undefined variable is empty. ErrorKind::Invalid for what the build would refuse; TooLarge when the
/// result would be longer than 1 Mi characters. This is BuildKit's set: buildah 1.39 refuses "${X-d}", "${X+a}" and
/// "${X?e}", and gives the message of "${X:?e}" as the value.
[[nodiscard]] core::Result<QString> expandWord(const QString &raw, const VariableLookup &lookup, QChar escape = u'\\');

} // namespace sealyard::image
