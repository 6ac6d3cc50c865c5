#include "git/paths.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

QString octal(char byte)
{
    return u"\\%1"_s.arg(static_cast<unsigned char>(byte), 3, 8, QLatin1Char('0'));
}

/// How many of the bytes at a place make one character of UTF-8; 0: none do.
qsizetype characterAt(const QByteArray &bytes, qsizetype at)
{
    for (qsizetype length = 1; length <= 4 && at + length <= bytes.size(); ++length) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(QByteArrayView(bytes).sliced(at, length));
        if (!decoder.hasError() && !text.isEmpty() && text != QString(QChar::ReplacementCharacter)) {
            return length;
        }
    }
    return 0;
}

} // namespace

QString shown(const Path &path)
{
    QString text;
    for (qsizetype at = 0; at < path.size();) {
        const qsizetype length = characterAt(path, at);
        const bool isControl = static_cast<unsigned char>(path.at(at)) < 0x20 || path.at(at) == 0x7f;
        text += length == 0 || isControl ? octal(path.at(at)) : QString::fromUtf8(path.sliced(at, length));
        at += std::max<qsizetype>(length, 1);
    }
    return text;
}

bool isAtOrBelow(QByteArrayView path, QByteArrayView folder)
{
    return folder.isEmpty() || path == folder ||
           (path.startsWith(folder) && (folder.endsWith('/') || path.at(folder.size()) == '/'));
}

bool isPlain(const Path &path)
{
    return !path.startsWith('!') && !path.startsWith('#') && !path.endsWith(' ') &&
           std::ranges::none_of(path, [](char c) { return c == '\\' || static_cast<unsigned char>(c) < ' '; });
}

} // namespace sealyard::git
