#pragma once

#include "core/result.h"
#include "image/evaluation.h"

#include <QCoreApplication>
#include <QStringView>

namespace sealyard::image {

/// What expansions may still produce and do; shared by all words of a file, so that hostile ones end in an error.
struct ExpansionBudget
{
    qint64 characters = 32LL * 1024 * 1024;
    qint64 steps = 20'000'000; ///< of pattern matching

    [[nodiscard]] bool isUsedUp() const { return characters < 0 || steps <= 0; }
};

/// Expands one word; see expandWord(). Used once.
class Expander final
{
    Q_DECLARE_TR_FUNCTIONS(image)

public:
    Expander(QStringView raw, const VariableLookup &lookup, QChar escape, ExpansionBudget &budget);

    [[nodiscard]] core::Result<QString> expand();

private:
    /// "${name" has been read.
    struct Variable
    {
        QString name;
        std::optional<QString> value;
    };

    [[nodiscard]] core::Result<QString> readUntil(QStringView stops, bool keepsEscapes);
    [[nodiscard]] core::Result<void> readPart(QString &result, QStringView stops, bool keepsEscapes);
    [[nodiscard]] core::Result<void> readSingleQuoted(QString &result);
    [[nodiscard]] core::Result<void> readDoubleQuoted(QString &result);
    void readEscaped(QString &result, bool keepsEscapes);
    [[nodiscard]] core::Result<void> readDollar(QString &result);
    [[nodiscard]] core::Result<QString> readBraces();
    [[nodiscard]] core::Result<QString> readDefault(const Variable &variable, bool isEmptyUnset);
    [[nodiscard]] core::Result<QString> readTrim(const Variable &variable);
    [[nodiscard]] core::Result<QString> readReplacement(const Variable &variable);
    [[nodiscard]] QString readName();
    [[nodiscard]] bool isSpecial(QChar c) const;
    [[nodiscard]] core::Result<void> add(QString &result, QStringView text);
    [[nodiscard]] core::Result<void> checkSteps() const;

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    [[nodiscard]] bool take(QChar expected);

    QStringView m_text;
    const VariableLookup &m_lookup;
    QChar m_escape;
    ExpansionBudget &m_budget;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace sealyard::image
