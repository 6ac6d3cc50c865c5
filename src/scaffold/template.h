#pragma once

#include "core/result.h"
#include "scaffold/plan.h"

#include <QString>

namespace sealyard::scaffold {

/// A mustache template filled with answers; the tags are "<% ... %>", so that "{{ }}" and "${ }" stay as they are. It
/// knows, for each question ID that is asked and answered:
///
///     ID                the answer as it is; a section of it is skipped when the answer is empty
///     shell.ID          one word for a POSIX shell
///     yaml.ID           a quoted YAML scalar
///     kubefile.ID       the value of an ENV or LABEL
///     label.ID          made a DNS label; yaml.label.ID the same, quoted
///     tag.ID            the answer, or VERSION when it is "latest"
///     is.ID=ANSWER      a section for one answer
///     lines.ID          a list with, for each line: text, and for addresses of manifests expanded (one word for bash
///                       in which the variables of init.sh are expanded) and file (a name for it)
///
/// Nothing an answer holds is read as a template. ErrorKind::Invalid for a malformed template. Pure and thread-safe.
[[nodiscard]] core::Result<QString> render(const QString &text, const Pattern &pattern, const Answers &answers);

} // namespace sealyard::scaffold
