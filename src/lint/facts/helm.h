#pragma once

#include "lint/facts/scripts.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace sealyard::lint {

/// One "helm repo add".
struct RepositoryAddition
{
    shell::Text alias;
    core::TextRange range;
    QString file;
    qsizetype command = 0; ///< index into Facts::commands
};

/// One use of a chart as REPOSITORY/CHART, or in the pattern of "helm search repo".
struct RepositoryUse
{
    QString alias;
    core::TextRange range;
    QString file;
    qsizetype command = 0;
    bool isPath = false; ///< it may also be a folder
};

[[nodiscard]] QList<RepositoryAddition> repositoryAdditions(const ShellText &text);

/// Those of which the repository's name is known, each place once.
[[nodiscard]] QList<RepositoryUse> repositoryUses(const ShellText &text);

/// True when one of the additions for which the test holds has this name or an unknown one.
[[nodiscard]] bool mayBeAddedBy(const QString &alias, const QList<RepositoryAddition> &added,
                                const std::function<bool(const RepositoryAddition &)> &test);
[[nodiscard]] bool mayBeAdded(const QString &alias, const QList<RepositoryAddition> &added);

/// "helm pull ... -d charts": what sealos renders to find images.
[[nodiscard]] bool pullsIntoCharts(const shell::Command &command);

/// The long options of helm 3 (helm 3.15, all commands that scripts use).
[[nodiscard]] const QStringList &helmOptions();

} // namespace sealyard::lint
