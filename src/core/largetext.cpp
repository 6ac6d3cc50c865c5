#include "core/largetext.h"

#include <QByteArrayMatcher>

#include <algorithm>

namespace sealyard::core {

namespace {

constexpr qint64 pieceSize = 8LL * 1024 * 1024;

std::unique_ptr<QFile> opened(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    return !path.isEmpty() && file->open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? std::move(file) : nullptr;
}

bool isInsideCharacter(char byte)
{
    constexpr unsigned mask = 0xC0;
    constexpr unsigned continuation = 0x80;
    return (static_cast<unsigned char>(byte) & mask) == continuation;
}

/// The size of the row that bytes begin with, its end included; 0: more bytes are needed to tell.
qsizetype sizeOfRow(QByteArrayView bytes)
{
    const qsizetype newline = bytes.first(std::min(bytes.size(), rowLimit + 1)).indexOf('\n');
    if (newline >= 0) {
        return newline + 1;
    }
    if (bytes.size() <= rowLimit) {
        return 0;
    }
    constexpr qsizetype longestCharacter = 4;
    qsizetype size = rowLimit;
    while (size > rowLimit - longestCharacter && isInsideCharacter(bytes.at(size))) {
        --size;
    }
    return size;
}

/// Moves behind a row.
void pass(RowPlace &place, QByteArrayView row)
{
    place.offset += row.size();
    ++place.row;
    place.beginsLine = row.endsWith('\n');
    place.line += place.beginsLine ? 1 : 0;
}

/// Calls take(row, its place) for each row of bytes, until it says false. isAll: the last row is one without an end.
template <typename Take> void eachRow(QByteArrayView bytes, RowPlace place, bool isAll, Take take)
{
    while (!bytes.isEmpty()) {
        qsizetype size = sizeOfRow(bytes);
        if (size == 0 && isAll) {
            size = bytes.size();
        }
        if (size == 0 || !take(bytes.first(size), place)) {
            return;
        }
        pass(place, bytes.first(size));
        bytes = bytes.sliced(size);
    }
}

QString textOf(QByteArrayView row)
{
    if (row.endsWith('\n')) {
        row.chop(1);
    }
    if (row.endsWith('\r')) {
        row.chop(1);
    }
    return QString::fromUtf8(row);
}

/// The first (step 1) or last occurrence that begins in [from, to) of a file; wanted is in lower case.
qint64 findBetween(QFile &file, const QByteArray &wanted, qint64 from, qint64 to, int step, const std::stop_token &stop)
{
    const QByteArrayMatcher matcher(wanted);
    for (qint64 done = 0; done < to - from && !stop.stop_requested(); done += pieceSize) {
        const qint64 size = std::min(pieceSize, to - from - done);
        const qint64 start = step > 0 ? from + done : to - done - size;
        if (!file.seek(start)) {
            return -1;
        }
        const QByteArray bytes = file.read(size + wanted.size() - 1).toLower();
        const qsizetype found = step > 0 ? matcher.indexIn(bytes) : bytes.lastIndexOf(wanted);
        if (found >= 0) {
            return start + found;
        }
    }
    return -1;
}

} // namespace

bool beginsAsText(const QString &path)
{
    constexpr qint64 looked = 64LL * 1024;
    const auto file = opened(path);
    return file && !file->read(looked).contains('\0');
}

RowPart findRows(const QString &path, const RowPlace &from)
{
    RowPart part{{}, from, true};
    const auto file = opened(path);
    if (!file || !file->seek(from.offset)) {
        return part;
    }
    const QByteArray bytes = file->read(pieceSize);
    part.isAll = bytes.size() < pieceSize;
    eachRow(bytes, from, part.isAll, [&part](QByteArrayView row, const RowPlace &place) {
        if (place.row % placeDistance == 0) {
            part.places.push_back(place);
        }
        part.end = place;
        pass(part.end, row);
        return true;
    });
    if (part.isAll && !part.end.beginsLine) {
        ++part.end.line; // the last line has no end
    }
    return part;
}

qint64 findBytes(const QString &path, const QByteArray &wanted, qint64 from, int step, const std::stop_token &stop)
{
    const auto file = opened(path);
    if (!file || wanted.isEmpty()) {
        return -1;
    }
    const qint64 size = file->size();
    const qint64 middle = std::clamp<qint64>(from, 0, size);
    const QByteArray lower = wanted.toLower();
    const auto find = [&](qint64 begin, qint64 end) {
        return findBetween(*file, lower, begin, end, step, stop);
    };
    const qint64 found = step > 0 ? find(middle, size) : find(0, middle);
    return found >= 0 ? found : step > 0 ? find(0, middle) : find(middle, size);
}

LargeText::LargeText(const QString &path)
    : m_file(opened(path))
{
}

void LargeText::append(const RowPart &part)
{
    m_places.insert(m_places.end(), part.places.begin(), part.places.end());
    m_end = part.end;
}

std::vector<LargeText::Row> LargeText::rows(int first, int count) const
{
    std::vector<Row> rows;
    const int last = std::min(m_end.row, first + count); // behind the last one
    const auto place = static_cast<std::size_t>(first / placeDistance);
    if (!m_file || first < 0 || first >= last || !m_file->seek(m_places.at(place).offset)) {
        return rows;
    }
    const RowPlace &start = m_places.at(place);
    const std::size_t next = static_cast<std::size_t>(last - 1) / placeDistance + 1;
    const qint64 end = next < m_places.size() ? m_places.at(next).offset : m_end.offset;
    const QByteArray bytes = m_file->read(end - start.offset);
    eachRow(bytes, start, true, [&](QByteArrayView row, const RowPlace &at) {
        if (at.row >= first && at.row < last) {
            rows.push_back({textOf(row), at});
        }
        return at.row < last;
    });
    return rows;
}

template <typename IsAhead> int LargeText::lastRow(IsAhead isAhead) const
{
    const auto next = std::ranges::partition_point(m_places, isAhead);
    if (next == m_places.begin()) {
        return 0;
    }
    const int first = std::prev(next)->row;
    const std::vector<Row> near = rows(first, placeDistance);
    const auto end = std::ranges::partition_point(near, isAhead, &Row::place);
    return end == near.begin() ? first : std::prev(end)->place.row;
}

int LargeText::rowOfLine(int line) const
{
    return lastRow(
        [line](const RowPlace &place) { return place.line < line || (place.line == line && place.beginsLine); });
}

int LargeText::rowAt(qint64 offset) const
{
    return lastRow([offset](const RowPlace &place) { return place.offset <= offset; });
}

} // namespace sealyard::core
