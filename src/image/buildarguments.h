#pragma once

#include "image/evaluation.h"

#include <QSet>

namespace sealyard::image {

/// The variables that ARG and --build-arg bring, by buildah's rules: a name is visible only where ARG has declared it.
class BuildArguments final
{
public:
    explicit BuildArguments(const EvaluationInput &input);

    /// ARG before the first FROM.
    void declareGlobally(const QString &name, const std::optional<QString> &defaultValue);
    /// ARG in a stage. A predefined name (TARGETARCH, ...) takes no default.
    void declare(const QString &name, const std::optional<QString> &defaultValue);
    /// Forgets what the stage before has declared.
    void beginStage();

    /// What is visible in a stage, or for an ARG before the first FROM.
    [[nodiscard]] std::optional<QString> find(const QString &name) const;
    /// What is visible to FROM: global arguments, and the predefined ones without a declaration.
    [[nodiscard]] std::optional<QString> findForFrom(const QString &name) const;
    [[nodiscard]] bool isPredefined(const QString &name) const { return m_predefined.contains(name); }

private:
    QMap<QString, QString> m_given;
    QMap<QString, QString> m_predefined;
    QHash<QString, QString> m_global;
    QHash<QString, QString> m_declared;
};

} // namespace sealyard::image
