#include "imagelist/manifestline.h"

#include "image/reference.h"
#include "imagelist/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::imagelist {

namespace {

constexpr auto key = "image:"_L1;

bool isReference(const QString &text)
{
    return image::parseReference(text).has_value();
}

/// A reference that can hardly be an ordinary word.
bool isClearReference(const QString &text)
{
    const auto reference = image::parseReference(text);
    return reference && (reference->repository.contains(u'/') || !reference->registry.isEmpty() ||
                         !reference->tag.isEmpty() || !reference->digest.isEmpty());
}

/// A reference that names its registry and its tag or digest.
bool isFullReference(const QString &text)
{
    const auto reference = image::parseReference(text);
    return reference && reference->registry.contains(u'.') && !(reference->tag + reference->digest).isEmpty();
}

bool hasCommentBehindImage(const QString &value)
{
    static const QRegularExpression comment(uR"(^(.*?)\s+#)"_s);
    const QRegularExpressionMatch match = comment.match(value);
    return match.hasMatch() && isReference(unquotedFrom(match.captured(1), 0).of(match.captured(1)));
}

/// Why a value behind "image:" is passed over; empty when it does not look like an image.
QString reasonOf(const QString &value, bool isPiece)
{
    if (isPiece) {
        return Tr::tr("The line has more than 4,096 bytes; sealos reads it in pieces.");
    }
    if (value.contains("{{"_L1)) {
        return Tr::tr("The image is a template expression, and sealos reads manifests before they are rendered.");
    }
    if (value.startsWith(u'{') || value.startsWith(u'[')) {
        return Tr::tr("The image is written as a flow collection; sealos reads only plain text behind “image:”.");
    }
    if (value.startsWith(u'|') || value.startsWith(u'>')) {
        return Tr::tr("The image is written as a block scalar; sealos reads only the line with “image:”.");
    }
    if (value.startsWith(u'&') || value.startsWith(u'*') || value.startsWith(u'!')) {
        return Tr::tr("The image has an anchor, alias or tag of YAML, which sealos takes for a part of the name.");
    }
    if (hasCommentBehindImage(value)) {
        return Tr::tr("A comment follows on the same line, which sealos takes for a part of the name.");
    }
    if (value.contains(u'$')) {
        return Tr::tr("The image has a variable, which sealos does not replace in manifests.");
    }
    const auto isSpace = [](QChar c) {
        return c.isSpace();
    };
    return std::ranges::any_of(value.trimmed(), isSpace) ? QString() : image::parseReference(value).error().message;
}

std::optional<LineFinding> found(const QString &line, Span span, const QString &reason)
{
    return LineFinding{.start = span.start, .raw = span.of(line), .reference = {}, .reason = reason};
}

/// "image:" with nothing behind it: a mapping, or an image on the next line.
std::optional<LineFinding> readOpenKey(const QString &line, qsizetype keyStart, const QString &following)
{
    if (!isReference(unquotedFrom(following, 0).of(following))) {
        return std::nullopt;
    }
    return found(line, {keyStart, keyStart + key.size()},
                 Tr::tr("The image stands on the next line; sealos reads only the line with “image:”."));
}

Span capturedSpan(const QRegularExpressionMatch &match, QStringView name)
{
    return {match.capturedStart(name), match.capturedEnd(name)};
}

QRegularExpressionMatch matchIf(bool condition, const QRegularExpression &expression, const QString &line)
{
    return condition ? expression.match(line) : QRegularExpressionMatch();
}

QString elsewhereReason()
{
    return Tr::tr("This looks like an image, but sealos reads only what follows “image:”.");
}

/// A line without "image:" that nevertheless names an image.
std::optional<LineFinding> readOtherLine(const QString &line)
{
    static const QRegularExpression quotedKey(uR"(["'][\w.-]*image["']\s*:\s*["']?(?<value>[^\s"',}]+))"_s);
    static const QRegularExpression spacedKey(uR"(^\s*(?:-\s+)?image\s+:\s+["']?(?<value>[^\s"']+))"_s);
    static const QRegularExpression capitalKey(
        uR"(^\s*(?:-\s+)?["']?[\w.-]*Image["']?\s*:\s+["']?(?<value>[^\s"',]+))"_s);
    static const QRegularExpression otherValue(
        uR"(^\s*(?:-\s+|["']?[\w./-]+["']?\s*:\s+)+["']?(?:[\w.-]+=)?(?<value>[^\s"',]+))"_s);
    const bool hasKey =
        line.contains("image"_L1, Qt::CaseInsensitive); // most lines have neither: no expression need try
    if (const auto match = matchIf(hasKey, quotedKey, line);
        match.hasMatch() && isReference(match.captured(u"value"))) {
        return found(line, capturedSpan(match, u"value"),
                     Tr::tr("The key is in quotes; sealos looks for the characters “image:”."));
    }
    if (const auto match = matchIf(hasKey, spacedKey, line);
        match.hasMatch() && isReference(match.captured(u"value"))) {
        return found(line, capturedSpan(match, u"value"),
                     Tr::tr("A blank stands before the colon; sealos looks for the characters “image:”."));
    }
    if (const auto match = matchIf(hasKey, capitalKey, line);
        match.hasMatch() && isClearReference(match.captured(u"value"))) {
        return found(line, capturedSpan(match, u"value"),
                     Tr::tr("The key is written with a capital letter; sealos looks for the characters “image:”."));
    }
    if (const auto match = matchIf(line.contains(u'/'), otherValue, line);
        match.hasMatch() && isFullReference(match.captured(u"value"))) {
        return found(line, capturedSpan(match, u"value"), elsewhereReason());
    }
    return std::nullopt;
}

/// "image", "Image": looked for by its letter that lines have most seldom.
bool saysImage(QByteArrayView line)
{
    static constexpr QByteArrayView word("mage");
    static constexpr qsizetype seldom = 2;
    for (qsizetype at = line.indexOf('g', seldom); at >= 0; at = line.indexOf('g', at + 1)) {
        if (line.sliced(at - seldom).startsWith(word)) {
            return true;
        }
    }
    return false;
}

} // namespace

Span unquotedFrom(const QString &text, qsizetype start)
{
    Span span{start, text.size()};
    while (!span.isEmpty() && text.at(span.start).isSpace()) {
        ++span.start;
    }
    while (!span.isEmpty() && text.at(span.end - 1).isSpace()) {
        --span.end;
    }
    if (span.end - span.start >= 2) {
        const QChar first = text.at(span.start);
        if ((first == u'"' || first == u'\'') && text.at(span.end - 1) == first) {
            ++span.start;
            --span.end;
        }
    }
    return span;
}

bool mayNameImage(QByteArrayView line)
{
    const bool isWorth = saysImage(line) || (line.contains('/') && line.contains(':') && line.contains('.'));
    return isWorth && !line.trimmed().startsWith('#');
}

std::optional<LineFinding> readManifestLine(const Line &line, const QString &following)
{
    if (QStringView(line.text).trimmed().startsWith(u'#')) {
        return std::nullopt;
    }
    const qsizetype at = line.text.indexOf(key);
    if (at < 0) {
        return readOtherLine(line.text);
    }
    const Span span = unquotedFrom(line.text, at + key.size());
    if (span.isEmpty()) {
        return readOpenKey(line.text, at, following);
    }
    const QString value = span.of(line.text);
    if (const auto reference = image::parseReference(value)) {
        return LineFinding{.start = span.start, .raw = value, .reference = reference->normalized(), .reason = {}};
    }
    const QString reason = reasonOf(value, line.isPiece);
    return reason.isEmpty() ? std::nullopt : found(line.text, span, reason);
}

QList<Span> fullReferencesIn(const QString &line)
{
    static const QRegularExpression expression(
        uR"((?:^|[\s"'=,\[])((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/[a-z0-9][a-z0-9._/-]*(?::[A-Za-z0-9_][\w.-]*|@sha256:[0-9a-f]{64})+)(?=$|[\s"',\]]))"_s);
    QList<Span> spans;
    for (const QRegularExpressionMatch &match : expression.globalMatch(line)) {
        spans.append({match.capturedStart(1), match.capturedEnd(1)});
    }
    return spans;
}

QList<LineFinding> readImages(const Line &line, const QString &following)
{
    if (const auto finding = readManifestLine(line, following); finding && finding->reason != elsewhereReason()) {
        return {*finding};
    }
    QList<LineFinding> findings;
    if (!line.text.contains(key) && !QStringView(line.text).trimmed().startsWith(u'#')) {
        for (const Span span : fullReferencesIn(line.text)) {
            const bool isBehindKey = !QStringView(line.text).first(span.start).trimmed().isEmpty();
            if (isBehindKey) { // a line of its own belongs to the line above
                findings.append(*found(line.text, span, elsewhereReason()));
            }
        }
    }
    return findings;
}

} // namespace sealyard::imagelist
