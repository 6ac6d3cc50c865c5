#pragma once

#include "core/diagnostic.h"
#include "core/result.h"

#include <QString>

namespace sealyard::git {

/// Who commits.
struct Identity
{
    QString name;
    QString mail;

    bool operator==(const Identity &) const = default;
    [[nodiscard]] bool isComplete() const { return !name.trimmed().isEmpty() && !mail.trimmed().isEmpty(); }
    /// "Name <mail>".
    [[nodiscard]] QString text() const;
};

/// One remark on a commit message.
struct MessageRemark
{
    core::Severity severity = core::Severity::Warning; ///< an error: git would not take it
    int line = 0;                                      ///< 0-based
    QString text;                                      ///< one translated sentence

    bool operator==(const MessageRemark &) const = default;
};

/// A subject longer than this is cut in lists of commits.
inline constexpr int subjectLimit = 72;

/// What is to be said of a commit message: empty, a long subject, no blank line behind it, lines beyond 100 characters,
/// a subject without the kind that upstream begins with ("fix(helm): …", "feature(main): …"), conflict marks. Pure.
[[nodiscard]] QList<MessageRemark> remarksOn(const QString &message);

/// The message as git stores it: no trailing blanks, no blank lines at both ends, one line end at the end. Lines that
/// start with "#" stay. Pure.
[[nodiscard]] QString cleanedMessage(const QString &message);

/// The message with "Signed-off-by: Name <mail>" in its last paragraph, once. Pure.
[[nodiscard]] QString signedOff(const QString &message, const Identity &identity);

} // namespace sealyard::git
