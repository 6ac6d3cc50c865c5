#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace sealyard::image {

/// A part of a text, from start up to, but not including, end.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(start, end - start); }
};

/// More words than this are not split off; the caller sees it by getting one more.
inline constexpr qsizetype wordLimit = 100'000;

/// The words of text from an offset on as BuildKit and buildah split ENV, LABEL and ARG: at blanks that stand neither
/// in quotes nor behind the escape character. An open quote reaches to the end.
[[nodiscard]] QList<Span> shellWords(QStringView text, qsizetype from, QChar escape);

/// The words of text from an offset on, split at ASCII blanks alone: quotes mean nothing (FROM, COPY, EXPOSE, ...).
[[nodiscard]] QList<Span> blankSeparatedWords(QStringView text, qsizetype from);

/// A word without its quotes and escapes; variables stay as they are.
[[nodiscard]] QString unquoted(QStringView raw, QChar escape);

/// The "--name=value" words at the beginning of an instruction's arguments, and where the rest begins.
struct LeadingFlags
{
    QList<Span> flags;
    qsizetype end = 0;
};

/// Reads flags as BuildKit's extractBuilderFlags(): quotes may hold blanks, "--" alone ends the flags.
[[nodiscard]] LeadingFlags leadingFlags(QStringView text, qsizetype from);

} // namespace sealyard::image
