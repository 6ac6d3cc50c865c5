#pragma once

#include "shell/interpreter.h"

namespace sealyard::shell {

/// One word after expansion, with the places that its text comes from.
struct Field
{
    Content content;
    QString pattern; ///< the text with what is quoted escaped (see pattern.h)
    core::TextRange range;
    bool hasGlob = false;
    bool isQuoted = false;
    bool maySplit = false;

    [[nodiscard]] const Text &text() const { return content.text(); }
};

/// Expands words in the interpreter's present state (Bash Reference Manual 3.5).
class Expander final
{
public:
    explicit Expander(Interpreter &interpreter)
        : m_interpreter(interpreter)
    {
    }

    /// The words that a word of a command becomes.
    [[nodiscard]] QList<Field> fields(const Word &word);
    /// The one text that a word becomes where nothing is split: a value, a target, a here-document.
    [[nodiscard]] Field single(const Word &word);
    [[nodiscard]] Field single(const std::vector<WordPart> &parts, const core::TextRange &range, bool isQuoted);
    [[nodiscard]] static Argument argument(const Field &field);
    /// The value of an expression; changes variables as it says.
    [[nodiscard]] std::optional<qint64> number(const Word &expression);
    /// The value of a variable for arithmetic or a subscript, noted as a use.
    [[nodiscard]] std::optional<qint64> numberOf(QStringView name, const core::TextRange &range);

private:
    /// A value, or the values of "$@" and the like.
    struct Value
    {
        QList<Text> texts;
        bool isList = false;
        bool isSet = true;     ///< false: certainly not set
        bool isSetSure = true; ///< false: perhaps not set
        bool isUnknownList = false;
        bool isJoined = false;     ///< "$*": one word when quoted
        bool usesArgument = false; ///< the words of ${X:-...} take the place of the value
    };

    // expander.cpp
    void expand(const std::vector<const WordPart *> &parts, const core::TextRange &range);
    void add(const std::vector<WordPart> &parts, bool isQuoted);
    void add(const WordPart &part, bool isQuoted);
    void addText(const QString &text, const core::TextRange &range, bool isVerbatim, bool isQuoted);
    void addSplit(const Text &text, const core::TextRange &range);
    void addParameter(const Parameter &parameter, const core::TextRange &range, bool isQuoted);
    void addContent(const std::optional<Content> &content, const WordPart &part, bool isQuoted,
                    const Substitution &substitution);
    void addList(const Value &value, const core::TextRange &range, bool isQuoted);
    void finishField();
    void resolveGlob(const Field &field);

    // parameters.cpp
    [[nodiscard]] Value lookUp(const Parameter &parameter);
    [[nodiscard]] Value lookUpName(const QString &name, const std::optional<QString> &subscript,
                                   const core::TextRange &range);
    [[nodiscard]] Value lookUpSpecial(const QString &name);
    [[nodiscard]] Value lookUpPositional(qsizetype index);
    [[nodiscard]] Value lookUpArray(const Variable &variable, const QString &subscript, const core::TextRange &range);
    [[nodiscard]] Value lookUpEnvironment(const QString &name, const core::TextRange &range);
    void noteUse(const Parameter &parameter);
    [[nodiscard]] Value parameterValue(const Parameter &parameter, const core::TextRange &range);
    [[nodiscard]] Value defaulted(const Parameter &parameter, Value value, const core::TextRange &range);
    [[nodiscard]] Text transformed(const Parameter &parameter, const Text &text, const core::TextRange &range);
    [[nodiscard]] std::optional<Text> removed(const Text &text, const Field &pattern, bool isPrefix, bool isGreedy);
    [[nodiscard]] std::optional<Text> replaced(const Parameter &parameter, const Text &text, const Field &pattern);
    [[nodiscard]] std::optional<Text> sliced(const Text &text, const QString &argument);
    [[nodiscard]] Text length(const Parameter &parameter, const Value &value, const core::TextRange &range);

    Interpreter &m_interpreter;
    QList<Field> m_done;
    Field m_field;
    bool m_isStarted = false; ///< the field has text or quotes
    bool m_splits = false;
};

} // namespace sealyard::shell
