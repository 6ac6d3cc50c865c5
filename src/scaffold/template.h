#pragma once

#include "core/result.h"
#include "scaffold/plan.h"

#include <QString>

#include <memory>

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
///     base.ID           the last component of a path; shell.base.ID the same as a word for a shell
///     address.ID        an address as one word for bash in which the variables of init.sh are expanded
///     json.ID           the lines of the answer as a JSON array
///     words.ID          the lines of the answer, joined by blanks
///     is.CONDITION      a section that is kept when the condition (condition.h) holds
///     lines.ID          a section that is repeated for each line, with: text, quoted (one word for a shell), expanded
///     (as
///                       address.ID), file (a name for what lies at the address), and of "KEY=VALUE" key and value (as
///                       kubefile.ID)
///
/// Nothing an answer holds is read as a template. ErrorKind::Invalid for a malformed template. Pure and thread-safe.
[[nodiscard]] core::Result<QString> render(const QString &text, const Pattern &pattern, const Answers &answers);

/// The same for many templates and one set of answers.
class Renderer final
{
public:
    /// pattern must outlive this.
    Renderer(const Pattern &pattern, const Answers &answers);
    ~Renderer();
    Q_DISABLE_COPY_MOVE(Renderer)

    [[nodiscard]] core::Result<QString> render(const QString &text) const;

private:
    struct Data;

    const Pattern &m_pattern;
    Answers m_asked; ///< answers to the questions that are asked
    std::unique_ptr<Data> m_data;
};

} // namespace sealyard::scaffold
