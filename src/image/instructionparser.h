#pragma once

#include "image/kubefilelexer.h"
#include "image/wordsplitter.h"

#include <QCoreApplication>

namespace sealyard::image {

struct InstructionRule;

/// Reads one logical line into an instruction. What the build would refuse becomes a problem; the rest is still read.
class InstructionParser final
{
    Q_DECLARE_TR_FUNCTIONS(image)

public:
    /// The instruction begins at an offset of the line, which must outlive the parser.
    InstructionParser(const LogicalLine &line, QChar escape, qsizetype from = 0);

    /// Reads the line. The heredocs found in it have no body yet.
    [[nodiscard]] Instruction parse();
    [[nodiscard]] const QList<SyntaxProblem> &problems() const { return m_problems; }

private:
    void readKeyword();
    void readFlags(const InstructionRule &rule);
    void checkFlag(const Flag &flag, const InstructionRule &rule);
    void readArguments(const InstructionRule &rule);
    void readCommand(qsizetype from);
    void readHealthCheck();
    void readTrigger();
    void readAssignments();
    void readOldAssignment();
    void readDeclarations();
    void addAssignment(Span word);
    [[nodiscard]] bool readJson(qsizetype from);
    void addWords(QList<Span> spans);
    void findHeredocs();

    [[nodiscard]] QString unknownKeyword(const QString &keyword) const;
    void checkCount(const InstructionRule &rule);
    void checkFrom();
    void checkShell();
    void checkExpansion();
    void checkWord(const Word &word);

    [[nodiscard]] Word word(Span span) const;
    void report(const core::TextRange &range, const QString &message);

    const LogicalLine &m_line;
    QStringView m_text; ///< without blanks at its end
    QChar m_escape;
    qsizetype m_at; ///< where the next part begins
    Instruction m_instruction;
    QList<SyntaxProblem> m_problems;
};

} // namespace sealyard::image
