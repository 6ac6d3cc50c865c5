#pragma once

#include "template/value.h"

#include <span>

namespace sealyard::templates {

class Evaluator;
class Session;

class Call;

/// A function that templates can call.
struct Function
{
    const char *name;
    /// The type of each parameter by a letter: v interface {}, r reflect.Value, s string, i int, u uint32, f float64,
    /// b bool, m map[string]interface {}, l []interface {}, t time.Time, d time.Duration, c a certificate, p a
    /// version; a dot at the end: the last may come any number of times.
    const char *parameters;
    Value (*run)(Call &call);
    /// Whether it goes through its arguments with all that is in them, so that the evaluator counts that first: a list
    /// that holds itself many times is small until it is written out.
    bool readsAll = false;
};

/// A call of a function with its checked arguments. A function that cannot do what it is asked returns fail(...).
class Call final
{
public:
    Call(Evaluator &evaluator, const Function &function, std::vector<Value> arguments);

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_arguments.size()); }
    [[nodiscard]] const Value &at(qsizetype index) const { return m_arguments[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const QByteArray &text(qsizetype index) const { return at(index).text(); }
    [[nodiscard]] qint64 integer(qsizetype index) const { return at(index).toInt(); }
    /// The arguments from an index on.
    [[nodiscard]] std::span<const Value> from(qsizetype index) const;
    [[nodiscard]] const char *name() const { return m_function.name; }

    /// Says in Go's words why the call fails; the evaluator adds the place.
    Value fail(const QByteArray &message);
    /// The failure of something that was called for this call, with its place.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    [[nodiscard]] const QByteArray &message() const { return m_message; }

    /// Asks for memory before it is taken: false, and the call fails, when that is more than is allowed.
    [[nodiscard]] bool reserve(double bytes);
    /// Marks the result as one that differs from run to run in Helm and here follows the seed.
    void markRandom();

    [[nodiscard]] Evaluator &evaluator() { return m_evaluator; }
    [[nodiscard]] Session &session();

private:
    Evaluator &m_evaluator;
    const Function &m_function;
    std::vector<Value> m_arguments;
    QByteArray m_message;
    bool m_hasFailed = false;
};

} // namespace sealyard::templates
