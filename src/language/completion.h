#pragma once

#include "language/snapshot.h"

#include <QList>
#include <QString>

namespace sealyard::language {

/// What is offered; for an icon.
enum class CompletionKind {
    Instruction,
    Option,
    Variable,
    Stage,
    File,
    Folder,
    Image,
    Tag,
    Label,
    Value,
    Command,
    Rule
};

/// One text that can be put at a place.
struct Completion
{
    QString label; ///< shown and compared with what is typed
    CompletionKind kind = CompletionKind::Value;
    QString detail = {};        ///< one translated line
    QString documentation = {}; ///< translated, in Markdown
    QString newText = {};       ///< replaces the range; empty: the label
    QString sortText = {};      ///< orders what is offered; empty: the label

    [[nodiscard]] const QString &text() const { return newText.isEmpty() ? label : newText; }
};

/// What can stand at a place. All replace the same part of the text.
struct Completions
{
    core::TextRange range;
    QList<Completion> items;
    bool isComplete = true; ///< false: there are more that match other letters
};

/// More are not offered at once.
inline constexpr qsizetype completionLimit = 500;

/// What can stand at a position of a document: instructions, flags, paths of the build context, variables, stages,
/// labels, images, words of helm and kubectl. Pure; quick enough for every key (it reads no file).
[[nodiscard]] Completions completionsAt(const Snapshot &snapshot, core::Position position);

} // namespace sealyard::language
