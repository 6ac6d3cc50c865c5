#pragma once

#include "shell/interpreter.h"

namespace sealyard::shell {

/// One simple command that is about to run: what builtins and programs work with. Functions that name a path note the
/// access and change the tree.
class Execution final
{
public:
    Execution(Interpreter &owner, Command line, QList<Content> wordContents)
        : interpreter(owner)
        , command(std::move(line))
        , contents(std::move(wordContents))
    {
    }

    Interpreter &interpreter;
    Command command;
    QList<Content> contents;       ///< of the words, with their places
    std::optional<Content> output; ///< what it prints; std::nullopt: not known
    Status status = Status::Likely;
    bool isModelled = true;

    [[nodiscard]] FileTree &files() const { return interpreter.state().files; }
    [[nodiscard]] Lookup look(const Place &place) const;
    [[nodiscard]] Place placeOf(const Argument &word) const { return interpreter.resolve(word.text); }
    /// A name below a directory that another word names.
    [[nodiscard]] Place below(const Place &directory, const QString &name) const;
    [[nodiscard]] Place here() const;

    void note(Access access, const Place &place, const core::TextRange &range, Naming naming = Naming::Spelt,
              std::shared_ptr<const Content> content = {}) const;
    void read(const Argument &word) const;
    void read(const QList<Argument> &words) const;
    void write(const Place &place, const core::TextRange &range, Naming naming = Naming::Spelt,
               std::shared_ptr<const Content> content = {}) const;
    void append(const Place &place, const core::TextRange &range, const std::optional<Content> &content) const;
    void edit(const Argument &word) const;
    void makeDirectory(const Place &place, const core::TextRange &range, bool hasParents) const;
    void remove(const Argument &word) const;
    /// Unknown files come to be below a directory, which is made if it is missing.
    void unpack(const Place &place, const core::TextRange &range, Naming naming = Naming::SpeltDeep,
                Doubts doubts = Doubt::Archive) const;
    void print(const Content &content);
    void print(const QString &pattern);
    /// A program of which nothing is known may have changed anything below its directory.
    void disturb(const Place &place) const;
};

/// A builtin or a program.
using Tool = void (*)(Execution &);

/// nullptr when nothing is known of the name.
[[nodiscard]] Tool findBuiltin(QStringView name);
[[nodiscard]] Tool findTool(QStringView name);

/// The last component of a path or URL.
[[nodiscard]] QString baseName(const QString &path);

} // namespace sealyard::shell
