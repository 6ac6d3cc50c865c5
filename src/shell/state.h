#pragma once

#include "shell/facts.h"

namespace sealyard::shell {

/// How a command ended. Likely: a program that is expected to succeed, so that what follows "&&" is the usual way.
enum class Status { Zero, Likely, Unknown, NonZero };

/// A setting that may differ between the ways that lead to a place.
enum class Tristate { Off, On, Unknown };

struct Variable
{
    Text value;            ///< of an array: element 0
    bool isCertain = true; ///< false: set on some ways only
    bool isExported = false;
    bool isArray = false;
    bool hasUnknownElements = false;
    QList<std::pair<QString, Text>> elements = {}; ///< by key, in order

    bool operator==(const Variable &) const = default;
};

/// Everything that a command can change. Copies share what is equal.
struct State
{
    QHash<QString, Variable> variables;
    QHash<QString, const Function *> functions;
    FileTree files;
    std::optional<QString> directory = QString(); ///< relative to the start or absolute
    QList<std::optional<QString>> directoryStack;
    QList<Text> positional;
    bool arePositionalKnown = true;
    Tristate stopsOnFailure = Tristate::Off;
    Tristate refusesUnset = Tristate::Off;
    Tristate hasPipefail = Tristate::Off;
    std::optional<Content> output = Content(); ///< of what is captured; std::nullopt: not known
    std::optional<Content> input;              ///< the standard input, if known
    Status status = Status::Zero;
    bool isReachable = true;
    bool mayHaveOtherVariables = false; ///< a script that could not be read was sourced
    bool mayHaveOtherFunctions = false;
};

/// Gives a new unknown part for what is named.
using HoleMaker = std::function<QChar(const QString &source)>;

/// What holds on both ways.
[[nodiscard]] State joined(const State &left, const State &right, const HoleMaker &makeHole);
[[nodiscard]] Status joined(Status left, Status right);
[[nodiscard]] Tristate joined(Tristate left, Tristate right);

} // namespace sealyard::shell
