#pragma once

#include "imagelist/linereader.h"

namespace sealyard::imagelist {

/// What a line of a manifest means to sealos.
struct LineFinding
{
    qsizetype start = 0; ///< of raw in the line's text
    QString raw;
    QString reference; ///< normalised; empty when sealos passes over the line
    QString reason;    ///< then: why, as a translated sentence
};

/// The image that sealos reads from a line (upstream.md section 3.3): the first "image:" counts, one pair of quotes is
/// removed, the rest must be a reference. Also finds lines that a reader would take for an image and sealos does not.
/// following: the text of the line below.
[[nodiscard]] std::optional<LineFinding> readManifestLine(const Line &line, const QString &following);

/// Whether readManifestLine may find something: cheap, before a line is decoded.
[[nodiscard]] bool mayNameImage(QByteArrayView line);

/// A part of a text.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] QString of(const QString &text) const { return text.sliced(start, end - start); }
    [[nodiscard]] bool isEmpty() const { return start == end; }
};

/// The references of a line that have a host, a path and a tag or digest: nobody writes anything else so. They stand
/// alone, in quotes, in a list ("[a, b]") or behind an option's "=".
[[nodiscard]] QList<Span> fullReferencesIn(const QString &line);

/// What readManifestLine finds, or else all full references of a line without "image:", each with the reason why sealos
/// passes over it.
[[nodiscard]] QList<LineFinding> readImages(const Line &line, const QString &following);

/// The part of a text from an offset on without white space at its ends, and then without one pair of quotes.
[[nodiscard]] Span unquotedFrom(const QString &text, qsizetype start);

} // namespace sealyard::imagelist
