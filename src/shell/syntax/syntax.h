#pragma once

#include "shell/syntax/redirection.h"

namespace sealyard::shell {

struct CommandSyntax;

using StatementList = std::vector<Statement>;

/// Assignments, words, redirections (which CommandSyntax keeps). All may be empty, but not at once.
struct SimpleCommand
{
    std::vector<Assignment> assignments;
    std::vector<Word> words;
    /// The NAME=value arguments of export, readonly, local, declare, typeset: they are in words too, in their order;
    /// of an array words has "NAME=" only.
    std::vector<Assignment> declarations;
};

/// { ...; } or, in a shell of its own, ( ... ).
struct Group
{
    bool isSubshell = false;
    StatementList body;
};

/// if, or elif: the chain of them stands in branches.
struct If
{
    struct Branch
    {
        StatementList condition;
        StatementList body;
    };
    std::vector<Branch> branches;
    std::optional<StatementList> otherwise;
};

/// while or until.
struct Loop
{
    bool isUntil = false;
    StatementList condition;
    StatementList body;
};

/// for NAME in WORDS, or select; without "in" the positional parameters.
struct For
{
    QString name;
    core::TextRange nameRange;
    std::optional<std::vector<Word>> words;
    bool isSelect = false;
    StatementList body;
};

/// for ((first; condition; step)).
struct ArithmeticFor
{
    Word first;
    Word condition;
    Word step;
    StatementList body;
};

struct Case
{
    enum class End { Break, FallThrough, TestNext }; ///< ;; ;& ;;&
    struct Clause
    {
        std::vector<Word> patterns;
        StatementList body;
        End end = End::Break;
    };
    Word subject;
    std::vector<Clause> clauses;
};

/// NAME() BODY or function NAME BODY. body has exactly one command, or none after a syntax error.
struct Function
{
    QString name;
    core::TextRange nameRange;
    std::vector<CommandSyntax> body;
};

/// What stands in [[ ]]: a tree.
struct TestExpression
{
    enum class Kind { Word, Unary, Binary, Not, And, Or };
    Kind kind = Kind::Word;
    QString op;                           ///< "-f", "==", "=~", "<" and so on
    Word left;                            ///< of Word, Unary, Binary
    Word right;                           ///< of Binary
    std::vector<TestExpression> operands; ///< of Not, And, Or
};

/// [[ ... ]]
struct Conditional
{
    TestExpression expression;
};

/// (( ... ))
struct ArithmeticCommand
{
    Word expression;
};

/// One command with its redirections.
struct CommandSyntax
{
    core::TextRange range;
    std::variant<SimpleCommand, Group, If, Loop, For, ArithmeticFor, Case, Function, Conditional, ArithmeticCommand>
        value;
    std::vector<Redirection> redirections;
};

/// Commands joined by "|" or "|&".
struct Pipeline
{
    core::TextRange range;
    bool isNegated = false;
    bool isTimed = false;
    std::vector<CommandSyntax> commands;
};

enum class Connective { Always, And, Or };

/// Pipelines joined by "&&" and "||", evaluated from left to right.
struct Statement
{
    struct Member
    {
        Connective connective = Connective::Always; ///< before it; Always for the first
        Pipeline pipeline;
    };
    core::TextRange range;
    std::vector<Member> members;
    bool isBackground = false;
};

} // namespace sealyard::shell
