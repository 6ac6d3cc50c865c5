#include "shell/syntax/walk.h"

namespace sealyard::shell {

namespace {

/// Calls a visitor for each node, outer before inner.
class Walker final
{
public:
    explicit Walker(const Visitor &visitor)
        : m_visitor(visitor)
    {
    }

    void statements(const StatementList &list)
    {
        for (const Statement &statement : list) {
            for (const Statement::Member &member : statement.members) {
                for (const CommandSyntax &each : member.pipeline.commands) {
                    command(each);
                }
            }
        }
    }

    void command(const CommandSyntax &command)
    {
        if (m_visitor.command) {
            m_visitor.command(command);
        }
        std::visit([this](const auto &value) { visit(value); }, command.value);
        for (const Redirection &each : command.redirections) {
            if (m_visitor.redirection) {
                m_visitor.redirection(each);
            }
            word(each.target);
            if (each.document) {
                word(each.document->body);
            }
        }
    }

private:
    void word(const Word &word)
    {
        if (m_visitor.word && !word.isEmpty()) {
            m_visitor.word(word);
        }
        parts(word.parts);
    }

    void parts(const std::vector<WordPart> &parts)
    {
        for (const WordPart &part : parts) {
            std::visit([&](const auto &value) { visitPart(value, part.range); }, part.value);
        }
    }

    void visitPart(const auto &, const core::TextRange &) {}
    void visitPart(const DoubleQuoted &quoted, const core::TextRange &) { parts(quoted.parts); }
    void visitPart(const Arithmetic &arithmetic, const core::TextRange &) { parts(arithmetic.parts); }
    void visitPart(const Substitution &substitution, const core::TextRange &) { statements(substitution.statements); }
    void visitPart(const Parameter &parameter, const core::TextRange &range)
    {
        if (m_visitor.parameter) {
            m_visitor.parameter(parameter, range);
        }
        parts(parameter.argument);
        parts(parameter.replacement);
    }
    void visitPart(const Braces &braces, const core::TextRange &)
    {
        for (const Word &each : braces.alternatives) {
            parts(each.parts);
        }
    }

    void visit(const Assignment &assignment)
    {
        if (m_visitor.assignment) {
            m_visitor.assignment(assignment);
        }
    }
    void value(const Assignment &assignment)
    {
        visit(assignment);
        word(assignment.value);
        for (const ArrayElement &each : assignment.elements) {
            word(each.value);
        }
    }
    void visit(const SimpleCommand &simple)
    {
        for (const Assignment &each : simple.assignments) {
            value(each);
        }
        for (const Word &each : simple.words) {
            word(each);
        }
        for (const Assignment &each : simple.declarations) {
            visit(each);
            for (const ArrayElement &element : each.elements) {
                word(element.value);
            }
        }
    }
    void visit(const Group &group) { statements(group.body); }
    void visit(const If &value)
    {
        for (const If::Branch &branch : value.branches) {
            statements(branch.condition);
            statements(branch.body);
        }
        if (value.otherwise) {
            statements(*value.otherwise);
        }
    }
    void visit(const Loop &loop)
    {
        statements(loop.condition);
        statements(loop.body);
    }
    void visit(const For &loop)
    {
        if (loop.words) {
            for (const Word &each : *loop.words) {
                word(each);
            }
        }
        statements(loop.body);
    }
    void visit(const ArithmeticFor &loop)
    {
        word(loop.first);
        word(loop.condition);
        word(loop.step);
        statements(loop.body);
    }
    void visit(const Case &value)
    {
        word(value.subject);
        for (const Case::Clause &clause : value.clauses) {
            for (const Word &pattern : clause.patterns) {
                word(pattern);
            }
            statements(clause.body);
        }
    }
    void visit(const Function &function)
    {
        for (const CommandSyntax &body : function.body) {
            command(body);
        }
    }
    void visit(const Conditional &conditional) { test(conditional.expression); }
    void visit(const ArithmeticCommand &arithmetic) { word(arithmetic.expression); }

    void test(const TestExpression &expression)
    {
        word(expression.left);
        word(expression.right);
        for (const TestExpression &operand : expression.operands) {
            test(operand);
        }
    }

    const Visitor &m_visitor;
};

} // namespace

void walk(const Script &script, const Visitor &visitor)
{
    Walker(visitor).statements(script.statements);
}

void walk(const CommandSyntax &command, const Visitor &visitor)
{
    Walker(visitor).command(command);
}

} // namespace sealyard::shell
