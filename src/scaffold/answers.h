#pragma once

#include "core/result.h"
#include "scaffold/plan.h"

namespace sealyard::scaffold {

/// Reads answers from a YAML file: one mapping of question id to a scalar or to a list of scalars (one line each). What
/// is no such mapping, also a key given twice, is ErrorKind::Invalid and names path, line and column. Whether the ids
/// and the answers will do is for validate() to say.
[[nodiscard]] core::Result<Answers> readAnswers(const QString &path);

/// The same for text in memory; path only names it in errors.
[[nodiscard]] core::Result<Answers> parseAnswers(const QString &text, const QString &path);

} // namespace sealyard::scaffold
