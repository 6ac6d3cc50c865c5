#pragma once

#include <QString>
#include <QStringList>

namespace sealyard::scaffold {

/// The validators that validation.cpp names, each by the shape of what it judges, and what they share. All give a
/// translated sentence, or nothing when the answer will do.

/// True when the expression matches the whole text.
[[nodiscard]] bool matches(const QString &expression, const QString &text);
/// The first character that is not in the character class allowed; empty when there is none.
[[nodiscard]] QString firstOutside(const QString &allowed, const QString &text);
/// A character as it can be shown: control characters and unusual blanks by their code point.
[[nodiscard]] QString shown(const QString &character);
/// Characters of a name replaced so that it fits; empty when nothing of it is left.
[[nodiscard]] QString repaired(const QString &text, const QString &allowed);
[[nodiscard]] QString withSuggestion(const QString &reason, const QString &suggestion);
[[nodiscard]] QString tooLong(qsizetype limit);
/// True when there is no control character in the text, and no blank but the usual one.
[[nodiscard]] bool isPrintable(const QString &text);

// Names of Kubernetes, Helm and registries.
[[nodiscard]] QString apiVersionProblem(const QString &text);
[[nodiscard]] QString appNameProblem(const QString &text);
[[nodiscard]] QString chartNameProblem(const QString &text);
[[nodiscard]] QString crdNameProblem(const QString &text);
[[nodiscard]] QString imageProblem(const QString &text);
[[nodiscard]] QString kindProblem(const QString &text);
[[nodiscard]] QString namespaceProblem(const QString &text);
[[nodiscard]] QString releaseNameProblem(const QString &text);
[[nodiscard]] QString versionProblem(const QString &text);

// Addresses.
[[nodiscard]] QString chartRepositoryProblem(const QString &text);
[[nodiscard]] QString downloadUrlProblem(const QString &text);
[[nodiscard]] QString manifestUrlProblem(const QString &text);
[[nodiscard]] QString webAddressProblem(const QString &text);

// Files and folders, of this computer and of others.
[[nodiscard]] QString archiveMemberProblem(const QString &text);
[[nodiscard]] QString chartSourceProblem(const QString &text);
[[nodiscard]] QString hostPathProblem(const QString &text);
[[nodiscard]] QString importSourceProblem(const QString &text);
[[nodiscard]] QString kustomizationProblem(const QString &text);
[[nodiscard]] QString manifestFileProblem(const QString &text);
[[nodiscard]] QString programProblem(const QString &text);
[[nodiscard]] QString userProblem(const QString &text);

// Words, options and values.
[[nodiscard]] QString buildArgumentProblem(const QString &text);
[[nodiscard]] QString chartValuesProblem(const QString &text);
[[nodiscard]] QString commandProblem(const QString &text);
[[nodiscard]] QString helmOptionsProblem(const QString &text);
[[nodiscard]] QString packageProblem(const QString &text);
[[nodiscard]] QString portProblem(const QString &text);
[[nodiscard]] QString sentenceProblem(const QString &text);
[[nodiscard]] QString variableProblem(const QString &text);
[[nodiscard]] QString wordProblem(const QString &text);

} // namespace sealyard::scaffold
